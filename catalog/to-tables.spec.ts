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
  const picker = openPicker(written(), { ...EVERYTHING, clientIdAt: () => 'ours' });
  for (const { id, name } of catalog.brands) expect(picker.find(name, { most: 1 }).hits[0]?.id, name).toBe(id);
});

test('a catalogue that cannot be written leaves the one that was there', () => {
  writeTables(catalog, folder);
  const before = readFileSync(join(folder, 'tables.json'), 'utf8');
  expect(() => writeTables({ ...catalog, endpoints: [] }, folder)).toThrow('does not have');
  expect(readFileSync(join(folder, 'tables.json'), 'utf8')).toBe(before);
  expect(readdirSync(folder)).toEqual(['tables.json']);
});
