import { useRef } from 'react';
import type { ConnectionView } from '../../engine/api.ts';
import { BUTTON_WORDS } from '../words/buttons.ts';
import { DISCONNECT_WORDS } from '../words/provider.ts';
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

  const end = (forget: boolean) =>
    run(async () => {
      await disconnect(forget);
      dialog.current?.close();
      onDone(forget);
    });

  return (
    <>
      <button className="button" type="button" onClick={() => dialog.current?.showModal()}>
        {access === 'disconnected' ? DISCONNECT_WORDS.forget : DISCONNECT_WORDS.disconnect}
      </button>
      <dialog ref={dialog} aria-labelledby="disconnect-title">
        <h2 id="disconnect-title">
          {access === 'disconnected' ? DISCONNECT_WORDS.forgetAsk(name) : DISCONNECT_WORDS.disconnectAsk(name)}
        </h2>
        {access !== 'disconnected' && <p>{DISCONNECT_WORDS.how}</p>}
        <p>{DISCONNECT_WORDS.here(resources, name)}</p>
        {failure && <FailureNote failure={failure} />}
        <div className="buttons stacked">
          {access !== 'disconnected' && (
            <button className="button" type="button" disabled={busy} onClick={() => end(false)}>
              {resources > 0 ? DISCONNECT_WORDS.andKeep(resources) : DISCONNECT_WORDS.disconnect}
            </button>
          )}
          {(resources > 0 || access === 'disconnected') && (
            <button className="button danger" type="button" disabled={busy} onClick={() => end(true)}>
              {access === 'disconnected'
                ? DISCONNECT_WORDS.forgetAll(resources)
                : DISCONNECT_WORDS.andForget(resources)}
            </button>
          )}
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            {BUTTON_WORDS.cancel}
          </button>
        </div>
      </dialog>
    </>
  );
}
