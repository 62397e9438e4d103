import { useState } from 'react';
import type { Engine } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import '../components/form.css';
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
        <strong>There is no way back in without it.</strong> Nobody keeps a copy of your passphrase: not this device,
        not whoever runs this page. If you forget it, this copy of your record is gone, and you can only fetch it again
        from your providers. What you entered yourself would be lost. <a href="#backup">A backup</a> has a passphrase of
        its own: make one first.
      </p>
      <label className="choice">
        <input type="checkbox" checked={understood} onChange={({ target }) => setUnderstood(target.checked)} />
        I have understood that nobody can open it for me
      </label>
      {failure && <FailureNote failure={failure} advise />}
      <div className="buttons">
        <button className="button first" type="submit" disabled={!isReady || busy}>
          {busy ? 'Making the new key' : 'Protect with this passphrase'}
        </button>
        <button className="button" type="button" disabled={busy} onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
