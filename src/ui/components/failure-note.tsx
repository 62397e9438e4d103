import type { ReactNode } from 'react';
import type { Failure } from '../../base/errors.ts';
import { wordsFor } from '../words/failures.ts';
import { FailureDetails } from './failure-details.tsx';

interface FailureNoteProps {
  readonly failure: Failure;
  /** What to do, where the page itself does not show it. */
  readonly children?: ReactNode;
  /** Say what the words for this failure advise. */
  readonly advise?: boolean;
}

/** A failure inside a page that still stands: what happened, what stays safe, details folded. */
export function FailureNote({ failure, children, advise = false }: FailureNoteProps) {
  const { title, happened, safe, action } = wordsFor(failure);
  return (
    <div className="note attention" role="alert">
      <strong>{title}.</strong> {happened} {safe}
      {advise && <p className="failure-next">{action}</p>}
      {children && <div className="failure-next">{children}</div>}
      <FailureDetails failure={failure} />
    </div>
  );
}
