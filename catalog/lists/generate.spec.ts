import { expect, test } from '@playwright/test';
import { readBundle } from '../../src/catalog/lists/bundle.ts';
import { draftList } from '../../src/catalog/lists/draft-list.ts';
import { mergeLists } from '../../src/catalog/lists/merge.ts';
import { chunksOf, collect } from './chunks.ts';
import { generateBundle } from './generate.ts';
import type { ListSource } from './list-source.ts';

const LIST: ListSource = { name: 'Vendor', platform: 'vendor', format: 'bundle', address: '' };
const SIZE = { organizations: 3000, endpoints: 20 };
const textOf = async (seed: string) => Buffer.concat(await collect(generateBundle(SIZE, seed))).toString();

test('one seed gives one Bundle', async () => {
  const text = await textOf('a');
  expect(text).toBe(await textOf('a'));
  expect(text).not.toBe(await textOf('b'));
  expect((JSON.parse(text) as { entry: unknown[] }).entry).toHaveLength(3020);
});

test('all its organisations are found with a way in', async () => {
  const { brands, dropped, date } = await draftList(readBundle(generateBundle(SIZE, 'a'), LIST), LIST);
  expect([brands.length, dropped, date]).toEqual([3000, [], '2026-11-01']);
  const merged = mergeLists([{ platform: 'vendor', brands }]);
  expect(merged.endpoints).toHaveLength(20);
  expect(merged.brands.length).toBeGreaterThan(2900);
});

test('it is named where it breaks off', async () => {
  const text = await textOf('a');
  const broken = readBundle(chunksOf(Buffer.from(text).subarray(0, 1_000_000)), LIST);
  await expect(draftList(broken, LIST)).rejects.toMatchObject({ code: 'list/truncated', offset: 1_000_000 });
});
