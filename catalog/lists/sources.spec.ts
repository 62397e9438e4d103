import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readSources, sourceOf } from './sources.ts';

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as object;
const isValid = new Ajv2020({ allErrors: true }).compile(read('schema.json'));

test('lists.json is as its schema says', () => {
  isValid(read('lists.json'));
  expect(isValid.errors ?? null).toBe(null);
});

test('the schema refuses what the build could not use', () => {
  const list = { name: 'A', platform: 'a', format: 'csv', address: 'https://a.example.org' };
  expect(isValid({ lists: [list] })).toBe(true);
  for (const bad of [
    { address: 'http://a.example.org' },
    { format: 'html' },
    { extra: 1 },
    { columns: { phone: 1 } },
    { format: 'bundle', columns: { name: 1 } },
  ])
    expect(isValid({ lists: [{ ...list, ...bad }] }), JSON.stringify(bad)).toBe(false);
});

test('every list is there once, by name and by address', () => {
  const lists = readSources();
  expect(new Set(lists.map(({ name }) => name)).size).toBe(lists.length);
  expect(new Set(lists.map(({ address }) => address)).size).toBe(lists.length);
});

test('every list is of a platform that the catalogue knows', () => {
  const file = (platform: string) => join(import.meta.dirname, '../platforms', `${platform}.json`);
  expect(readSources().filter(({ platform }) => !existsSync(file(platform)))).toEqual([]);
});

test('a list can be named by hand', () => {
  expect(sourceOf('bundle:some-vendor:https://list.example.org/a.json')).toEqual({
    name: 'list.example.org',
    platform: 'some-vendor',
    format: 'bundle',
    address: 'https://list.example.org/a.json',
  });
  expect(sourceOf('csv:p:./folder/list.csv')).toMatchObject({ name: 'list.csv', address: './folder/list.csv' });
  for (const bad of ['', 'html:p:x', 'csv:p', 'csv::x', 'csv:P Q:x']) expect(sourceOf(bad), bad).toBe(undefined);
});
