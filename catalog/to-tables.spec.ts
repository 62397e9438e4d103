import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { decodeTables } from '../src/catalog/decode-tables.ts';
import { endpointOf } from '../src/catalog/endpoint-of.ts';
import { readCatalog } from '../src/catalog/parse.ts';
import { EVERYTHING } from '../src/catalog/picker/offer.ts';
import { openPicker } from '../src/catalog/picker/picker.ts';
import { resolveCatalog } from './resolve.ts';
import { readSource } from './source.ts';
import { catalogOf, writeTables } from './to-tables.ts';

const source = readSource();
const catalog = catalogOf(source);

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheaf-tables-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

const written = () => decodeTables(JSON.parse(readFileSync(join(folder, 'tables.json'), 'utf8')));

test('the app has from the tables what the layers say of each endpoint', () => {
  writeTables(catalog, folder);
  const tables = written();
  const entries = readCatalog(resolveCatalog(source));
  expect(entries.length).toBeGreaterThan(3);
  for (const entry of entries) expect(endpointOf(tables, entry.id)).toEqual(entry);
});

test('every brand is found by its name, first, where this copy may sign in', () => {
  writeTables(catalog, folder);
  const picker = openPicker(written(), { ...EVERYTHING, clientIdAt: () => ({ clientId: 'ours', isOwn: false }) });
  for (const { id, name } of catalog.brands) expect(picker.find(name, { most: 1 }).hits[0]?.id, name).toBe(id);
});

test('a brand has all its places, and a portal for each page on which people sign in', () => {
  const endpoint = (id: string, more: object) => ({ id, fhirBase: `https://ehr.test/${id}`, ...more });
  const json = {
    id: 'made-up',
    platform: 'smart-r4',
    name: 'Made-up Health',
    place: 'Erie, PA 16501',
    places: ['Corry, PA', 'On the lake'],
    website: 'made-up.test',
    category: 'lab',
    endpoints: [
      endpoint('one', { portal: 'my.made-up.test' }),
      endpoint('two', { portal: 'my.made-up.test' }),
      endpoint('three', { name: 'Children', portal: 'my.made-up.test/children' }),
    ],
  };
  const { brands } = catalogOf({ ...source, brands: [{ path: 'brands/made-up.json', json }] });
  expect(brands).toEqual([
    {
      id: 'made-up',
      name: 'Made-up Health',
      aliases: [],
      category: 'lab',
      website: 'made-up.test',
      places: [
        { city: 'Erie', state: 'PA', zip: '16501' },
        { city: 'Corry', state: 'PA', zip: '' },
        { city: 'On the lake', state: '', zip: '' },
      ],
      portals: [
        { name: '', address: 'my.made-up.test', endpoints: ['one', 'two'] },
        { name: 'Children', address: 'my.made-up.test/children', endpoints: ['three'] },
      ],
    },
  ]);
});

test('a catalogue that cannot be written leaves the one that was there', () => {
  writeTables(catalog, folder);
  const before = readFileSync(join(folder, 'tables.json'), 'utf8');
  expect(() => writeTables({ ...catalog, endpoints: [] }, folder)).toThrow('does not have');
  expect(readFileSync(join(folder, 'tables.json'), 'utf8')).toBe(before);
  expect(readdirSync(folder)).toEqual(['tables.json']);
});
