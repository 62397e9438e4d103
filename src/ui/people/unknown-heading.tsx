import { Link } from 'react-router';
import { UNKNOWN } from './people.ts';

/** Stands over what is of nobody known, so that it is not taken for a part of what stands before it. */
export const UnknownHeading = () => (
  <div className="unknown-heading">
    <h2>{UNKNOWN}</h2>
    <p className="quiet">
      What follows may be of somebody else. <Link to="/providers">Say whose it is</Link>
    </p>
  </div>
);
