import { useId, useState } from 'react';
import type { Engine, Retention } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { RETENTION_WORDS } from '../words/storage.ts';

const CHOICES: readonly { readonly words: string; readonly retention: Retention }[] = [
  { words: RETENTION_WORDS.all, retention: { keep: 'all' } },
  ...[10, 5, 2, 1].map((n) => ({
    words: RETENTION_WORDS.newest(n),
    retention: { keep: 'versions', count: n } as const,
  })),
  ...[10, 5, 1].map((years) => ({
    words: RETENTION_WORDS.years(years),
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
      setSaved(RETENTION_WORDS.saved);
      onSaved();
    });

  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{RETENTION_WORDS.title}</h2>
      <p className="quiet">{RETENTION_WORDS.lead}</p>
      <p className="setting-line">
        <label htmlFor={field}>{RETENTION_WORDS.label}</label>
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
            {count > 0 ? RETENTION_WORDS.letGo(count) : RETENTION_WORDS.save}
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
  if (keep === 'all') return RETENTION_WORDS.staysAll;
  const now = count === 0 ? RETENTION_WORDS.nothingGoes : RETENTION_WORDS.goes(count);
  return `${now} ${RETENTION_WORDS.goesLater}`;
}
