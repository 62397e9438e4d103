import type { Failure } from '../../base/errors.ts';
import { wordsFor } from '../words/failures.ts';
import { FailureDetails } from './failure-details.tsx';

/** A failure inside a page that still stands: what happened, what stays safe, details folded. */
export function FailureNote({ failure }: { failure: Failure }) {
  const { title, happened, safe } = wordsFor(failure);
  return (
    <div className="note attention" role="alert">
      <strong>{title}.</strong> {happened} {safe}
      <FailureDetails failure={failure} />
    </div>
  );
}
