import type { ConnectionView, PersonRecord, PersonView } from '../../engine/api.ts';
import { formatDate } from '../../fhir/dates.ts';
import { SAMPLE } from '../state/person.ts';
import { locale } from '../words/language.ts';
import { WHOSE_WORDS as WORDS } from '../words/whose.ts';

/** Everybody whose record is here, in the order of their first connection. */
function peopleIn(connections: readonly ConnectionView[]): readonly PersonView[] {
  const people = new Map<string, PersonView>();
  for (const { whose } of connections) if (whose.person) people.set(whose.person.id, whose.person);
  return [...people.values()];
}

/** Without the sample: nobody's record is theirs. */
export const realPeopleIn = (connections: readonly ConnectionView[]): readonly PersonView[] =>
  peopleIn(connections).filter(({ id }) => id !== SAMPLE);

/** Providers, other than this connection's, that have a record of the same person. */
export const alsoAt = ({ id, whose }: ConnectionView, connections: readonly ConnectionView[]): readonly string[] =>
  connections.filter((one) => one.id !== id && one.whose.person?.id === whose.person?.id).map(({ name }) => name);

/** What to call somebody; where no name came, by where their record is. */
export const calledIn = (person: PersonView, connections: readonly ConnectionView[]): string =>
  person.name ??
  WORDS.somebodyAt(connections.find(({ whose }) => whose.person?.id === person.id)?.name ?? WORDS.aProvider);

/** The same with the birth date, so that two of one name are told apart. */
export const describedIn = (person: PersonView, connections: readonly ConnectionView[]): string => {
  const called = calledIn(person, connections);
  return person.birthDate === undefined ? called : bornWords(called, person.birthDate);
};

/** "Juniper Vale, born 9 April 1961" */
export const bornWords = (called: string, birthDate: string): string =>
  WORDS.named(called, formatDate(birthDate, locale()));

/** What to call somebody whose record is looked at. */
export const calledHere = ({ name, at }: PersonRecord): string => name ?? WORDS.somebodyAt(at);
