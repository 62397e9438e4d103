import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readFamilies } from '../catalog/family.ts';
import { readCapability } from '../fhir/capability.ts';
import { familyOf, withFamily } from './families.ts';
import { withLearnt } from './observed.ts';
import { planSearches } from './plan.ts';

const FAMILIES = readFamilies([
  {
    id: 'acme',
    match: { software: ['acme'], publisher: ['acme health'] },
    quirks: {
      pageSize: 25,
      wholeRecord: '$everything',
      categories: { Observation: ['laboratory'], Condition: ['health-concern'], CarePlan: ['assess-plan'] },
      searches: { MedicationRequest: ['intent=order,plan'], CareTeam: ['status=active'] },
      extraOrigins: ['https://elsewhere.test'],
    },
  },
  { id: 'other', match: { implementation: ['quill server'] }, quirks: {} },
]);

const STATEMENTS: readonly (readonly [json: object, family: string | undefined])[] = [
  [{ software: { name: 'ACME' } }, 'acme'],
  [{ software: { name: 'The Acme-FHIR Server, v2' } }, 'acme'],
  [{ publisher: 'Acme  Health, Inc.' }, 'acme'],
  [{ implementation: { description: 'A Quill Server at Lakeside' } }, 'other'],
  [{ software: { name: 'Acmetic' } }, undefined],
  [{ publisher: 'Acme' }, undefined],
  [{ implementation: { url: 'https://acme.test/acme' }, url: 'https://acme.test', name: 'acme' }, undefined],
  [{ software: 'acme', publisher: ['acme health'] }, undefined],
  [{}, undefined],
];
for (const [json, family] of STATEMENTS) {
  test(`${JSON.stringify(json)} is of ${family ?? 'no family'}`, () => {
    expect(familyOf(FAMILIES, readCapability(json).about)?.id).toBe(family);
  });
}

test('a family is what its words say, and nothing in it says where a token may go', () => {
  expect(Object.keys(FAMILIES[0]!.quirks).toSorted()).toEqual(['categories', 'pageSize', 'searches', 'wholeRecord']);
  expect(readFamilies([{ id: 'x', match: {} }, { id: 'y', match: { software: ['(.*)*', 'Q'] } }, 7])).toEqual([]);
  fc.assert(fc.property(fc.jsonValue(), (json) => void readFamilies(json)));
});

const PLAIN = { categories: {}, searches: {}, wholeRecord: null, pageSize: 100 };
const none = () => false;

test('below the catalogue’s word on the server itself, below what a probe saw, below what a sync learnt', () => {
  const catalogue = { ...PLAIN, categories: { Observation: ['survey'] }, searches: { CareTeam: ['status=inactive'] } };
  const probed = withLearnt(catalogue, { categories: { Condition: ['problem-list-item'] }, pageSize: 50 });
  const all = withFamily(probed, FAMILIES[0]!.quirks, (type) => type === 'CarePlan');
  expect(all).toEqual({
    categories: { Observation: ['survey'], Condition: ['problem-list-item'] },
    searches: { CareTeam: ['status=inactive'], MedicationRequest: ['intent=order,plan'] },
    wholeRecord: '$everything',
    pageSize: 25,
  });
  // One way of asking a type that is known leaves nothing of another one.
  const listed = withFamily({ ...PLAIN, categories: { CareTeam: ['x'] } }, FAMILIES[0]!.quirks, none);
  expect(listed.searches).not.toHaveProperty('CareTeam');
  expect(withFamily({ ...PLAIN, wholeRecord: 'Claim?x=y', pageSize: null }, FAMILIES[0]!.quirks, none)).toMatchObject({
    wholeRecord: 'Claim?x=y',
    pageSize: null,
  });
  expect(withFamily(PLAIN, undefined, none)).toBe(PLAIN);
});

test('a server of a family that nobody listed is searched as the family is', () => {
  const quirks = withFamily(PLAIN, FAMILIES[0]!.quirks, none);
  const ids = planSearches({ patientId: 'p', scope: 'patient/*.rs', capability: undefined, quirks }).map(
    ({ searchId }) => searchId,
  );
  expect(ids).toEqual(
    expect.arrayContaining(['whole-record', 'Observation?category=laboratory', 'CareTeam?status=active']),
  );
  expect(ids).not.toContain('Observation');
});
