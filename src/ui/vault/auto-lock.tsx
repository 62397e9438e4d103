import { useId, useState } from 'react';
import type { AutoLock, Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { VAULT_WORDS } from '../words/vault.ts';

const MINUTES = [1, 5, 15, 60, null] as const;

const minutesWords = (minutes: number | null): string =>
  minutes === null ? VAULT_WORDS.never : VAULT_WORDS.afterMinutes(minutes);

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
        <label htmlFor={idle}>{VAULT_WORDS.idle}</label>
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
          {VAULT_WORDS.whenHidden}
        </label>
        <p id={note} className="quiet small">
          {VAULT_WORDS.whenHiddenNote}
        </p>
      </div>
      {failure && <FailureNote failure={failure} advise />}
    </>
  );
}
