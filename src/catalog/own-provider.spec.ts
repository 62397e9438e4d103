import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { PLAIN_PLATFORM, problemsOf, tidied, type OwnProvider } from './own-provider.ts';

const OWN: OwnProvider = {
  id: '',
  name: 'Lake Clinic',
  platformId: PLAIN_PLATFORM,
  kind: 'provider',
  fhirBase: 'https://fhir.lake.test/r4',
  clientId: '',
  scopes: [],
  responseMode: 'platform',
  audience: '',
  authorizationEndpoint: '',
  tokenEndpoint: '',
};

const ADDRESSES = {
  authorizationEndpoint: 'https://lake.test/auth?tenant=1',
  tokenEndpoint: 'https://lake.test/token',
};

const REFUSED: readonly (readonly [Partial<OwnProvider>, keyof OwnProvider, string])[] = [
  [{ name: '' }, 'name', 'missing'],
  [{ name: 'x'.repeat(201) }, 'name', 'too-long'],
  [{ platformId: '' }, 'platformId', 'missing'],
  [{ platformId: 'gone' }, 'platformId', 'unknown-platform'],
  [{ fhirBase: '' }, 'fhirBase', 'missing'],
  [{ fhirBase: 'lake.test/r4' }, 'fhirBase', 'not-an-address'],
  [{ fhirBase: 'https://lake .test/r4' }, 'fhirBase', 'not-an-address'],
  [{ fhirBase: 'https://me:secret@lake.test/r4' }, 'fhirBase', 'not-an-address'],
  [{ fhirBase: 'javascript:alert(1)' }, 'fhirBase', 'not-an-address'],
  [{ fhirBase: 'http://lake.test/r4' }, 'fhirBase', 'not-safe'],
  [{ fhirBase: `https://lake.test/${'x'.repeat(500)}` }, 'fhirBase', 'too-long'],
  [{ clientId: 'x'.repeat(501) }, 'clientId', 'too-long'],
  [{ scopes: Array.from({ length: 300 }, (_, i) => `patient/Some${i}.read`) }, 'scopes', 'too-long'],
  [{ audience: 'two words' }, 'audience', 'not-an-address'],
  [{ ...ADDRESSES, tokenEndpoint: '' }, 'tokenEndpoint', 'needs-both'],
  [{ ...ADDRESSES, authorizationEndpoint: '' }, 'authorizationEndpoint', 'needs-both'],
  [{ ...ADDRESSES, tokenEndpoint: 'http://lake.test/token' }, 'tokenEndpoint', 'not-safe'],
  [{ ...ADDRESSES, authorizationEndpoint: 'data:text/html,x' }, 'authorizationEndpoint', 'not-an-address'],
  [{ ...ADDRESSES, authorizationEndpoint: 'https://lake.test/#auth' }, 'authorizationEndpoint', 'not-an-address'],
];

for (const [said, field, problem] of REFUSED) {
  test(`${field} ${problem}: ${JSON.stringify(said).slice(0, 80)}`, () => {
    expect(problemsOf(tidied({ ...OWN, ...said }), [PLAIN_PLATFORM])).toEqual([{ field, problem }]);
  });
}

test('what is fine has no problem: plain, with addresses of its own, on this machine', () => {
  expect(problemsOf(OWN, [PLAIN_PLATFORM])).toEqual([]);
  expect(problemsOf({ ...OWN, ...ADDRESSES, audience: 'urn:lake' })).toEqual([]);
  expect(problemsOf({ ...OWN, fhirBase: 'http://127.0.0.1:9471/r4' })).toEqual([]);
});

test('what was meant is kept: blanks, slashes, scopes in one line', () => {
  expect(
    tidied({
      ...OWN,
      name: '  Lake\u202E\n Clinic ',
      fhirBase: ' HTTPS://FHIR.Lake.test:443//r4/ ',
      clientId: ' me ',
      scopes: ['openid  fhirUser', ' patient/*.rs\n', 'openid', ''],
      audience: ' urn:lake ',
    }),
  ).toEqual({
    ...OWN,
    name: 'Lake Clinic',
    clientId: 'me',
    scopes: ['openid', 'fhirUser', 'patient/*.rs'],
    audience: 'urn:lake',
  });
});

test('what is tidy stays as it is, whatever was entered', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.webUrl(), fc.constant(''));
  const entered = fc.record({
    name: texts,
    fhirBase: texts,
    clientId: texts,
    scopes: fc.array(texts),
    audience: texts,
  });
  fc.assert(
    fc.property(entered, (said) => {
      const once = tidied({ ...OWN, ...said });
      expect(tidied(once)).toEqual(once);
    }),
  );
});
