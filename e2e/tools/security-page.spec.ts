import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from './build.ts';

/** What docs/security.md points to is there: each file, and each test by its words. */

const page = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

test('every file that the page names exists', () => {
  const paths = [...page.matchAll(/`((?:src|e2e|docs|catalog)\/[^`]*\.\w+|index\.html|vite\.config\.ts)`/g)].map(
    ([, path]) => path!,
  );
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('every test that the page names is in its file', () => {
  const named = [...page.matchAll(/`([^`]+\.spec\.ts)` ((?:“[^”]+”(?:, )?)+)/g)].flatMap(([, path, titles]) =>
    [...titles!.matchAll(/“([^”]+)”/g)].map(([, title]) => ({ path: path!, title: title! })),
  );
  expect(named.length).toBeGreaterThan(40);
  const lost = named.filter(({ path, title }) => !readFileSync(join(ROOT, path), 'utf8').includes(title));
  expect(lost).toEqual([]);
});
