import { expect, test } from '@playwright/test';
import { describe } from '../../fhir/describe.ts';
import type { ChapterName } from '../chapters.ts';
import { CHAPTERS } from '../chapters.ts';
import type { Chapter } from '../chapter.ts';
import { addressKey, type Entry } from '../entry.ts';
import { summarize } from '../summary.ts';
import { entryFrom, ownOf, viewOf } from '../testing.ts';
import { CORPUS, type HostileCase, TOLD } from './corpus.ts';
import { addressesIn, faultsOf } from './walk.ts';

/** What goes wrong in `look` with each of these, as "what: how". */
const wrongIn = (cases: readonly HostileCase[], look: (one: HostileCase) => readonly string[]): readonly string[] =>
  cases.flatMap((one) => {
    try {
      return look(one).map((fault) => `${one.what}: ${fault}`);
    } catch (error) {
      return [`${one.what}: threw ${String(error).slice(0, 200)}`];
    }
  });

test('the corpus is large, and each case of it has an id of its own', () => {
  expect(TOLD.length).toBeGreaterThanOrEqual(60);
  const ids = CORPUS.map(({ resource }) => `${resource.resourceType}/${resource.id}`);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every line has a title, and says nothing broken', () => {
  expect(wrongIn(CORPUS, ({ resource }) => faultsOf({ ...describe(resource), path: '' }))).toEqual([]);
});

test('a line is short, whatever was sent', () => {
  const long = wrongIn(CORPUS, ({ resource }) => {
    const { title, detail } = describe(resource);
    return title.length > 300 || detail.length > 300 ? [`${title.length} and ${detail.length} letters`] : [];
  });
  expect(long).toEqual([]);
});

test('the page of every resource has a title, says nothing broken, and has no address to click but of the web, post or a phone', () => {
  const found = wrongIn(CORPUS, ({ resource }) => {
    const page = summarize(resource);
    const links = addressesToClick(page).filter((url) => !/^(https?:|mailto:|tel:)/i.test(url));
    return [...faultsOf(page), ...links.map((url) => `links to ${url.slice(0, 80)}`)];
  });
  expect(found).toEqual([]);
});

function addressesToClick(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(addressesToClick);
  if (typeof value !== 'object' || value === null) return [];
  const { url } = value as { url?: unknown };
  return [...(typeof url === 'string' ? [url] : []), ...Object.values(value).flatMap(addressesToClick)];
}

for (const name of Object.keys(CHAPTERS) as ChapterName[]) {
  test(`${name}: builds over all of it, loses nothing and says nothing broken`, async () => {
    const chapter = (await CHAPTERS[name]()) as Chapter<unknown>;
    const entries = CORPUS.filter(({ resource }) => readBy(chapter, resource.resourceType)).map((one) => ({
      ...one,
      entry: entryFrom(one.resource),
    }));
    const alone = wrongIn(entries, (one) => lookAt(chapter, [(one as (typeof entries)[number]).entry]));
    expect(alone).toEqual([]);
    expect(
      lookAt(
        chapter,
        entries.map(({ entry }) => entry),
      ),
    ).toEqual([]);
  });
}

const readBy = ({ types, along = [] }: Chapter<unknown>, type: string): boolean =>
  types.includes(type) || along.includes(type);

function lookAt(chapter: Chapter<unknown>, entries: readonly Entry[]): readonly string[] {
  const view = viewOf(chapter, entries);
  const shown = addressesIn(view);
  const lost = ownOf(chapter, entries).filter((entry) => !shown.has(addressKey(entry)));
  return [...lost.map((entry) => `lost ${addressKey(entry)}`), ...faultsOf(structuredClone(view))];
}
