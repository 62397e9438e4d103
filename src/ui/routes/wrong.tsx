import { useState } from 'react';
import { useRevalidator } from 'react-router';
import type { ConnectionView, Engine, MarkedView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import '../components/chips.css';
import { loadMarked, MarkedLine, takeBack } from '../entry/marked.tsx';
import { dayWords, ENTRY_WORDS, MARKED_WORDS, WRONG_WORDS } from '../words/entry.ts';
import { locale } from '../words/language.ts';
import { SECTION_WORDS } from '../words/sections.ts';

/** What the person found wrong: a letter to the records office of each provider. */
export const wrongRoute = ({ engine }: UiDeps) => ({
  loader: () => loadWrong(engine),
  Component: Wrong,
  ErrorBoundary: RouteError,
});

async function loadWrong(engine: Engine) {
  const [marked, connections] = await Promise.all([loadMarked(engine, 'wrong'), engine.listConnections()]);
  return { engine, marked, connections, now: Date.now() };
}

function Wrong() {
  const { engine, marked, connections, now } = useLoaded<typeof loadWrong>();
  const { revalidate } = useRevalidator();
  const { run, busy, failure } = useAttempt();
  const [last, setLast] = useState<MarkedView>();
  const change = (one: MarkedView, wrong: MarkedView['mark']['wrong']) =>
    run(async () => {
      await engine.saveMark(one.row, { wrong });
      setLast(wrong ? undefined : one);
      await revalidate();
    });
  const sources = [...new Set(marked.map(({ row }) => row.connectionId))];
  return (
    <Page title={SECTION_WORDS.wrong} lead={MARKED_WORDS.wrongLead}>
      {marked.length > 0 && (
        <p className="buttons screen-only">
          <button className="button first" type="button" onClick={() => print()}>
            {MARKED_WORDS.print}
          </button>
        </p>
      )}
      <output className="screen-only">
        {last && (
          <span className="note taken-back">
            {MARKED_WORDS.off(last.row.title)}{' '}
            <button className="plain" type="button" onClick={() => change(last, last.mark.wrong)}>
              {ENTRY_WORDS.undo}
            </button>
          </span>
        )}
      </output>
      {failure && <FailureNote failure={failure} advise />}
      {marked.length === 0 && <p className="quiet">{MARKED_WORDS.wrongNone}</p>}
      {sources.map((id) => (
        <Letter
          key={id}
          marked={marked.filter(({ row }) => row.connectionId === id)}
          patient={connections.find((one) => one.id === id)?.patient}
          now={now}
          busy={busy}
          takeOff={(one) => change(one, undefined)}
        />
      ))}
    </Page>
  );
}

interface LetterProps {
  readonly marked: readonly MarkedView[];
  readonly patient: ConnectionView['patient'] | undefined;
  /** ms since 1970. */
  readonly now: number;
  readonly busy: boolean;
  readonly takeOff: (one: MarkedView) => unknown;
}

/** One provider's part: on paper a letter that stands by itself. */
function Letter({ marked, patient, now, busy, takeOff }: LetterProps) {
  const [first] = marked;
  return (
    <section className="wrong-letter">
      <h2>
        {MARKED_WORDS.letterTo(first!.providerName)} <span className="chip-count">{marked.length}</span>
      </h2>
      <div className="paper">
        <p>{MARKED_WORDS.dateOf(dayWords(now))}</p>
        <p>{MARKED_WORDS.letterLead}</p>
      </div>
      <dl className="paper">
        {patient?.name !== undefined && (
          <>
            <dt>{MARKED_WORDS.name}</dt>
            <dd>{patient.name}</dd>
          </>
        )}
        {patient?.birthDate !== undefined && (
          <>
            <dt>{MARKED_WORDS.born}</dt>
            <dd>{formatDate(patient.birthDate, locale())}</dd>
          </>
        )}
      </dl>
      <ul className="lines panel">
        {marked.map((one) => (
          <li key={one.row.position} className="line marked-line">
            <MarkedLine marked={one}>
              <strong>{WRONG_WORDS[one.mark.wrong!.reason]}</strong>
              {one.mark.wrong!.words !== '' && <p className="wrong-said">{one.mark.wrong!.words}</p>}
              <p className="quiet">
                {MARKED_WORDS.number(`${one.row.type}/${one.row.id}`)} · {dayWords(one.mark.wrong!.at)}
              </p>
            </MarkedLine>
            <button
              className="button"
              type="button"
              disabled={busy}
              aria-label={MARKED_WORDS.takeOff(one.row.title)}
              onClick={(event) => {
                takeBack(event.currentTarget);
                void takeOff(one);
              }}
            >
              {ENTRY_WORDS.notWrong}
            </button>
          </li>
        ))}
      </ul>
      <p className="signature">{MARKED_WORDS.signature}</p>
    </section>
  );
}
