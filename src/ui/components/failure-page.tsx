import { Link } from 'react-router';
import type { Failure, Remedy } from '../../base/errors.ts';
import { FAILURE_PARTS } from '../words/failure-parts.ts';
import { wordsFor } from '../words/failures.ts';
import { FailureDetails } from './failure-details.tsx';
import { Page } from './page.tsx';

/** A whole page for a failure: what happened, what stays safe, what to do, details folded. */
export function FailurePage({ failure }: { failure: Failure }) {
  const { title, happened, safe, action } = wordsFor(failure);
  return (
    <Page title={title}>
      <p>{happened}</p>
      <p>{safe}</p>
      <p>{action}</p>
      <NextStep remedy={failure.remedy} />
      <FailureDetails failure={failure} />
    </Page>
  );
}

/** The one button that helps most, and the way back to reading. */
function NextStep({ remedy }: { remedy: Remedy }) {
  return (
    <div className="buttons">
      {remedy === 'reload-app' && (
        <button className="button first" type="button" onClick={() => location.reload()}>
          {FAILURE_PARTS.reload}
        </button>
      )}
      {remedy === 'free-space' && (
        <Link className="button first" to="/storage">
          {FAILURE_PARTS.space}
        </Link>
      )}
      {remedy === 'other-provider' && (
        <Link className="button first" to="/providers/add">
          {FAILURE_PARTS.other}
        </Link>
      )}
      {(remedy === 'sign-in' || remedy === 'retry' || remedy === 'go-online' || remedy === 'report') && (
        <Link className="button first" to="/providers">
          {FAILURE_PARTS.providers}
        </Link>
      )}
      <Link className="button" to="/timeline">
        {FAILURE_PARTS.read}
      </Link>
    </div>
  );
}
