import { useId, useRef, type ReactNode } from 'react';
import { BUTTON_WORDS } from '../words/buttons.ts';
import { useAttempt } from './connection-actions.tsx';
import { FailureNote } from './failure-note.tsx';
import './dialog.css';

interface ConfirmButtonProps {
  /** On the button that opens the question, and on the one that answers it. */
  readonly label: string;
  /** What the opening button is called aloud, where several have the same label. */
  readonly spoken?: string;
  readonly question: string;
  readonly act: () => Promise<unknown>;
  /** What will be lost, and what not. */
  readonly children: ReactNode;
}

/** Asks before it does what cannot be taken back. */
export function ConfirmButton({ label, spoken, question, act, children }: ConfirmButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { run, busy, failure } = useAttempt();

  const agreed = () =>
    run(async () => {
      await act();
      dialog.current?.close();
    });

  return (
    <>
      <button className="button" type="button" aria-label={spoken} onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog ref={dialog} aria-labelledby={title}>
        <h2 id={title}>{question}</h2>
        {children}
        {failure && <FailureNote failure={failure} />}
        <div className="buttons stacked">
          <button className="button danger" type="button" disabled={busy} onClick={agreed}>
            {label}
          </button>
          <button className="button" type="button" onClick={() => dialog.current?.close()}>
            {BUTTON_WORDS.cancel}
          </button>
        </div>
      </dialog>
    </>
  );
}
