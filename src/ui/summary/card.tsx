import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import type { Line, Member } from '../../record/chapter.ts';
import { Bindings } from '../chapters/line-row.tsx';
import { recordPath } from '../timeline/row.tsx';
import { type CardName, CARD_NAMES, SUMMARY_WORDS } from '../words/summary.ts';
import type { CardState } from './use-card.ts';

interface CardProps<T> {
  readonly name: CardName;
  /** The section that has all of it. */
  readonly to: string;
  readonly state: CardState<T>;
  readonly children: (value: T) => ReactNode;
}

/** One card: what it is called and where the rest is; its content, or how it stands with that. */
export function Card<T>({ name, to, state: { value, failure, again }, children }: CardProps<T>) {
  const title = useId();
  return (
    <section className={`panel summary-card of-${name}`} aria-labelledby={title} aria-busy={!value && !failure}>
      <h2 id={title}>
        <Link to={to}>{CARD_NAMES[name]}</Link>
      </h2>
      {failure && (
        <div className="card-note">
          <p>{SUMMARY_WORDS.failed}</p>
          <p className="quiet small">{failure.code}</p>
          <button className="button screen-only" type="button" onClick={again}>
            {SUMMARY_WORDS.again}
          </button>
        </div>
      )}
      {!failure && value === undefined && <ToCome />}
      {value !== undefined && children(value)}
    </section>
  );
}

/** The place is held, so that little shifts when the words come. */
const ToCome = () => (
  <div className="to-come-lines">
    <span className="hidden">{SUMMARY_WORDS.reading}</span>
    <span aria-hidden="true" />
    <span aria-hidden="true" />
    <span aria-hidden="true" />
  </div>
);

export const EmptyCard = ({ children }: { children: ReactNode }) => <p className="card-note quiet">{children}</p>;

/** More than these are a tap away; on paper there is no tapping, and room for many more. */
const ON_SCREEN = 5;
const ON_PAPER = 24;

interface CardLinesProps<T> {
  readonly items: readonly T[];
  /** Where all of them are. */
  readonly to: string;
  /** How many there are, where `items` are only the first. */
  readonly all?: number | undefined;
  readonly onScreen?: number;
  readonly onPaper?: number;
  readonly children: (item: T) => ReactNode;
}

/** The first lines of a card, and how many more there are. */
export function CardLines<T extends { readonly id: string }>(props: CardLinesProps<T>) {
  const { items, to, all = items.length, onScreen = ON_SCREEN, onPaper = ON_PAPER, children } = props;
  const printed = Math.min(items.length, onPaper);
  return (
    <>
      <ul className="card-lines" data-content="">
        {items.slice(0, Math.max(onScreen, onPaper)).map((item, i) => (
          <li key={item.id} className={i >= onScreen ? 'paper-only' : i >= onPaper ? 'screen-only' : undefined}>
            {children(item)}
          </li>
        ))}
      </ul>
      {all > onScreen && (
        <p className="card-more small screen-only">
          <Link to={to}>{SUMMARY_WORDS.all(all)}</Link>
        </p>
      )}
      {all > printed && <p className="card-more small paper-only">{SUMMARY_WORDS.more(all - printed)}</p>}
    </>
  );
}

interface CardLineProps {
  readonly members: readonly (Pick<Member, 'stripe' | 'connectionId' | 'type' | 'id'> & {
    readonly sourceName?: string;
  })[];
  readonly title: ReactNode;
  /** At the end of the first line. */
  readonly end?: ReactNode;
  readonly detail?: ReactNode;
  /** Where the title leads, if not to its entry. */
  readonly to?: string;
}

/** One thing: a stripe for each source that says it, what it is, and a line more about it. */
export function CardLine({ members, title, end, detail, to }: CardLineProps) {
  const sources = [...new Set(members.map(({ sourceName }) => sourceName))].filter(Boolean).join(', ');
  return (
    <div className="card-line">
      <Bindings members={members} />
      <div>
        <p className="card-line-first">
          <Link to={to ?? recordPath(members[0]!)}>{title}</Link>
          {sources && <span className="hidden">, {sources}</span>}
          {end && <span className="card-line-end">{end}</span>}
        </p>
        {detail && <p className="quiet small">{detail}</p>}
      </div>
    </div>
  );
}

/** The same of a chapter's line, with what its list says of it. */
export const OfLine = ({ line, ...rest }: { readonly line: Line } & Omit<CardLineProps, 'members' | 'title'>) => (
  <CardLine members={line.members} title={line.title} detail={line.detail} {...rest} />
);
