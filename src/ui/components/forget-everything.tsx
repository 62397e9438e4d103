import { useRef, useState } from 'react';
import { BUTTON_WORDS } from '../words/buttons.ts';
import { FORGET_WORDS } from '../words/forget.ts';
import { useAttempt } from './connection-actions.tsx';
import { FailureNote } from './failure-note.tsx';
import './dialog.css';
import './form.css';

/** Everything, and for good: a slip of the finger must not do it, so that a word has to be typed. */
export function ForgetEverything({ forget, resources }: { forget: () => Promise<void>; resources?: number }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const { run, busy, failure } = useAttempt();
  const agreed = typed.trim().toLowerCase() === FORGET_WORDS.word;

  const end = () =>
    run(async () => {
      await forget();
      // A fresh start: nothing of the record may stay in this page's memory either.
      location.assign(import.meta.env.BASE_URL);
    });

  return (
    <>
      <button className="button danger" type="button" onClick={() => dialog.current?.showModal()}>
        {FORGET_WORDS.title}
      </button>
      <dialog ref={dialog} aria-labelledby="forget-all-title" onClose={() => setTyped('')}>
        <h2 id="forget-all-title">{FORGET_WORDS.question}</h2>
        <p>
          {resources === undefined ? FORGET_WORDS.goes : FORGET_WORDS.goesCounted(resources)} {FORGET_WORDS.noWayBack}
        </p>
        <label htmlFor="forget-word">
          {FORGET_WORDS.type.before}
          <strong>{FORGET_WORDS.word}</strong>
          {FORGET_WORDS.type.after}
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
            {busy ? FORGET_WORDS.busy : FORGET_WORDS.title}
          </button>
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            {BUTTON_WORDS.cancel}
          </button>
        </div>
      </dialog>
    </>
  );
}
