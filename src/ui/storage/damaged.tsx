import type { DamagedView, Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { DAMAGED_WORDS, damagedWords } from '../words/storage.ts';
import { day } from '../words/when.ts';

interface DamagedProps {
  readonly damaged: readonly DamagedView[];
  readonly engine: Pick<Engine, 'startSync' | 'dropDamaged'>;
  readonly onDone: () => void;
}

/** What cannot be read any more on this device, and what can be done about it. Nothing where all is well. */
export function Damaged({ damaged, engine, onDone }: DamagedProps) {
  if (damaged.length === 0) return null;
  return (
    <section aria-labelledby="damaged-title">
      <h2 id="damaged-title">{DAMAGED_WORDS.title}</h2>
      {damaged.map((one) => (
        <DamagedSource key={one.connectionId} one={one} engine={engine} onDone={onDone} />
      ))}
    </section>
  );
}

function DamagedSource({ one, engine, onDone }: Omit<DamagedProps, 'damaged'> & { readonly one: DamagedView }) {
  const { run, busy, failure } = useAttempt();
  const { connectionId, name, since, canFetch } = one;
  return (
    <div className="note attention ask">
      <p>
        <strong>{name}</strong>: {damagedWords(one)} {DAMAGED_WORDS.found(day(since))}
      </p>
      <p>{canFetch ? DAMAGED_WORDS.comesBack : DAMAGED_WORDS.isOver}</p>
      <p className="buttons">
        {canFetch && (
          <button
            className="button"
            type="button"
            disabled={busy}
            onClick={() => run(() => engine.startSync(connectionId))}
          >
            {DAMAGED_WORDS.fetch}
          </button>
        )}
        <ConfirmButton
          label={DAMAGED_WORDS.drop}
          spoken={DAMAGED_WORDS.dropOf(name)}
          question={DAMAGED_WORDS.dropQuestion}
          act={async () => {
            await engine.dropDamaged(connectionId);
            onDone();
          }}
        >
          <p>
            {DAMAGED_WORDS.dropped} {canFetch && DAMAGED_WORDS.droppedComes}
          </p>
        </ConfirmButton>
      </p>
      {failure && <FailureNote failure={failure} advise />}
    </div>
  );
}
