import type { Failure } from '../../base/errors.ts';
import { stepOf } from '../words/failures.ts';
import { CopyButton } from './copy-button.tsx';
import './failure.css';

/** The code and the server's own words, as text whatever they are, folded until wanted. */
export function FailureDetails({ failure }: { failure: Failure }) {
  const { code, message, said } = failure;
  const step = stepOf(code);
  const lines = [
    `Code: ${code}`,
    ...(step ? [`While: ${step}`] : []),
    `For developers: ${message}`,
    ...(said ? [`The provider’s own words: ${said}`] : []),
  ];
  return (
    <details className="failure-details">
      <summary>Details</summary>
      <pre className="said">{lines.join('\n')}</pre>
      <CopyButton text={lines.join('\n')}>Copy details</CopyButton>
    </details>
  );
}
