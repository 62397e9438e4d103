import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { CardChoices, ConnectionView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { today } from '../../base/today.ts';
import { useTitle } from '../components/page.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { apart } from '../people/apart.ts';
import { UnknownNote } from '../people/unknown-note.tsx';
import { SearchIcon } from '../shell/icons.tsx';
import { lookedAtNow } from '../state/person.ts';
import { CHAPTER_WORDS } from '../words/chapters.ts';
import { locale } from '../words/language.ts';
import { SECTION_WORDS } from '../words/sections.ts';
import { type CardName, SUMMARY_WORDS } from '../words/summary.ts';
import { inColumns, ordered } from './arrangement.ts';
import { CARD_ORDER, CARDS } from './cards.ts';
import type { From } from './from.ts';
import { PlaceOfCard } from './use-card.ts';
import { useColumns } from './use-columns.ts';
import { useUnhurried } from './use-unhurried.ts';
import '../chapters/chapter.css';
import './summary.css';

const Arrange = lazy(async () => ({ default: (await import('./arrange.tsx')).Arrange }));

/** What the page itself needs; each card reads its own. */
export async function loadSummary({ engine }: UiDeps, connections: readonly ConnectionView[]) {
  const [personId, cards] = await Promise.all([lookedAtNow(engine), engine.readCards()]);
  const { theirs, unknown } = apart(connections, personId);
  const from: From = { engine, personId, connections: personId === null ? unknown : theirs };
  return { from, cards };
}

export function Summary() {
  const { from, cards } = useLoaded<typeof loadSummary>();
  const [saved, setSaved] = useState<CardChoices>();
  const unhurried = useUnhurried(from);
  const [isArranging, setArranging] = useState(false);
  const choices = saved ?? cards;
  const order = ordered(CARD_ORDER, choices);
  const shown = order.filter((name) => !choices?.hidden.includes(name));
  useTitle(SECTION_WORDS.summary);

  function save(next: CardChoices): void {
    setSaved(next);
    void from.engine.saveCards(next);
  }

  return (
    <article className="page summary">
      <header>
        <div className="chapter-head">
          <h1 tabIndex={-1}>{SECTION_WORDS.summary}</h1>
          <div className="buttons screen-only">
            <Link className="button to-search" to="/search" aria-label={CHAPTER_WORDS.search}>
              <SearchIcon />
            </Link>
            <button
              className="button"
              type="button"
              aria-expanded={isArranging}
              onClick={() => setArranging(!isArranging)}
            >
              {SUMMARY_WORDS.arrange}
            </button>
            <button className="button" type="button" onClick={() => print()}>
              {SUMMARY_WORDS.print}
            </button>
          </div>
        </div>
        <Whose from={from} />
        <UnknownNote />
      </header>
      {isArranging && (
        <Suspense>
          <Arrange order={order} hidden={choices?.hidden ?? []} onChange={save} onDone={() => setArranging(false)} />
        </Suspense>
      )}
      {shown.length === 0 ? (
        <p className="quiet">{SUMMARY_WORDS.noCards}</p>
      ) : (
        <Cards key={from.personId ?? 'all'} names={shown} from={unhurried} />
      )}
      <p className="quiet small paper-only">{SUMMARY_WORDS.printed(formatDate(today(), locale()))}</p>
    </article>
  );
}

/** Whose record this is: the first thing that must be right on a page about somebody's health. */
function Whose({ from: { connections } }: { from: From }) {
  const people = new Map(connections.flatMap(({ whose: { person } }) => (person ? [[person.id, person]] : [])));
  const [person, another] = people.values();
  if (!person?.name) return null;
  if (another) return <p className="quiet">{SUMMARY_WORDS.everybody}</p>;
  const { name, birthDate } = person;
  return (
    <p className="summary-whose">
      <strong>{name}</strong>
      {birthDate && <span className="quiet"> · {SUMMARY_WORDS.born(formatDate(birthDate, locale()))}</span>}
    </p>
  );
}

function Cards({ names, from }: { readonly names: readonly CardName[]; readonly from: From }) {
  const columns = useColumns();
  const [shown] = useState(() => new Map<string, unknown>());
  // News are as long as they are, from one line to a list: first, they stand across both columns.
  const isNewsFirst = names[0] === 'news';
  const one = (name: CardName) => (
    <OneCard key={name} name={name} rank={names.indexOf(name)} shown={shown} from={from} />
  );
  return (
    <>
      {isNewsFirst && one('news')}
      <div className="summary-columns">
        {inColumns(isNewsFirst ? names.slice(1) : names, columns).map((column, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place
          <div key={i} className="summary-column">
            {column.map(one)}
          </div>
        ))}
      </div>
    </>
  );
}

interface OneCardProps {
  readonly name: CardName;
  readonly rank: number;
  readonly shown: Map<string, unknown>;
  readonly from: From;
}

function OneCard({ name, rank, shown, from }: OneCardProps) {
  const place = useMemo(() => ({ name, rank, shown }), [name, rank, shown]);
  const Content = CARDS[name];
  return (
    <PlaceOfCard value={place}>
      <Content from={from} />
    </PlaceOfCard>
  );
}
