import { expect, test } from '@playwright/test';
import { isObject, textsOf } from '../src/base/json.ts';
import { readFamilies } from '../src/catalog/family.ts';
import { familiesFile } from './families-file.ts';
import { readSource } from './source.ts';

/** What families of servers must be like; `schema/family.json` says what may stand in their files. */
const source = readSource();
const families = readFamilies(familiesFile(source));

test('the app reads every family, and each says something of how its servers are searched', () => {
  expect(families.map(({ id }) => id)).toEqual(source.families.map(({ json }) => json['id']));
  for (const { id, quirks } of families) {
    const { categories, searches, wholeRecord, pageSize } = quirks;
    const says = Object.keys({ ...categories, ...searches }).length > 0 || wholeRecord !== null || pageSize !== null;
    expect(says, id).toBe(true);
  }
});

test('no word makes a server one of two families', () => {
  const words = source.families.flatMap(({ json }) =>
    Object.entries(isObject(json['match']) ? json['match'] : {}).flatMap(([mark, list]) =>
      textsOf(list).map((word) => `${mark} ${word}`),
    ),
  );
  expect(words.filter((word) => words.some((other) => other !== word && ` ${other} `.includes(` ${word} `)))).toEqual(
    [],
  );
  expect(new Set(words).size).toBe(words.length);
});

test('a family of a platform that is not there is refused', () => {
  const stray = { path: 'families/x.json', json: { id: 'x', platform: 'nobody', match: {} } };
  expect(() => familiesFile({ ...source, families: [stray] })).toThrow(/nobody/);
});
