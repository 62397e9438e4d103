import type { ReactNode } from 'react';
import type { Failure } from '../../base/errors.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { BUTTON_WORDS } from '../words/buttons.ts';
import '../components/form.css';

interface ChangeFormProps {
  /** On the button that does it. */
  readonly act: string;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  readonly onAct: () => void;
  readonly onCancel: () => void;
  /** What is asked. */
  readonly children: ReactNode;
}

/** One question about a person, with what does it and a way back. */
export const ChangeForm = ({ act, busy, failure, onAct, onCancel, children }: ChangeFormProps) => (
  <form
    className="form"
    onSubmit={(event) => {
      event.preventDefault();
      onAct();
    }}
  >
    {children}
    <div className="buttons">
      <button className="button first" type="submit" disabled={busy}>
        {act}
      </button>
      <button className="button" type="button" onClick={onCancel}>
        {BUTTON_WORDS.cancel}
      </button>
    </div>
    {failure && <FailureNote failure={failure} />}
  </form>
);
