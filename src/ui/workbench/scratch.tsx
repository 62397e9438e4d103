import { useEffect, useState } from 'react';
import type { Engine, ScratchView, TrialView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { saveFile } from '../components/save-file.ts';
import { SearchTable } from '../components/search-table.tsx';
import { bytes } from '../words/numbers.ts';
import { WORKBENCH_WORDS } from '../words/workbench-page.ts';
import { elapsed } from '../words/workbench.ts';

/** A whole sync with the trial's access, into the memory of this tab. */
export function Scratch({ engine, trial }: { engine: Engine; trial: TrialView }) {
  const { fetching, fetched, start, failure } = useScratch(engine);
  const download = useAttempt();
  const host = new URL(trial.settings.fhirBase).host.replaceAll(/[^a-z0-9.-]+/gi, '-');
  const save = () => download.run(async () => saveFile(await engine.readScratch(), `workbench-${host}.ndjson`));
  return (
    <section aria-labelledby="bench-scratch">
      <h2 id="bench-scratch">{WORKBENCH_WORDS.scratch}</h2>
      <p className="quiet">{WORKBENCH_WORDS.scratchIs}</p>
      <div className="buttons">
        {fetching ? (
          <button className="button" type="button" onClick={() => void engine.stopScratch()}>
            {WORKBENCH_WORDS.stop}
          </button>
        ) : (
          <button className="button" type="button" onClick={start}>
            {fetched ? WORKBENCH_WORDS.syncAgain : WORKBENCH_WORDS.sync}
          </button>
        )}
        {fetched && !fetching && fetched.resources > 0 && (
          <button className="button first" type="button" disabled={download.busy} onClick={save}>
            {WORKBENCH_WORDS.download(fetched.resources)}
          </button>
        )}
      </div>
      {failure && <FailureNote failure={failure} advise />}
      {fetched && <Totals scratch={fetched} isRunning={fetching} />}
      {fetched?.view.failure && <FailureNote failure={fetched.view.failure} />}
      {fetched && <SearchTable rows={fetched.view.rows} />}
    </section>
  );
}

function useScratch(engine: Engine) {
  const [fetched, setFetched] = useState<ScratchView>();
  const { run, busy, failure } = useAttempt();
  // What nobody looks at any more is not fetched on.
  useEffect(() => () => void engine.stopScratch(), [engine]);
  const start = () =>
    run(async () => {
      let isOver = false;
      // Progress comes by a way of its own, and the last of it may come after the end.
      const ended = await engine.fetchScratch((next) => isOver || setFetched(next)).finally(() => (isOver = true));
      setFetched(ended);
    });
  return { fetching: busy, fetched, start, failure };
}

function Totals({ scratch, isRunning }: { scratch: ScratchView; isRunning: boolean }) {
  const { view, took, resources, attachments, characters } = scratch;
  const errors = view.rows.filter(({ failure }) => failure !== undefined).length;
  const { fetching, finished, stopped, totals } = WORKBENCH_WORDS;
  const state = isRunning ? fetching : view.state === 'finished' ? finished : stopped;
  return (
    <p>
      <strong>{state(elapsed(took))}</strong>
      {`. ${totals(resources, attachments, bytes(characters), view.searchesDone, view.searches, errors)}`}
    </p>
  );
}
