import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { clientIdFor, readDeployment } from './deployment.ts';
import { CatalogError } from './errors.ts';

const read = (json: unknown) => readDeployment(json, 'https://app.test/sheaf/');

test('the file that is shipped sets nothing', () => {
  const shipped: unknown = JSON.parse(readFileSync(`${import.meta.dirname}/../../public/config.json`, 'utf8'));
  expect(read(shipped)).toEqual(read({}));
});

test('everything that can be set', () => {
  const deployment = read({
    clientIds: { 'p-1': 'one', 'p-2': { sandbox: 'two' } },
    show: { categories: ['lab'], kinds: ['provider'] },
    host: { name: 'The Clinic', contact: 'mailto:records@clinic.test' },
    catalogs: ['catalog/ours.json', '/elsewhere.json', 'https://app.test/third.json'],
    issuers: ['https://EHR.test/r4/'],
  });
  expect(deployment).toEqual({
    clientIds: { 'p-1': 'one', 'p-2': { sandbox: 'two' } },
    categories: new Set(['lab']),
    kinds: new Set(['provider']),
    host: { name: 'The Clinic', contact: 'mailto:records@clinic.test' },
    catalogs: [
      'https://app.test/sheaf/catalog/ours.json',
      'https://app.test/elsewhere.json',
      'https://app.test/third.json',
    ],
    issuers: ['https://ehr.test/r4'],
  });
});

test('the nearest client id counts, and the one of its kind; else the catalogue’s', () => {
  const deployment = read({ clientIds: { e: 'endpoint', b: { sandbox: 'brand' }, p: 'platform' } });
  const at = (id: string, brandId: string, platformId: string, kind: 'provider' | 'sandbox') =>
    clientIdFor(deployment, { id, brandId, platformId, kind, clientId: 'catalogue' });
  expect(at('e', 'b', 'p', 'provider')).toBe('endpoint');
  expect(at('e-2', 'b', 'p', 'sandbox')).toBe('brand');
  expect(at('e-2', 'b', 'p', 'provider')).toBe('platform');
  expect(at('e-2', 'b-2', 'p-2', 'provider')).toBe('catalogue');
  expect(at('constructor', '__proto__', 'toString', 'provider')).toBe('catalogue');
});

const WRONG: readonly (readonly [unknown, string])[] = [
  [null, 'config.json: the file is no object'],
  [[], 'config.json: the file is no object'],
  [{ clientIDs: {} }, 'config.json: clientIDs is no setting'],
  [{ clientIds: { p: 7 } }, 'config.json: clientIds.p is no object'],
  [{ clientIds: { p: '' } }, 'config.json: clientIds.p is no text'],
  [{ clientIds: { p: { prod: 'x' } } }, 'config.json: clientIds.p.prod is no setting'],
  [{ show: { categories: ['lab', 'labs'] } }, 'config.json: show.categories[1] is none of provider, payer, lab,'],
  [{ show: { kinds: 'sandbox' } }, 'config.json: show.kinds is no list'],
  [
    { host: { name: 'x', contact: 'data:text/html,x' } },
    'config.json: host.contact is no address with https: or mailto:',
  ],
  [{ host: { contact: 'https://x.test' } }, 'config.json: host.name is no text'],
  [{ catalogs: ['https://lists.test/brands.json'] }, 'config.json: catalogs[0] is on another origin'],
  [{ catalogs: ['ours.json', '//lists.test/'] }, 'config.json: catalogs[1] is on another origin'],
  [{ catalogs: ['javascript:alert(1)'] }, 'config.json: catalogs[0] is on another origin'],
  [{ issuers: ['http://ehr.test/r4'] }, 'config.json: issuers[0] is no address with https:'],
  [{ issuers: ['https://user@ehr.test/r4'] }, 'config.json: issuers[0] is no FHIR base'],
];

for (const [json, message] of WRONG) {
  test(`${JSON.stringify(json)} is refused, and the place is named`, () => {
    expect(() => read(json)).toThrow(message);
    expect(() => read(json)).toThrow(CatalogError);
  });
}

test('whatever stands in the file, it is read or refused by name', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      try {
        read(json);
      } catch (error) {
        expect(error).toMatchObject({ code: 'catalog/bad-config', remedy: 'report' });
      }
    }),
  );
});
