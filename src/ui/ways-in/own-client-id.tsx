import { useId, useState, type FormEvent } from 'react';
import { useRevalidator } from 'react-router';
import type { EndpointHit, Engine, PlatformGuide } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import '../components/form.css';
import { HowToRegister } from './how-to-register.tsx';
import { CLIENT_ID_WORDS } from '../words/ways-in.ts';

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
          <strong>{CLIENT_ID_WORDS.known}</strong> {CLIENT_ID_WORDS.why(platform)}
        </p>
      )}
      {ownClientId && !removed && <p className="small">{CLIENT_ID_WORDS.inUse}</p>}
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{ownClientId ? CLIENT_ID_WORDS.change : CLIENT_ID_WORDS.use}</summary>
        {open && (
          <div className="form">
            <HowToRegister guide={guide} platform={platform} />
            <ClientIdForm
              platform={platform}
              busy={busy}
              onSave={(text, wide) => save(text, wide, CLIENT_ID_WORDS.kept)}
            />
            {ownClientId && !removed && (
              <button
                className="button"
                type="button"
                disabled={busy}
                onClick={() => save('', false, CLIENT_ID_WORDS.removed)}
              >
                {CLIENT_ID_WORDS.remove}
              </button>
            )}
          </div>
        )}
      </details>
      {ownClientId && removed && (
        <div className="note">
          <p>{CLIENT_ID_WORDS.everywhereStill(platform)}</p>
          <button
            className="button"
            type="button"
            disabled={busy}
            onClick={() => save('', true, CLIENT_ID_WORDS.removed)}
          >
            {CLIENT_ID_WORDS.removeThat}
          </button>
        </div>
      )}
      {failure && <FailureNote failure={failure} />}
      <output className="quiet small">{said}</output>
    </div>
  );
}

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
        <label htmlFor={field}>{CLIENT_ID_WORDS.field}</label>
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
            {CLIENT_ID_WORDS.missing}
          </p>
        )}
      </div>
      <fieldset className="one">
        <legend>{CLIENT_ID_WORDS.where}</legend>
        <label className="choice">
          <input type="radio" name={`${field}-where`} checked={!everywhere} onChange={() => setEverywhere(false)} />
          {CLIENT_ID_WORDS.here}
        </label>
        <label className="choice">
          <input type="radio" name={`${field}-where`} checked={everywhere} onChange={() => setEverywhere(true)} />
          {CLIENT_ID_WORDS.everywhere(platform)}
        </label>
      </fieldset>
      <div className="buttons">
        <button className="button first" type="submit" disabled={busy}>
          {CLIENT_ID_WORDS.keep}
        </button>
      </div>
    </form>
  );
}
