import { useId, useState } from 'react';
import type { Engine, WhenToSync } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { INTERVALS, intervalWords, WAKE_UP_WORDS, WHEN_WORDS } from '../words/when-to-sync.ts';
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
      <h2 id={title}>{WHEN_WORDS.title}</h2>
      <p className="how-often">
        <label htmlFor={often}>{WHEN_WORDS.often}</label>
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
          {WHEN_WORDS.inBackground}
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
          {WHEN_WORDS.metered}
        </label>
        <p id={fileNote} className="quiet small">
          {WHEN_WORDS.meteredNote}
        </p>
      </div>
      <p className="quiet small">{WHEN_WORDS.noSignIn}</p>
      <output className="quiet small">{saved && WHEN_WORDS.saved}</output>
      {failure && <FailureNote failure={failure} advise />}
    </section>
  );
}
