import { useId, useState, type FormEvent } from 'react';
import { useRevalidator } from 'react-router';
import type { EndpointHit, Engine, PlatformGuide } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import '../components/form.css';
import { HowToRegister } from './how-to-register.tsx';

interface OwnClientIdProps {
  readonly way: EndpointHit;
  readonly guide: PlatformGuide | undefined;
  readonly engine: Engine;
  readonly onKept: () => void;
}

/** The person's own registration at a provider: why it is needed, entered, changed, removed. */
export function OwnClientId({ way, guide, engine, onKept }: OwnClientIdProps) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState(false);
  const { run, busy, failure } = useAttempt();
  const revalidator = useRevalidator();
  const { id, ownClientId, platform } = way;

  const save = (clientId: string, everywhere: boolean, says: string) =>
    run(async () => {
      await engine.saveClientId(id, clientId, { everywhere });
      if (clientId !== '') onKept();
      setSaid(says);
      setRemoved(clientId === '' && !everywhere);
      setOpen(false);
      await revalidator.revalidate();
    });

  return (
    <div className="own-client-id">
      {!ownClientId && (
        <p>
          <strong>It lets in only apps that it knows.</strong> Each is known to it by a client id, and whoever hosts
          this copy of Sheaf has none from {platform}. You can register one yourself: it is yours, and stays on this
          device.
        </p>
      )}
      {ownClientId && !removed && <p className="small">You sign in here with a client id of your own.</p>}
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{ownClientId ? 'Change or remove my client id' : 'Use my own client id'}</summary>
        {open && (
          <div className="form">
            <HowToRegister guide={guide} platform={platform} />
            <ClientIdForm platform={platform} busy={busy} onSave={(text, wide) => save(text, wide, KEPT)} />
            {ownClientId && !removed && (
              <button className="button" type="button" disabled={busy} onClick={() => save('', false, REMOVED)}>
                Remove my client id
              </button>
            )}
          </div>
        )}
      </details>
      {ownClientId && removed && (
        <div className="note">
          <p>One that you use everywhere on {platform} still counts here.</p>
          <button className="button" type="button" disabled={busy} onClick={() => save('', true, REMOVED)}>
            Remove that one, too
          </button>
        </div>
      )}
      {failure && <FailureNote failure={failure} />}
      <output className="quiet small">{said}</output>
    </div>
  );
}

const KEPT = 'Your client id is kept on this device, encrypted.';
const REMOVED = 'Your client id was removed.';

interface ClientIdFormProps {
  readonly platform: string;
  readonly busy: boolean;
  readonly onSave: (clientId: string, everywhere: boolean) => void;
}

function ClientIdForm({ platform, busy, onSave }: ClientIdFormProps) {
  const field = useId();
  const [text, setText] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const [missing, setMissing] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '') document.getElementById(field)?.focus();
    else onSave(text.trim(), everywhere);
  }

  return (
    <form className="fields" onSubmit={submit} noValidate>
      <div className="one">
        <label htmlFor={field}>Client id</label>
        <input
          id={field}
          className="field code"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={500}
          value={text}
          aria-invalid={missing}
          aria-describedby={missing ? `${field}-wrong` : undefined}
          onChange={({ target }) => setText(target.value)}
        />
        {missing && (
          <p id={`${field}-wrong`} className="wrong">
            Enter the client id that you were given.
          </p>
        )}
      </div>
      <fieldset className="one">
        <legend>Use it</legend>
        <label className="choice">
          <input type="radio" name={`${field}-where`} checked={!everywhere} onChange={() => setEverywhere(false)} />
          At this provider only
        </label>
        <label className="choice">
          <input type="radio" name={`${field}-where`} checked={everywhere} onChange={() => setEverywhere(true)} />
          Everywhere on {platform}
        </label>
      </fieldset>
      <div className="buttons">
        <button className="button first" type="submit" disabled={busy}>
          Keep this client id
        </button>
      </div>
    </form>
  );
}
