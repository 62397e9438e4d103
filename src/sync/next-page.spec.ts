import { expect, test } from '@playwright/test';
import { SyncError } from './errors.ts';
import { followNext } from './next-page.ts';

const BASE = 'https://ehr.test/fhir/r4/';
const resolve = (url: string, from: string) => {
  const target = new URL(url, from);
  if (target.origin !== 'https://ehr.test') throw new SyncError('sync/foreign-address', '');
  return target.href;
};
const from = `${BASE}Observation?patient=1`;

for (const [link, next] of [
  [null, null],
  [`${BASE}Observation?page=2`, `${BASE}Observation?page=2`],
  ['?page=2', `${BASE}Observation?page=2`],
  ['Observation?page=2', `${BASE}Observation?page=2`],
  ['/fhir/r4?_getpages=x', 'https://ehr.test/fhir/r4?_getpages=x'],
  [`${BASE}Observation?cursor=a%7Cb+c%2F`, `${BASE}Observation?cursor=a%7Cb+c%2F`],
] as const) {
  test(`next ${link} is followed to ${next}`, () => {
    expect(followNext(link, from, new Set([from]), 1, resolve)).toEqual({ next, failure: undefined });
  });
}

for (const [what, link, pages, code] of [
  ['another host', 'https://evil.test/fhir?page=2', 1, 'sync/foreign-address'],
  ['plain http', 'http://ehr.test/fhir?page=2', 1, 'sync/foreign-address'],
  ['the page it stands on', from, 1, 'sync/loop'],
  ['an endless chain', '?page=10001', 10_000, 'sync/too-many-pages'],
] as const) {
  test(`next to ${what} cuts the search short with ${code}`, () => {
    const { next, failure } = followNext(link, from, new Set([from]), pages, resolve);
    expect(next).toBeNull();
    expect(failure?.code).toBe(code);
  });
}

test('a loop over several pages is seen', () => {
  const seen = new Set(['https://ehr.test/a']);
  expect(followNext('/b', 'https://ehr.test/a', seen, 1, resolve).next).toBe('https://ehr.test/b');
  expect(followNext('/a', 'https://ehr.test/b', seen, 2, resolve).failure?.code).toBe('sync/loop');
});
