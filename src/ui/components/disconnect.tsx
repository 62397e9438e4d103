import { useRef } from 'react';
import type { ConnectionView } from '../../engine/api.ts';
import { counted } from '../words/numbers.ts';
import { useAttempt } from './connection-actions.tsx';
import { FailureNote } from './failure-note.tsx';
import './dialog.css';

interface DisconnectProps {
  readonly connection: ConnectionView;
  readonly disconnect: (forgetRecord: boolean) => Promise<unknown>;
  readonly onDone: (forgot: boolean) => void;
}

/** Asks, with the counts, what is to become of the record, before anything ends. */
export function DisconnectButton({ connection, disconnect, onDone }: DisconnectProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { run, busy, failure } = useAttempt();
  const { name, resources, access } = connection;
  const entries = counted(resources, 'entry', 'entries');

  const end = (forget: boolean) =>
    run(async () => {
      await disconnect(forget);
      dialog.current?.close();
      onDone(forget);
    });

  return (
    <>
      <button className="button" type="button" onClick={() => dialog.current?.showModal()}>
        {access === 'disconnected' ? 'Forget what came from here' : 'Disconnect'}
      </button>
      <dialog ref={dialog} aria-labelledby="disconnect-title">
        <h2 id="disconnect-title">
          {access === 'disconnected' ? `Forget what came from ${name}?` : `Disconnect ${name}?`}
        </h2>
        {access !== 'disconnected' && (
          <p>
            Sheaf gives its access back where the provider allows that, and you will see whether it did. To fetch again
            you sign in again.
          </p>
        )}
        <p>
          {resources > 0
            ? `${entries} from ${name} ${resources === 1 ? 'is' : 'are'} on this device. The provider keeps its own record either way.`
            : `Nothing from ${name} is on this device.`}
        </p>
        {failure && <FailureNote failure={failure} />}
        <div className="buttons stacked">
          {access !== 'disconnected' && (
            <button className="button" type="button" disabled={busy} onClick={() => end(false)}>
              {resources > 0 ? `Disconnect and keep ${entries}` : 'Disconnect'}
            </button>
          )}
          {(resources > 0 || access === 'disconnected') && (
            <button className="button danger" type="button" disabled={busy} onClick={() => end(true)}>
              {access === 'disconnected' ? `Forget ${entries}` : `Disconnect and forget ${entries}`}
            </button>
          )}
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </dialog>
    </>
  );
}
