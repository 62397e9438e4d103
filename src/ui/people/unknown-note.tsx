import { Link } from 'react-router';
import { nameOf, useConnections } from '../state/connections.ts';
import { usePerson } from '../state/person.ts';
import { WHOSE_WORDS as WORDS } from '../words/whose.ts';

/** Says what is left out of a person's list because it is not known whose it is; and of that list, what it is. */
export function UnknownNote() {
  const { lookedAt, unknown } = usePerson();
  const names = useConnections((topic) => topic.names);
  if (lookedAt === undefined || unknown.length === 0) return null;
  const from = unknown.map((id) => nameOf(names, id)).join(', ');
  return (
    <p className="unknown-note quiet small">
      {lookedAt === null ? WORDS.onlyUnknown(from) : WORDS.withoutUnknown(from)}{' '}
      <Link to="/providers">{WORDS.sayWhose}</Link>
    </p>
  );
}
