import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { draftList } from '../../src/catalog/lists/draft-list.ts';
import { chunksOf, collect } from './chunks.ts';
import { readCsv } from './csv.ts';
import { readJsonList } from './json-list.ts';
import type { Columns, ListSource } from './list-source.ts';
import { recordsOf } from './split-csv.ts';

const LIST: ListSource = { name: 'Vendor', platform: 'vendor', format: 'csv', address: '' };
const list = (columns?: Columns): ListSource => (columns ? { ...LIST, columns } : LIST);

const records = (text: string, size?: number, limits?: { total: number; member: number }) =>
  collect(recordsOf(chunksOf(text, size), 'Vendor', limits));
const csv = (text: string, columns?: Columns) => draftList(readCsv(chunksOf(text), list(columns)), LIST);
const json = (value: unknown, columns?: Columns) =>
  draftList(readJsonList(chunksOf(JSON.stringify(value)), list(columns)), LIST);
const summary = async (read: ReturnType<typeof csv>) =>
  (await read).brands.map(({ name, places, portals }) => [name, places[0]?.zip, portals[0]!.bases[0]]);

const URL_A = 'https://fhir.example.org/a';

test('records are what was written, however the bytes are cut', async () => {
  const field = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '""', 'a,b', 'a\r\nb', 'ü', '🏥'));
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = fc.array(
    fc.array(
      field.filter((text) => !text.includes('\uFEFF')),
      { minLength: 2, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), fc.integer({ min: 1, max: 20 }), async (table, end, size) => {
      const text = table.map((row) => row.map(quote).join(',')).join(end);
      expect(await records(text, size)).toEqual(table);
      expect(await records(text + end, size)).toEqual(table);
    }),
    { numRuns: 150 },
  );
});

test('fields without quotes, empty ones, empty lines, and a byte order mark', async () => {
  expect(await records('\uFEFFa,b\r\n\r\n1,\n,"x ""y"" z"\n5\'10",q', 3)).toEqual([
    ['a', 'b'],
    ['1', ''],
    ['', 'x "y" z'],
    ['5\'10"', 'q'],
  ]);
});

test('a table that ends between quotes is truncated; one without an end, too large', async () => {
  await expect(records('a,b\n1,"x')).rejects.toMatchObject({ code: 'list/truncated', offset: 8 });
  await expect(records(`a,"${'x'.repeat(1000)}`, 100, { total: 1e6, member: 500 })).rejects.toMatchObject({
    code: 'list/too-large',
  });
  await expect(records('a,b\n'.repeat(1000), 100, { total: 500, member: 500 })).rejects.toMatchObject({
    code: 'list/too-large',
  });
});

test('columns are known by their headings, by what the entry calls them, or by number', async () => {
  const expected = [['Ash Clinic, PLLC', '08540', URL_A]];
  expect(await summary(csv(`Organization Name,Service_Base_URL,ZIP Code\n"Ash Clinic, PLLC",${URL_A},8540\n`))).toEqual(
    expected,
  );
  expect(
    await summary(csv(`x,who,where,p\n1,"Ash Clinic, PLLC",${URL_A},08540`, { name: 'Who', url: 'where', zip: 'p' })),
  ).toEqual(expected);
  expect(await summary(csv(`,,,\n1,"Ash Clinic, PLLC",${URL_A},08540`, { name: 1, url: 2, zip: 3 }))).toEqual(expected);
});

test('a state or a number before a name is taken for what it is', async () => {
  const rows = ['TX - ASH CLINIC', 'CC032_ELM CLINIC', 'XX - OAK CLINIC', 'MD - 7', 'Yew - MD'].map(
    (name) => `${name},${URL_A}`,
  );
  const { brands } = await csv(['name,url', ...rows].join('\n'));
  expect(brands.map(({ name, places }) => [name, places])).toEqual([
    ['Ash Clinic', [{ city: '', state: 'TX', zip: '' }]],
    ['Elm Clinic', []],
    ['XX - Oak Clinic', []],
    ['MD - 7', []],
    ['Yew - MD', []],
  ]);
});

test('short rows and bad ones cost only themselves', async () => {
  const { brands, dropped } = await csv(
    `name,url\nA B,${URL_A}\nOnly name\nBad,http://x.example.org\nDemo Clinic,${URL_A}\n`,
  );
  expect(brands.map(({ name }) => name)).toEqual(['A B']);
  expect(dropped.map(({ kind, name, why }) => [kind, name, why])).toEqual([
    ['endpoint', 'Only name', 'no address'],
    ['endpoint', 'http://x.example.org', 'http only'],
    ['brand', 'Only name', 'no address'],
    ['brand', 'Bad', 'http only'],
    ['brand', 'Demo Clinic', 'test or demo'],
  ]);
});

test('what is no table of organisations is named so', async () => {
  await expect(csv('<!doctype html>\n<html>')).rejects.toMatchObject({ code: 'list/not-csv', list: 'Vendor' });
  await expect(csv('a,b\n1,2')).rejects.toMatchObject({ code: 'list/wrong-shape' });
  await expect(csv(`name,url\n`, { name: 7 })).rejects.toMatchObject({ code: 'list/wrong-shape' });
});

test('JSON: a list, or a list under any key, with fields by their names or as the entry says', async () => {
  const row = { facilityName: 'Ash Clinic', serviceBaseUrl: URL_A, zip: 8540 };
  const expected = [['Ash Clinic', '08540', URL_A]];
  expect(await summary(json([row, null, 3, { facilityName: 'No address' }]))).toEqual(expected);
  expect(await summary(json({ total: 1, practices: [row] }))).toEqual(expected);
  const deep = [{ org: { called: 'Ash Clinic' }, at: URL_A, p: '08540', constructor: {} }];
  expect(await summary(json(deep, { name: 'org.called', url: 'at', zip: 'p' }))).toEqual(expected);
  await expect(json(deep, { name: 'org.called', url: 'constructor.name' })).rejects.toMatchObject({
    code: 'list/wrong-shape',
  });
  await expect(json({ error: 'gone' })).rejects.toMatchObject({ code: 'list/wrong-shape' });
});

const LANTERN = new URL('../../../shared/data/providers/lantern.csv', import.meta.url).pathname; // beside a checkout, where it is at hand

test('a real table of thirty thousand rows is read', async () => {
  test.skip(!existsSync(LANTERN), 'no table beside this checkout');
  const { brands, dropped } = await csv(readFileSync(LANTERN, 'utf8'));
  expect(brands.length).toBeGreaterThan(20_000);
  expect(brands.filter(({ name }) => name === '' || name.length > 200)).toEqual([]);
  expect(dropped.length).toBeLessThan(brands.length / 4);
});
