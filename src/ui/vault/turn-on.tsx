import { useState } from 'react';
import type { Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import '../components/form.css';
import { BUTTON_WORDS } from '../words/buttons.ts';
import { VAULT_WORDS } from '../words/vault.ts';
import { isUsable, NewPassphraseFields, NOTHING_TYPED } from './new-passphrase.tsx';

interface TurnOnProps {
  readonly engine: Engine;
  readonly done: () => unknown;
  readonly cancel: () => void;
}

/** The way to a record that only a passphrase opens. */
export function TurnOn({ engine, done, cancel }: TurnOnProps) {
  const [passphrase, setPassphrase] = useState(NOTHING_TYPED);
  const [understood, setUnderstood] = useState(false);
  const { run, busy, failure } = useAttempt();
  const isReady = isUsable(passphrase) && understood;

  function submit(event: React.FormEvent): void {
    event.preventDefault();
    if (!isReady || busy) return;
    const { text } = passphrase;
    run(async () => {
      await engine.protect(text);
      setPassphrase(NOTHING_TYPED);
      await done();
    });
  }

  return (
    <form className="form panel turn-on" onSubmit={submit}>
      <NewPassphraseFields value={passphrase} onChange={setPassphrase} />
      <p className="note attention">
        <strong>{VAULT_WORDS.noWayBack}</strong> {VAULT_WORDS.noCopy}{' '}
        <a href="#backup">{VAULT_WORDS.backupFirst.link}</a>
        {VAULT_WORDS.backupFirst.after}
      </p>
      <label className="choice">
        <input type="checkbox" checked={understood} onChange={({ target }) => setUnderstood(target.checked)} />
        {VAULT_WORDS.understood}
      </label>
      {failure && <FailureNote failure={failure} advise />}
      <div className="buttons">
        <button className="button first" type="submit" disabled={!isReady || busy}>
          {busy ? VAULT_WORDS.protecting : VAULT_WORDS.protect}
        </button>
        <button className="button" type="button" disabled={busy} onClick={cancel}>
          {BUTTON_WORDS.cancel}
        </button>
      </div>
    </form>
  );
}
