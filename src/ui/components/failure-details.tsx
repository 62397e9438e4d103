import type { Failure } from '../../base/errors.ts';
import { FAILURE_PARTS } from '../words/failure-parts.ts';
import { stepOf } from '../words/failures.ts';
import { CopyButton } from './copy-button.tsx';
import './failure.css';

/** The code and the server's own words, as text whatever they are, folded until wanted. */
export function FailureDetails({ failure }: { failure: Failure }) {
  const { code, message, said } = failure;
  const step = stepOf(code);
  const lines = [
    FAILURE_PARTS.code(code),
    ...(step ? [FAILURE_PARTS.step(step)] : []),
    FAILURE_PARTS.message(message),
    ...(said ? [FAILURE_PARTS.said(said)] : []),
  ];
  return (
    <details className="failure-details">
      <summary>{FAILURE_PARTS.details}</summary>
      <pre className="said">{lines.join('\n')}</pre>
      <CopyButton text={lines.join('\n')}>{FAILURE_PARTS.copy}</CopyButton>
    </details>
  );
}
