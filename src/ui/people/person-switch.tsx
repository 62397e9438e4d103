import { useLocation, useNavigate } from 'react-router';
import type { PersonRecord } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { usePerson } from '../state/person.ts';
import { locale } from '../words/language.ts';
import { WHOSE_WORDS as WORDS } from '../words/whose.ts';
import { bornWords, calledHere } from './people.ts';
import './person-switch.css';

/** Whose record is looked at, on every screen, where there is more than one here. Loaded only then. */
export default function PersonSwitch() {
  const { people, unknown, lookedAt, choose } = usePerson();
  const { pathname } = useLocation();
  const navigate = useNavigate();

  async function look(value: string): Promise<void> {
    await choose(value === '' ? null : value);
    // One entry or one provider is somebody's: it does not stay open under another's name.
    if (/^\/(record|providers|documents|visits)\/./.test(pathname)) await navigate('/timeline');
  }

  const born = people.find(({ id }) => id === lookedAt)?.birthDate;
  return (
    <label className="person-switch">
      <span className="hidden">{WORDS.shown}</span>
      <select value={lookedAt ?? ''} onChange={({ target }) => void look(target.value)}>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {toldApart(person, people)}
          </option>
        ))}
        {unknown.length > 0 && <option value="">{WORDS.unknown}</option>}
      </select>
      {born !== undefined && <span className="quiet small">{WORDS.born(formatDate(born, locale()))}</span>}
    </label>
  );
}

/** Their name, with the birth date where somebody else is called the same. */
function toldApart(person: PersonRecord, people: readonly PersonRecord[]): string {
  const name = calledHere(person);
  const isShared = people.some((other) => other.id !== person.id && calledHere(other) === name);
  return isShared && person.birthDate !== undefined ? bornWords(name, person.birthDate) : name;
}
