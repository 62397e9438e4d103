import type { DamagedView, Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { counted } from '../words/numbers.ts';
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
      <h2 id="damaged-title">Damaged on this device</h2>
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
        <strong>{name}</strong>: {whatIsDamaged(one)} It was found on {day(since)}. Everything else is as it was.
      </p>
      <p>
        {canFetch
          ? 'The next sync asks this provider for everything again, and puts back what it still has.'
          : 'Nothing is fetched from there any more, so it cannot be put back from there.'}
      </p>
      <p className="buttons">
        {canFetch && (
          <button
            className="button"
            type="button"
            disabled={busy}
            onClick={() => run(() => engine.startSync(connectionId))}
          >
            Fetch again
          </button>
        )}
        <ConfirmButton
          label="Take it off the lists"
          spoken={`Take what is damaged of ${name} off the lists`}
          question="Take what is damaged off the lists?"
          act={async () => {
            await engine.dropDamaged(connectionId);
            onDone();
          }}
        >
          <p>
            What cannot be read is deleted from this device. An entry that has an older version which can be read is
            listed as that one. {canFetch && 'Whatever the provider still has comes with its next full sync.'}
          </p>
        </ConfirmButton>
      </p>
      {failure && <FailureNote failure={failure} advise />}
    </div>
  );
}

function whatIsDamaged({ entries, versions }: DamagedView): string {
  if (entries === undefined)
    return `${versions > 0 ? `up to ${counted(versions, 'entry', 'entries')}` : 'some entries'} cannot be read, and nothing says any more which they were.`;
  if (entries === 0) return `${counted(versions, 'older version')} cannot be read. The newest versions are all here.`;
  return `${counted(entries, 'entry is', 'entries are')} listed and cannot be opened.`;
}
