import { Link } from 'react-router';
import { usePerson } from '../state/person.ts';
import { WHOSE_WORDS as WORDS } from '../words/whose.ts';
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
        {WORDS.unknownEntry} <Link to="/providers">{WORDS.sayWhose}</Link>
      </p>
    );
  }
  return (
    <div className="note attention whose-entry">
      {WORDS.otherEntry(calledHere(owner))}
      <div className="buttons">
        <button className="button" type="button" onClick={() => void choose(owner.id)}>
          {WORDS.showRecord(calledHere(owner))}
        </button>
      </div>
    </div>
  );
}
