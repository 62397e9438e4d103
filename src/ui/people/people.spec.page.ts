import type { ConnectionView, Engine } from '../../engine/api.ts';

/** For the specs of screens: the people of these connections. */
export function specPeople(
  calls: string[],
  connections: () => readonly ConnectionView[],
): Pick<Engine, 'readPeople' | 'saveLookedAt'> {
  let lookedAt: string | null | undefined;
  return {
    async readPeople() {
      const all = connections();
      const people = new Map(all.flatMap(({ whose: { person } }) => (person ? [[person.id, person]] : [])));
      const of = (id?: string) => all.filter(({ whose }) => whose.person?.id === id);
      return {
        people: [...people.values()].map((person) => ({
          ...person,
          at: of(person.id)[0]!.name,
          sources: of(person.id).map(({ id }) => id),
        })),
        unknown: of().map(({ id }) => id),
        lookedAt,
      };
    },
    async saveLookedAt(personId) {
      calls.push(`saveLookedAt ${personId}`);
      lookedAt = personId;
    },
  };
}
