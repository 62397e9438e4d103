import { Link } from 'react-router';
import { usePerson } from '../state/person.ts';
import { calledHere } from './people.ts';

/** On an entry that is not of the person who is looked at: whose it is. */
export function WhoseEntry({ connectionId }: { connectionId: string }) {
  const { people, lookedAt, choose } = usePerson();
  if (lookedAt === undefined) return null;
  const owner = people.find(({ sources }) => sources.includes(connectionId));
  if ((owner?.id ?? null) === lookedAt) return null;
  if (!owner) {
    return (
      <p className="note attention">
        It is not known whose record this is from. <Link to="/providers">Say whose it is</Link>
      </p>
    );
  }
  return (
    <div className="note attention whose-entry">
      This is from {calledHere(owner)}’s record, and not from the one beside it.
      <div className="buttons">
        <button className="button" type="button" onClick={() => void choose(owner.id)}>
          Show {calledHere(owner)}’s record
        </button>
      </div>
    </div>
  );
}
