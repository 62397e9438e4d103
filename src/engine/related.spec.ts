import { expect, test } from '@playwright/test';
import type { Resource } from '../fhir/resource.ts';
import { localId } from '../store/local-ids.ts';
import { SpecIndex } from '../store/search/testing.ts';
import { relatedIn } from './related.ts';

const NORTH = 'https://north.test/r4';
const sources = [
  { id: 'north', fhirBase: NORTH, access: 'active' },
  { id: 'south', fhirBase: 'https://south.test/r4', access: 'active' },
  { id: 'own', fhirBase: '', access: 'own' },
] as const;

const of = (reference: string) => ({ reference });
const visit: Resource = {
  resourceType: 'Encounter',
  id: 'v',
  subject: of('Patient/p'),
  participant: [{ individual: of('Practitioner/d') }],
};
const measured = (id: string, encounter: string, day: string): Resource => ({
  resourceType: 'Observation',
  id,
  subject: of('Patient/p'),
  encounter: of(encounter),
  effectiveDateTime: day,
  category: [{ coding: [{ code: 'laboratory' }] }],
});

const world = () =>
  new SpecIndex()
    .add(
      'north',
      { resourceType: 'Patient', id: 'p', generalPractitioner: [of('Practitioner/d')] },
      { resourceType: 'Practitioner', id: 'd' },
      visit,
      measured('old', 'Encounter/v', '2014-05-03'),
      measured('new', `${NORTH}/Encounter/v`, '2014-05-04'),
      measured('elsewhere', 'https://south.test/r4/Encounter/v', '2014-05-04'),
      { resourceType: 'Condition', id: 'c', encounter: of('Encounter/v'), subject: of('Patient/p') },
    )
    .add('south', measured('there', 'Encounter/v', '2014-05-04'))
    .add('own', {
      resourceType: 'Procedure',
      id: 'mine',
      encounter: of(`Encounter/${localId('north', 'v')}`),
      subject: of('Patient/p'),
    }).index;

function told(type: string, id: string, hidden: ReadonlySet<number> = new Set()) {
  const index = world();
  const { to, from } = relatedIn(index, { connectionId: 'north', type, id }, sources, hidden);
  return {
    to: to.map((position) => index.idOf(position)),
    from: from.map(({ kind, positions }) => [kind, ...positions.map((position) => index.idOf(position))]),
  };
}

test('what an entry names and what names it, of its own source, however its address is written', () => {
  expect(told('Encounter', 'v')).toEqual({
    to: ['d'],
    from: [
      ['problem', 'c'],
      ['procedure', 'mine'],
      ['lab', 'new', 'old'],
    ],
  });
});

test('what the person entered leads to what a hospital sent', () => {
  const index = world();
  const { to } = relatedIn(index, { connectionId: 'own', type: 'Procedure', id: 'mine' }, sources);
  expect(to.map((position) => index.idOf(position))).toEqual(['v']);
});

test('whose it is is said neither way, and what is hidden or not here is not told', () => {
  expect(told('Patient', 'p')).toEqual({ to: ['d'], from: [] });
  expect(told('Practitioner', 'd').from).toEqual([['visit', 'v']]);
  expect(told('Encounter', 'v', new Set([1, 3, 4])).from).toEqual([
    ['problem', 'c'],
    ['procedure', 'mine'],
  ]);
  expect(told('Encounter', 'gone')).toEqual({ to: [], from: [] });
});
