import { expect, test } from '@playwright/test';
import type { ProviderView } from '../../engine/api.ts';
import { draftFrom, draftOf, EMPTY, ownOf, problemsIn, withServer } from './draft.ts';

const endpoint = (id: string, kind: 'provider' | 'sandbox' | 'local') => ({
  id,
  fhirBase: `https://${id}.test/r4`,
  host: `${id}.test`,
  platformId: 'maple',
  platform: 'Maple Chart',
  kind,
  way: 'open' as const,
  ownClientId: false,
  fhirVersion: '',
});

const VIEW: ProviderView = {
  guides: {},
  hit: {
    id: 'b-1',
    name: 'Maple Valley Health',
    category: 'provider',
    website: '',
    from: 'catalogue',
    kind: 'provider',
    places: 0,
    matched: 0,
    place: undefined,
    portals: [{ name: '', address: '', endpoints: [endpoint('one', 'provider'), endpoint('two', 'local')] }],
  },
};

const SERVER = {
  fhirBase: 'https://fhir.alder.test/r4',
  name: 'Alder Creek',
  software: '',
  fhirVersion: '4.0.1',
  authorizationEndpoint: '',
  tokenEndpoint: '',
  scopesSupported: [],
  capabilities: [],
  known: undefined,
  platformId: 'alder',
};

test('a copy says what the list says of the way that was chosen, and carries no client id', () => {
  expect(draftFrom(VIEW, 'two')).toEqual({
    ...EMPTY,
    name: 'Maple Valley Health',
    platformId: 'maple',
    fhirBase: 'https://two.test/r4',
    kind: 'sandbox',
  });
  expect(draftFrom(VIEW, 'gone').fhirBase).toBe('https://one.test/r4');
});

test('a provider comes out of the form as it went in, each scope once', () => {
  const own = {
    ...ownOf(EMPTY),
    id: 'own-1',
    name: 'A',
    fhirBase: 'https://a.test/r4',
    scopes: ['openid', 'fhirUser'],
  };
  expect(ownOf(draftOf(own))).toEqual(own);
  expect(ownOf({ ...draftOf(own), scopes: ' openid  openid\nfhirUser ' }).scopes).toEqual(['openid', 'fhirUser']);
});

test('what a server says fills what was empty, and leaves a name that was typed', () => {
  expect(withServer(EMPTY, SERVER)).toMatchObject({
    name: 'Alder Creek',
    fhirBase: SERVER.fhirBase,
    platformId: 'alder',
  });
  expect(withServer({ ...EMPTY, name: 'My clinic' }, SERVER).name).toBe('My clinic');
});

test('problems are those of what would be kept', () => {
  expect(problemsIn({ ...EMPTY, name: '  ' }, [EMPTY.platformId]).map(({ field }) => field)).toEqual([
    'name',
    'fhirBase',
  ]);
  expect(problemsIn({ ...EMPTY, name: 'A', fhirBase: ' https://a.test/ ' }, [EMPTY.platformId])).toEqual([]);
  expect(problemsIn({ ...EMPTY, name: 'A', fhirBase: 'https://a.test' }, ['other'])).toHaveLength(1);
});
