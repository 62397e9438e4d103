import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Engine, MarkedView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { Bindings } from '../chapters/line-row.tsx';
import { lookedAtNow } from '../state/person.ts';
import { recordPath } from '../timeline/row.tsx';
import { KIND_WORDS } from '../words/kinds.ts';
import { locale } from '../words/language.ts';
import './marked.css';

/** Of whoever is looked at. */
export async function loadMarked(engine: Engine, which: 'hidden' | 'wrong'): Promise<readonly MarkedView[]> {
  const personId = await lookedAtNow(engine);
  return engine.listMarked(which, personId === undefined ? {} : { personId });
}

/** An entry that the person marked, and what they said of it. */
export const MarkedLine = ({
  marked: { row, providerName },
  children,
}: {
  marked: MarkedView;
  children: ReactNode;
}) => (
  <>
    <Bindings members={[row]} />
    <div className="line-text">
      <p className="line-first">
        <Link to={recordPath(row)}>{row.title}</Link>
        {row.detail && <span> {row.detail}</span>}
      </p>
      <p className="quiet small">
        {[KIND_WORDS[row.kind].one, providerName, formatDate(row.when, locale())].filter(Boolean).join(' · ')}
      </p>
      <div className="small">{children}</div>
    </div>
  </>
);

/** A line is about to go: whoever uses the keyboard goes on from the next one, or from the heading. */
export function takeBack(button: HTMLElement): void {
  const line = button.closest('li');
  const next = (line?.nextElementSibling ?? line?.previousElementSibling)?.querySelector<HTMLElement>('button');
  (next ?? document.querySelector<HTMLElement>('main h1'))?.focus();
}
