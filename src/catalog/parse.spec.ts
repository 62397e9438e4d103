import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readCatalog, readOver } from './parse.ts';

const ENTRY = { id: 'ehr', name: 'Ehr', fhirBase: 'https://ehr.test/r4/' };

test('an entry with the least that signing in needs has the plain standard for the rest', () => {
  expect(readCatalog([ENTRY])).toEqual([
    {
      id: 'ehr',
      brandId: 'ehr',
      platformId: '',
      kind: 'provider',
      name: 'Ehr',
      aliases: [],
      place: '',
      fhirBase: 'https://ehr.test/r4',
      clientId: '',
      scopes: [],
      quirks: {
        responseMode: null,
        audTrailingSlash: false,
        audience: null,
        authorizationEndpoint: null,
        tokenEndpoint: null,
        pageSize: null,
        concurrency: 1,
        extraOrigins: [],
        categories: {},
        searches: {},
        wholeRecord: null,
        tokenStrategy: 'none',
        issuer: null,
        onlyListedScopes: false,
        prompt: null,
      },
    },
  ]);
});

const USELESS: readonly unknown[] = [
  null,
  'ehr',
  [],
  { ...ENTRY, id: '' },
  { ...ENTRY, name: 7 },
  { ...ENTRY, fhirBase: undefined },
  { ...ENTRY, fhirBase: 'http://ehr.test/r4' },
  { ...ENTRY, fhirBase: 'javascript:alert(1)' },
  { ...ENTRY, fhirBase: 'ehr.test/r4' },
];
for (const useless of USELESS) {
  test(`${JSON.stringify(useless)} is left out, and costs no other`, () => {
    expect(readCatalog([useless, ENTRY]).map(({ id }) => id)).toEqual(['ehr']);
  });
}

test('odd quirks count as not said', () => {
  const quirks = {
    responseMode: 'form_post',
    pageSize: 0,
    concurrency: '4',
    extraOrigins: 'https://x.test',
    issuer: 7,
    onlyListedScopes: 'yes',
    prompt: 'none',
  };
  const [entry] = readCatalog([
    { ...ENTRY, quirks: { ...quirks, categories: { Goal: 'all' }, tokenStrategy: 'magic' } },
  ]);
  expect(entry?.quirks).toMatchObject({ responseMode: null, pageSize: null, concurrency: 1, extraOrigins: [] });
  expect(entry?.quirks).toMatchObject({ onlyListedScopes: false, prompt: null });
  expect(entry?.quirks).toMatchObject({ issuer: null, categories: { Goal: [] }, tokenStrategy: 'none' });
});

test('how a type is searched, and what brings the whole record', () => {
  const quirksOf = (quirks: object) => readCatalog([{ ...ENTRY, quirks }])[0]?.quirks;
  const searches = { MedicationRequest: ['intent=order,plan', 7], CareTeam: 'status=active' };
  expect(quirksOf({ searches })).toMatchObject({
    searches: { MedicationRequest: ['intent=order,plan'], CareTeam: [] },
  });
  for (const wholeRecord of ['$everything', 'ExplanationOfBenefit?_includes=*'])
    expect(quirksOf({ wholeRecord })).toMatchObject({ wholeRecord });
  for (const wholeRecord of ['everything', 'https://x.test/?a', 'Claim', 'Claim?a b', '../x?y', 7])
    expect(quirksOf({ wholeRecord })).toMatchObject({ wholeRecord: null });
});

test('each token strategy that there is comes through, and no other', () => {
  for (const tokenStrategy of ['none', 'refresh', 'registered-key'])
    expect(readCatalog([{ ...ENTRY, quirks: { tokenStrategy } }])[0]?.quirks).toMatchObject({ tokenStrategy });
});

test('a list is read whatever is in it; anything else is not a catalogue', () => {
  fc.assert(fc.property(fc.array(fc.jsonValue()), (json) => expect(readCatalog(json)).toEqual([])));
  for (const json of [{}, null, 'x', undefined]) {
    expect(() => readCatalog(json)).toThrow(expect.objectContaining({ code: 'catalog/unreadable' }));
  }
});

test('an endpoint’s version of FHIR is one, or not said', () => {
  expect(readOver({ fhirVersion: '3.0.2' })).toEqual({ fhirVersion: '3.0.2' });
  for (const fhirVersion of [undefined, '', 3, 'STU3', '3.0.2 <b>', '3.0.2.1', '333'])
    expect(readOver({ fhirVersion })).toEqual({});
});
