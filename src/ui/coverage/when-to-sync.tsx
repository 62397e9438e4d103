import { useId, useState } from 'react';
import type { Engine, WhenToSync } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { INTERVALS, intervalWords, WAKE_UP_WORDS } from '../words/coverage.ts';
import { canWakeUp, setWakeUps, type WakeUps } from './wake-ups.ts';
import './when-to-sync.css';

interface WhenToSyncProps {
  readonly when: WhenToSync;
  readonly engine: Engine;
}

/** When fetching begins by itself. Each choice counts at once, on this device alone. */
export function WhenToSyncForm({ when: loaded, engine }: WhenToSyncProps) {
  const [when, setWhen] = useState(loaded);
  const [wakeUps, setAnswer] = useState<WakeUps>();
  const [saved, setSaved] = useState(false);
  const { run, failure } = useAttempt();
  const [title, often, wakeNote, fileNote] = [useId(), useId(), useId(), useId()];

  function choose(change: Partial<WhenToSync>): void {
    const chosen = { ...when, ...change };
    setWhen(chosen);
    setSaved(false);
    run(async () => {
      const wanted = chosen.inBackground && chosen.every !== null;
      const answer = wanted || when.inBackground ? await setWakeUps(wanted ? chosen.every! : undefined) : undefined;
      setAnswer(answer);
      const kept = { ...chosen, inBackground: chosen.inBackground && answer === 'on' };
      setWhen(kept);
      await engine.saveWhenToSync(kept);
      setSaved(true);
    });
  }

  return (
    <section className="when-to-sync" aria-labelledby={title}>
      <h2 id={title}>When Sheaf fetches by itself</h2>
      <p className="how-often">
        <label htmlFor={often}>When I open it, if the last time was longer ago than</label>
        <select
          id={often}
          value={String(when.every)}
          onChange={({ target }) => choose({ every: target.value === 'null' ? null : Number(target.value) })}
        >
          {INTERVALS.map((every) => (
            <option key={String(every)} value={String(every)}>
              {intervalWords(every)}
            </option>
          ))}
        </select>
      </p>
      <div className="choice-line">
        <label>
          <input
            type="checkbox"
            checked={when.inBackground}
            disabled={!canWakeUp() || when.every === null}
            aria-describedby={wakeNote}
            onChange={({ target }) => choose({ inBackground: target.checked })}
          />
          Also when the browser wakes it in the background
        </label>
        <p id={wakeNote} className="quiet small">
          {WAKE_UP_WORDS[canWakeUp() ? (wakeUps ?? 'off') : 'unknown-here']}
        </p>
      </div>
      <div className="choice-line">
        <label>
          <input
            type="checkbox"
            checked={when.filesOnMetered}
            aria-describedby={fileNote}
            onChange={({ target }) => choose({ filesOnMetered: target.checked })}
          />
          Fetch documents on a metered connection too
        </label>
        <p id={fileNote} className="quiet small">
          Without it they wait where your browser says that the connection is a mobile one, or that you save data. Not
          every browser says it.
        </p>
      </div>
      <p className="quiet small">
        A provider where access has ended is not asked: Sheaf never sends you to a sign-in page by itself.
      </p>
      <output className="quiet small">{saved && 'Saved on this device.'}</output>
      {failure && <FailureNote failure={failure} advise />}
    </section>
  );
}
