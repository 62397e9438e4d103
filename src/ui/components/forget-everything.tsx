import { useRef, useState } from 'react';
import { counted } from '../words/numbers.ts';
import { useAttempt } from './connection-actions.tsx';
import { FailureNote } from './failure-note.tsx';
import './dialog.css';
import './form.css';

const WORD = 'forget';

/** Everything, and for good: a slip of the finger must not do it, so that a word has to be typed. */
export function ForgetEverything({ forget, resources }: { forget: () => Promise<void>; resources?: number }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const { run, busy, failure } = useAttempt();
  const agreed = typed.trim().toLowerCase() === WORD;

  const end = () =>
    run(async () => {
      await forget();
      // A fresh start: nothing of the record may stay in this page's memory either.
      location.assign(import.meta.env.BASE_URL);
    });

  return (
    <>
      <button className="button danger" type="button" onClick={() => dialog.current?.showModal()}>
        Forget everything
      </button>
      <dialog ref={dialog} aria-labelledby="forget-all-title" onClose={() => setTyped('')}>
        <h2 id="forget-all-title">Forget everything on this device?</h2>
        <p>
          {resources === undefined ? 'The record' : counted(resources, 'entry', 'entries')}, all documents and all
          sign-ins are deleted. There is no way back, but you can fetch again from each provider.
        </p>
        <label htmlFor="forget-word">
          Type <strong>{WORD}</strong> to go on
        </label>
        <input
          id="forget-word"
          className="field"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        {failure && <FailureNote failure={failure} />}
        <div className="buttons stacked">
          <button className="button danger" type="button" disabled={!agreed || busy} onClick={end}>
            {busy ? 'Forgetting' : 'Forget everything'}
          </button>
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </dialog>
    </>
  );
}
