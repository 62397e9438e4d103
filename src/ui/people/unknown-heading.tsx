import { Link } from 'react-router';
import { WHOSE_WORDS as WORDS } from '../words/whose.ts';

/** Stands over what is of nobody known, so that it is not taken for a part of what stands before it. */
export const UnknownHeading = () => (
  <div className="unknown-heading">
    <h2>{WORDS.unknown}</h2>
    <p className="quiet">
      {WORDS.unknownFollows} <Link to="/providers">{WORDS.sayWhose}</Link>
    </p>
  </div>
);
