import { toText } from '../sandbox/generator/decimal.ts';
import { directoryOf } from '../sandbox/generator/directory.ts';
import { writeLife } from '../sandbox/generator/life.ts';

/**
 * The record of one invented person, as texts, the same each time. By type, as searches bring them: a page of a
 * hospital's answer never mixes lab results with visits.
 */
export function lifelikeTexts(count: number): readonly string[] {
  const person = {
    id: 'bench',
    given: 'Marlow',
    family: 'Benchperson',
    gender: 'other',
    birthDate: '1958-04-01',
    adult: true,
    size: count,
  } as const;
  const fhirBase = 'https://bench.test/r4';
  const { resources } = writeLife(person, directoryOf('lakeside', 1), { seed: 'bench', fhirBase });
  return resources.toSorted((a, b) => (a.resourceType < b.resourceType ? -1 : 1)).map(toText);
}
