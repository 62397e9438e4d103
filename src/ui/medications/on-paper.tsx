import { formatDate } from '../../fhir/dates.ts';
import { today } from '../../base/today.ts';
import { calledHere } from '../people/people.ts';
import { usePerson } from '../state/person.ts';
import { locale } from '../words/language.ts';
import { MEDICATION_WORDS } from '../words/medications.ts';
import './medications.css';

/** On paper only: whose list this is and of which day, for paper outlives the screen it came from. */
export function OnPaper() {
  const { people, lookedAt } = usePerson();
  const person = people.find(({ id }) => id === lookedAt) ?? (people.length === 1 ? people[0] : undefined);
  const born = person?.birthDate === undefined ? '' : ` (${formatDate(person.birthDate, locale())})`;
  const who = person ? `${calledHere(person)}${born}` : '';
  return <p className="on-paper">{MEDICATION_WORDS.printed(who, formatDate(today(), locale()))}</p>;
}
