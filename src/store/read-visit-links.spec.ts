import { expect, test } from '@playwright/test';
import type { Resource } from '../fhir/resource.ts';
import { visitLinksIn } from './read-visit-links.ts';
import { SpecIndex } from './search/testing.ts';

const BASES = new Map([
  ['north', 'https://north.test/r4'],
  ['south', 'https://south.test/fhir'],
]);

const of = (resourceType: string, id: string, more: object = {}): Resource => ({ resourceType, id, ...more });
const at = (reference: string) => ({ encounter: { reference } });

/** `b: v` where the entry `b` belongs to the visit `v`. */
function linksOf({ index }: SpecIndex): Readonly<Record<string, string>> {
  const links = visitLinksIn(index, BASES);
  const pairs = Array.from(links, (link, i) => [index.idOf(i), link === 0 ? '' : index.idOf(link - 1)] as const);
  return Object.fromEntries(pairs.filter(([, visit]) => visit !== ''));
}

test('each type says in its own way which visit it belongs to', () => {
  const index = new SpecIndex().add(
    'north',
    of('Encounter', 'v'),
    of('Encounter', 'ward', { partOf: { reference: 'Encounter/v' } }),
    of('Observation', 'lab', at('Encounter/v')),
    of('Condition', 'problem', at('https://north.test/r4/Encounter/v')),
    of('DocumentReference', 'note', { context: { encounter: [{ reference: 'Encounter/v' }] } }),
    of('MedicationAdministration', 'dose', { context: { reference: 'Encounter/v' } }),
  );
  expect(linksOf(index)).toEqual({ ward: 'v', lab: 'v', problem: 'v', note: 'v', dose: 'v' });
});

test('a visit of another hospital, one that is not here, and what is no visit are none', () => {
  const index = new SpecIndex()
    .add('north', of('Encounter', 'v'), of('Procedure', 'whole'), of('Observation', 'own', at('Encounter/gone')))
    .add(
      'south',
      of('Observation', 'foreign', at('Encounter/v')),
      of('Observation', 'address', at('https://north.test/r4/Encounter/v')),
    )
    .add('north', of('Procedure', 'piece', { partOf: [{ reference: 'Procedure/whole' }] }));
  expect(linksOf(index)).toEqual({});
});
