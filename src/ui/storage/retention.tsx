import { useId, useState } from 'react';
import type { Engine, Retention } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { counted } from '../words/numbers.ts';

const CHOICES: readonly { readonly words: string; readonly retention: Retention }[] = [
  { words: 'all of them', retention: { keep: 'all' } },
  ...[10, 5, 2].map((n) => ({ words: `the newest ${n}`, retention: { keep: 'versions', count: n } as const })),
  { words: 'the newest one only', retention: { keep: 'versions', count: 1 } },
  ...[10, 5, 1].map((years) => ({
    words: `for ${counted(years, 'year')} after another took their place`,
    retention: { keep: 'years', years } as const,
  })),
];

interface RetentionProps {
  readonly retention: Retention;
  readonly engine: Pick<Engine, 'countExpired' | 'saveRetention'>;
  /** Called when something went. */
  readonly onSaved: () => void;
}

/** Which versions of an entry are kept. What goes is said before it goes, and nothing goes until the person says so. */
export function RetentionForm({ retention: kept, engine, onSaved }: RetentionProps) {
  const [chosen, setChosen] = useState(() => placeOf(kept));
  const [count, setCount] = useState(0);
  const [saved, setSaved] = useState('');
  const { run, busy, failure } = useAttempt();
  const [title, field] = [useId(), useId()];
  const { retention } = CHOICES[chosen]!;
  const isNew = chosen !== placeOf(kept);

  const choose = (place: number) =>
    run(async () => {
      setSaved('');
      setCount(await engine.countExpired(CHOICES[place]!.retention));
      setChosen(place);
    });
  const save = () =>
    run(async () => {
      await engine.saveRetention(retention);
      setSaved('Saved on this device.');
      onSaved();
    });

  return (
    <section aria-labelledby={title}>
      <h2 id={title}>Older versions</h2>
      <p className="quiet">When a provider changes an entry, what it said before is kept too.</p>
      <p className="setting-line">
        <label htmlFor={field}>Of each entry, keep versions:</label>
        <select id={field} value={chosen} onChange={({ target }) => choose(Number(target.value))}>
          {CHOICES.map(({ words }, place) => (
            <option key={words} value={place}>
              {words}
            </option>
          ))}
        </select>
      </p>
      {isNew && (
        <div className="ask">
          <p>{whatGoes(count, retention)}</p>
          <button className={count > 0 ? 'button danger' : 'button'} type="button" disabled={busy} onClick={save}>
            {count > 0 ? `Let ${counted(count, 'older version')} go` : 'Save'}
          </button>
        </div>
      )}
      <output className="quiet small">{saved}</output>
      {failure && <FailureNote failure={failure} advise />}
    </section>
  );
}

const placeOf = (retention: Retention): number =>
  Math.max(
    0,
    CHOICES.findIndex((choice) => JSON.stringify(choice.retention) === JSON.stringify(retention)),
  );

function whatGoes(count: number, { keep }: Retention): string {
  if (keep === 'all') return 'From now on every version stays. What was let go before does not come back.';
  const now =
    count === 0
      ? 'Nothing goes now.'
      : `${counted(count, 'older version')} would be deleted from this device, for good.`;
  return `${now} Whatever comes to be older than that goes by itself later. The newest version of each entry always stays.`;
}
