import { useId, useRef, type ReactNode } from 'react';
import type { Proof, VaultView } from '../../engine/api.ts';
import { useAttempt } from '../components/connection-actions.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import '../components/dialog.css';
import { BUTTON_WORDS } from '../words/buttons.ts';
import { ProofFields } from './proof-fields.tsx';

interface ProvenButtonProps {
  readonly vault: VaultView;
  readonly label: string;
  /** What the opening button is called aloud, where several have the same label. */
  readonly spoken?: string;
  readonly question: string;
  readonly disabled?: boolean;
  readonly act: (proof: Proof) => Promise<unknown>;
  /** What it does. */
  readonly children: ReactNode;
}

/** Does something to who can open the record, once the person has shown that they can: who sits here may not be who opened it. */
export function ProvenButton({ vault, label, spoken, question, disabled = false, act, children }: ProvenButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { run, busy, failure } = useAttempt();

  const prove = (show: () => Promise<Proof>) =>
    run(async () => {
      await act(await show());
      dialog.current?.close();
    });

  return (
    <>
      <button
        className="button"
        type="button"
        aria-label={spoken}
        disabled={disabled}
        onClick={() => dialog.current?.showModal()}
      >
        {label}
      </button>
      <dialog ref={dialog} aria-labelledby={title}>
        <h2 id={title}>{question}</h2>
        {children}
        {failure && <FailureNote failure={failure} advise />}
        <ProofFields vault={vault} label={label} busy={busy} prove={prove} />
        <button className="button" type="button" onClick={() => dialog.current?.close()}>
          {BUTTON_WORDS.cancel}
        </button>
      </dialog>
    </>
  );
}
