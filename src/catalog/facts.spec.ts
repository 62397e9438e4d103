import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { readFacts } from './facts.ts';

const claim = (value: unknown) => ({ value, source: 'recorded traffic', on: '2026-08-01' });
const UNKNOWN = readFacts({});

test('what is not said is unknown, each fact by itself', () => {
  expect(UNKNOWN).toMatchObject({ portal: 'unknown', pkce: 'unknown', fhirVersions: 'unknown' });
  expect(UNKNOWN.cors).toEqual({ discovery: 'unknown', token: 'unknown', fhir: 'unknown', binary: 'unknown' });
  expect(UNKNOWN.sandbox).toEqual({ fhirBase: 'unknown', logins: 'unknown' });
  for (const nothing of [undefined, null, 'x', 7, [], { cors: [], sandbox: 'none' }])
    expect(readFacts(nothing)).toEqual(UNKNOWN);
});

test('what is said is read with who said it and when', () => {
  const said = {
    portal: claim('https://ehr.test/apps'),
    endpointLists: claim(['https://ehr.test/list.json', 'https://ehr.test/list.csv']),
    sandbox: {
      fhirBase: claim('http://127.0.0.1:9471/r4'),
      logins: claim([{ user: 'camila', password: 'secret1' }]),
    },
    production: claim('per-tenant'),
    headers: claim({ Accept: 'application/fhir+json', 'x-api-key': 'ask them' }),
    cors: { token: claim('varies') },
    pkce: claim('no'),
    cost: claim('Free of charge'),
    fhirVersions: claim(['4.0.1']),
  };
  const facts = readFacts(said);
  expect(facts).toMatchObject(said);
  expect(facts.cors.fhir).toBe('unknown');
});

const ODD: readonly (readonly [string, unknown])[] = [
  ['pkce', 'yes'],
  ['pkce', claim('perhaps')],
  ['pkce', claim(true)],
  ['pkce', { ...claim('yes'), source: 'hearsay' }],
  ['pkce', { ...claim('yes'), on: 'last summer' }],
  ['pkce', { value: 'yes', source: 'own probe' }],
  ['portal', claim('http://ehr.test/apps')],
  ['portal', claim('javascript:alert(1)')],
  ['portal', claim('javascript://localhost/%0aalert(1)')],
  ['portal', claim('ehr.test/apps')],
  ['production', claim('everywhere')],
  ['documentation', claim(['https://ehr.test/docs', 'javascript:alert(1)'])],
  ['documentation', claim('https://ehr.test/docs')],
  ['documentation', claim(Array.from({ length: 51 }, () => 'https://ehr.test/docs'))],
  ['headers', claim({ Accept: 7 })],
  ['headers', claim({ 'bad header': 'x' })],
  ['headers', claim(JSON.parse('{"__proto__":"x"}'))],
  ['legal', claim('')],
  ['legal', claim('a'.repeat(501))],
];
for (const [key, said] of ODD) {
  test(`${key} is unknown when it is ${JSON.stringify(said).slice(0, 80)}`, () => {
    expect(readFacts({ [key]: said, fragment: claim('yes') })).toEqual({ ...UNKNOWN, fragment: claim('yes') });
  });
}

test('a login lacks neither name nor password', () => {
  const logins = claim([{ user: 'camila', password: 'secret1' }, { user: 'derrick' }]);
  expect(readFacts({ sandbox: { logins } }).sandbox.logins).toBe('unknown');
});

test('whatever it is given, it gives back facts, and the same when it reads those again', () => {
  const keys = fc.constantFrom(...Object.keys(UNKNOWN));
  const anything = fc.oneof(fc.jsonValue(), fc.jsonValue().map(claim), fc.constantFrom('yes', 'none').map(claim));
  fc.assert(
    fc.property(fc.dictionary(keys, anything), (json) => {
      const facts = readFacts(json);
      expect(Object.keys(facts)).toEqual(Object.keys(UNKNOWN));
      expect(readFacts(facts)).toEqual(facts);
    }),
  );
});
