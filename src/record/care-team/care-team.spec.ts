import { expect, test } from '@playwright/test';
import { entryFrom, HARBOR, LAKESIDE, viewOf } from '../testing.ts';
import { careTeam } from './care-team.ts';

const npi = (value: string) => [{ system: 'http://hl7.org/fhir/sid/us-npi', value }];
const doctor = (text: string, more: object = {}, source = LAKESIDE) =>
  entryFrom({ resourceType: 'Practitioner', name: [{ text }], ...more }, source);

test('one number is one person, however two hospitals spell the name', () => {
  const { people } = viewOf(careTeam, [
    doctor('Dr. Willow Inventsky', { identifier: npi('1234567890') }),
    doctor('Inventsky, Willow MD', { identifier: npi('1234567890') }, HARBOR),
  ]);
  expect(people).toHaveLength(1);
  expect(people[0]).toMatchObject({ why: 'same-person-or-place', npi: '1234567890' });
});

test('two numbers are two people, whatever they are called; a number that nobody has is none', () => {
  const { people } = viewOf(careTeam, [
    doctor('Oak Makebelieve', { identifier: npi('1234567890') }),
    doctor('Oak Makebelieve', { identifier: npi('2234567890') }),
    doctor('Hazel Fictionberg', { identifier: npi('9999999999') }),
    doctor('Rowan Imaginero', { identifier: npi('9999999999') }),
  ]);
  expect(people.map(({ title, members }) => [title, members.length])).toEqual([
    ['Hazel Fictionberg', 1],
    ['Oak Makebelieve', 1],
    ['Oak Makebelieve', 1],
    ['Rowan Imaginero', 1],
  ]);
});

test('without numbers, one name is one person at one hospital or one address, and two at two', () => {
  const at = (postalCode: string) => ({ address: [{ postalCode }] });
  const { people } = viewOf(careTeam, [
    doctor('Cedar Pretendson'),
    doctor('Cedar Pretendson, MD'),
    doctor('Cedar Pretendson', {}, HARBOR),
    doctor('Linden Nonesuch', at('04101')),
    doctor('Linden Nonesuch', at('04101-2233'), HARBOR),
  ]);
  expect(people.map(({ title, members }) => `${title}, ${members.length}`).toSorted()).toEqual([
    'Cedar Pretendson, 1',
    'Cedar Pretendson, 2',
    'Linden Nonesuch, 2',
  ]);
});

test('those who have no name are not all one', () => {
  const nobody = () => entryFrom({ resourceType: 'Practitioner' });
  expect(viewOf(careTeam, [nobody(), nobody()]).people).toHaveLength(2);
});

test('a role is one with whoever has it, and says where they work and as what', () => {
  const { people, places } = viewOf(careTeam, [
    doctor('Sorrel Mockingham', { id: 'd', telecom: [{ system: 'email', value: 's@hospital.invalid' }] }),
    entryFrom({
      resourceType: 'PractitionerRole',
      practitioner: { reference: 'Practitioner/d' },
      organization: { reference: 'Organization/o' },
      specialty: [{ text: 'Pharmacist' }],
      telecom: [
        { system: 'phone', value: '555-0100', use: 'work' },
        { system: 'phone', value: '555-0100' },
      ],
    }),
    entryFrom({
      resourceType: 'Organization',
      id: 'o',
      name: 'Lakeside Pharmacy',
      address: [{ line: ['1 Nowhere Street'], city: 'Exampleton' }],
    }),
  ]);
  expect(people).toHaveLength(1);
  expect(people[0]).toMatchObject({
    title: 'Sorrel Mockingham',
    roles: ['Pharmacist'],
    at: ['Lakeside Pharmacy'],
    telecom: [
      { system: 'phone', value: '555-0100' },
      { system: 'email', value: 's@hospital.invalid' },
    ],
  });
  expect(places[0]).toMatchObject({ kind: 'organization', addresses: ['1 Nowhere Street, Exampleton'] });
});

test('a team names who is in it, as what and until when, and leads to how they are reached; the person is not one of them', () => {
  const { teams, pastTeams, people } = viewOf(careTeam, [
    doctor('Alder Sampleworth', { id: 'a' }),
    entryFrom({
      resourceType: 'CareTeam',
      status: 'active',
      name: 'Heart team',
      participant: [
        { member: { reference: 'Patient/p', display: 'Juniper Vale' } },
        { member: { reference: 'Practitioner/a' }, role: [{ text: 'Cardiologist' }], period: { start: '2024' } },
        { member: { display: 'A neighbour' } },
        {},
      ],
    }),
    entryFrom({ resourceType: 'CareTeam', status: 'inactive', name: 'Old team' }),
  ]);
  expect(teams.map(({ title }) => title)).toEqual(['Heart team']);
  expect(pastTeams.map(({ title }) => title)).toEqual(['Old team']);
  expect(teams[0]!.who).toEqual([
    { name: 'Alder Sampleworth', roles: ['Cardiologist'], start: '2024', end: '', contact: people[0]!.id },
    { name: 'A neighbour', roles: [], start: '', end: '', contact: undefined },
  ]);
  expect(people[0]!.isInTeam).toBe(true);
});

test('the person’s own doctor stands first', () => {
  const { people } = viewOf(careTeam, [
    doctor('Alder Sampleworth'),
    doctor('Zinnia Unheardof', { id: 'z' }),
    entryFrom({ resourceType: 'Patient', generalPractitioner: [{ reference: 'Practitioner/z' }] }),
  ]);
  expect(people.map(({ title, isGeneralPractitioner }) => [title, isGeneralPractitioner])).toEqual([
    ['Zinnia Unheardof', true],
    ['Alder Sampleworth', false],
  ]);
});
