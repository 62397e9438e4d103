import { useId, useState } from 'react';
import type { AutoLock, Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';

const MINUTES = [1, 5, 15, 60, null] as const;

const minutesWords = (minutes: number | null): string =>
  minutes === null
    ? 'never by itself'
    : minutes === 1
      ? 'after a minute'
      : minutes === 60
        ? 'after an hour'
        : `after ${minutes} minutes`;

/** When it locks by itself. Each choice counts at once. */
export function AutoLockFields({ autoLock: loaded, engine }: { autoLock: AutoLock; engine: Engine }) {
  const [autoLock, setAutoLock] = useState(loaded);
  const { run, failure } = useAttempt();
  const [idle, note] = [useId(), useId()];

  function choose(change: Partial<AutoLock>): void {
    const chosen = { ...autoLock, ...change };
    setAutoLock(chosen);
    run(() => engine.saveAutoLock(chosen));
  }

  return (
    <>
      <p className="how-often">
        <label htmlFor={idle}>When nobody does anything, lock</label>
        <select
          id={idle}
          value={String(autoLock.minutes)}
          onChange={({ target }) => choose({ minutes: target.value === 'null' ? null : Number(target.value) })}
        >
          {MINUTES.map((minutes) => (
            <option key={String(minutes)} value={String(minutes)}>
              {minutesWords(minutes)}
            </option>
          ))}
        </select>
      </p>
      <div className="choice-line">
        <label>
          <input
            type="checkbox"
            checked={autoLock.whenHidden}
            aria-describedby={note}
            onChange={({ target }) => choose({ whenHidden: target.checked })}
          />
          Also as soon as no tab of it can be seen
        </label>
        <p id={note} className="quiet small">
          On a phone that may be each time you look at something else. A sync that runs goes on when you unlock it.
        </p>
      </div>
      {failure && <FailureNote failure={failure} advise />}
    </>
  );
}
