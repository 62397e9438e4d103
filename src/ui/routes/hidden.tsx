import { useState } from 'react';
import { useRevalidator } from 'react-router';
import type { Engine, MarkedView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Page } from '../components/page.tsx';
import { RouteError } from '../components/route-error.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import type { UiDeps } from '../deps.ts';
import { loadMarked, MarkedLine, takeBack } from '../entry/marked.tsx';
import { dayWords, ENTRY_WORDS, HIDE_WORDS, MARKED_WORDS } from '../words/entry.ts';
import { SECTION_WORDS } from '../words/sections.ts';

/** What the person hid, with why, and the way back. */
export const hiddenRoute = ({ engine }: UiDeps) => ({
  loader: () => loadHidden(engine),
  Component: Hidden,
  ErrorBoundary: RouteError,
});

const loadHidden = async (engine: Engine) => ({ engine, marked: await loadMarked(engine, 'hidden') });

function Hidden() {
  const { engine, marked } = useLoaded<typeof loadHidden>();
  const { revalidate } = useRevalidator();
  const { run, busy, failure } = useAttempt();
  const [last, setLast] = useState<MarkedView>();
  const show = (one: MarkedView) =>
    run(async () => {
      await engine.saveMark(one.row, { hidden: undefined });
      setLast(one);
      await revalidate();
    });
  const hideAgain = (one: MarkedView) =>
    run(async () => {
      await engine.saveMark(one.row, { hidden: one.mark.hidden!.reason });
      setLast(undefined);
      await revalidate();
    });
  return (
    <Page title={SECTION_WORDS.hidden} lead={MARKED_WORDS.hiddenLead}>
      <output>
        {last && (
          <span className="note taken-back">
            {MARKED_WORDS.shown(last.row.title)}{' '}
            <button className="plain" type="button" onClick={() => hideAgain(last)}>
              {ENTRY_WORDS.undo}
            </button>
          </span>
        )}
      </output>
      {failure && <FailureNote failure={failure} advise />}
      {marked.length === 0 ? (
        <p className="quiet">{MARKED_WORDS.hiddenNone}</p>
      ) : (
        <ul className="lines panel">
          {marked.map((one) => (
            <li key={one.row.position} className="line marked-line">
              <MarkedLine marked={one}>
                “{HIDE_WORDS[one.mark.hidden!.reason]}”, {dayWords(one.mark.hidden!.at)}
              </MarkedLine>
              <button
                className="button"
                type="button"
                disabled={busy}
                aria-label={MARKED_WORDS.showAgain(one.row.title)}
                onClick={(event) => {
                  takeBack(event.currentTarget);
                  show(one);
                }}
              >
                {ENTRY_WORDS.show}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
