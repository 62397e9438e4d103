import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { containedOf, parseReference } from './reference.ts';

const BASE = 'https://ehr.test/fhir/R4';
const local = (type: string, id: string, version = '') => ({ kind: 'local', type, id, version, display: '' });
const foreign = (url: string) => ({ kind: 'foreign', url, display: '' });
const nothing = { kind: 'display', display: '' };

const CASES: readonly (readonly [reference: unknown, parsed: unknown])[] = [
  [
    { reference: '#med1', display: 'Example pill' },
    { kind: 'contained', id: 'med1', display: 'Example pill' },
  ],
  [{ reference: '#' }, { kind: 'contained', id: '', display: '' }],
  [
    { reference: 'Medication/m1', display: 'Example pill' },
    { ...local('Medication', 'm1'), display: 'Example pill' },
  ],
  ['Medication/m1', local('Medication', 'm1')],
  [{ reference: '/Medication/m1' }, local('Medication', 'm1')],
  [{ reference: 'Medication/m1/_history/2' }, local('Medication', 'm1', '2')],
  [{ reference: 'Binary/e8.abc_def*' }, local('Binary', 'e8.abc_def*')],
  [{ reference: `${BASE}/Medication/m1` }, local('Medication', 'm1')],
  [{ reference: `${BASE}/Medication/m1/_history/2` }, local('Medication', 'm1', '2')],
  [{ reference: 'https://EHR.test:443/fhir/R4/Medication/m1' }, local('Medication', 'm1')],
  [{ reference: 'http://ehr.test/fhir/R4/Medication/m1' }, local('Medication', 'm1')],
  [{ reference: `${BASE}/../DSTU2/Medication/m1` }, foreign(`${BASE}/../DSTU2/Medication/m1`)],
  [{ reference: `${BASE}4/Medication/m1` }, foreign(`${BASE}4/Medication/m1`)],
  [{ reference: 'https://other.test/fhir/R4/Medication/m1' }, foreign('https://other.test/fhir/R4/Medication/m1')],
  [
    { reference: 'https://ehr.test@other.test/fhir/R4/Medication/m1' },
    foreign('https://ehr.test@other.test/fhir/R4/Medication/m1'),
  ],
  [{ reference: 'urn:uuid:5d1c' }, { kind: 'urn', urn: 'urn:uuid:5d1c', display: '' }],
  [
    { type: 'Medication', identifier: { system: 'urn:oid:1', value: '77' } },
    { kind: 'identifier', system: 'urn:oid:1', value: '77', type: 'Medication', display: '' },
  ],
  [{ display: 'Example pill' }, { kind: 'display', display: 'Example pill' }],
  [{ reference: 'javascript:alert(1)' }, nothing],
  [{ reference: '//other.test/Medication/m1' }, nothing],
  [{ reference: 'Medication/..' }, nothing],
  [{ reference: 'Medication/m1/../../Patient/x' }, nothing],
  [{ reference: 'Medication/a?b=c' }, nothing],
  [{ reference: 'm1' }, nothing],
  [{ reference: 5, identifier: 'x' }, nothing],
  [[], nothing],
  [undefined, nothing],
];

for (const [reference, parsed] of CASES) {
  test(`${JSON.stringify(reference)} is ${(parsed as { kind: string }).kind}`, () => {
    expect(parseReference(reference, BASE)).toEqual(parsed);
  });
}

test('a port of http is another server, a port number left out is not', () => {
  const base = 'http://127.0.0.1:4001/r4/';
  expect(parseReference('http://127.0.0.1:4001/r4/Patient/1', base)).toEqual(local('Patient', '1'));
  expect(parseReference('http://127.0.0.1:4002/r4/Patient/1', base).kind).toBe('foreign');
});

test('a gateway that believes it speaks http is the same server, one that claims https for http is not', () => {
  expect(parseReference('https://ehr.test/Patient/1', 'http://ehr.test').kind).toBe('foreign');
  expect(parseReference('http://ehr.test:8443/Patient/1', 'https://ehr.test:8443').kind).toBe('local');
});

test('without a base every absolute reference is foreign', () => {
  expect(parseReference(`${BASE}/Medication/m1`)).toEqual(foreign(`${BASE}/Medication/m1`));
});

test('a contained resource is found with and without the mark that some servers leave in its id', () => {
  const contained = [null, { id: 'a' }, { id: '#b' }];
  expect(containedOf({ contained }, 'a')).toBe(contained[1]);
  expect(containedOf({ contained }, 'b')).toBe(contained[2]);
  expect(containedOf({ contained }, 'c')).toBeUndefined();
  expect(containedOf({ contained: 'a' }, 'a')).toBeUndefined();
});

test('no shape makes it throw, and what is local stays under the base', () => {
  const text = fc.oneof(fc.string(), fc.webUrl(), fc.stringMatching(/^[#A-Za-z:/.%?@\\]{0,40}$/));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), text, fc.record({ reference: text })), (value) => {
      const parsed = parseReference(value, BASE);
      if (parsed.kind !== 'local') return;
      expect(new URL(`${BASE}/${parsed.type}/${parsed.id}`).href.startsWith(`${BASE}/${parsed.type}/`)).toBe(true);
    }),
  );
});
