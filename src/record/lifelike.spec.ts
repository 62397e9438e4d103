import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { toText } from '../../e2e/sandbox/generator/decimal.ts';
import { directoryOf } from '../../e2e/sandbox/generator/directory.ts';
import { writeLife } from '../../e2e/sandbox/generator/life.ts';
import type { Resource } from '../fhir/resource.ts';
import { type ChapterName, CHAPTERS } from './chapters.ts';
import type { Chapter } from './chapter.ts';
import { addressKey, type Entry, type SourceFace } from './entry.ts';
import { addressesIn, faultsOf } from './hostile/walk.ts';
import { entryFrom, HARBOR, LAKESIDE, ownOf, viewOf } from './testing.ts';

/** Whole records of people who never were: what the local hospitals give of one person, and Synthea's where they are at hand. */
const PEOPLE: readonly (readonly [name: string, entries: () => readonly Entry[]])[] = [
  ['one person at two hospitals', () => [...lifeAt(LAKESIDE), ...lifeAt(HARBOR)]],
  ...['r4', 'stu3', 'dstu2'].map((version) => [`Synthea ${version}`, () => syntheaOf(version)] as const),
];

function lifeAt(source: SourceFace): readonly Entry[] {
  const person = {
    id: 'p1',
    given: 'Wren',
    family: 'Examplesmith',
    gender: 'female',
    birthDate: '1958-04-01',
    adult: true,
    size: 1500,
  } as const;
  const life = writeLife(person, directoryOf(source.name, 1), { seed: source.id, fhirBase: 'https://ehr.test/r4' });
  return life.resources.map((resource) => entryFrom(JSON.parse(toText(resource)) as Resource, source));
}

function syntheaOf(version: string): readonly Entry[] {
  const folder = new URL(`../../../shared/data/synthea-${version}`, import.meta.url).pathname;
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => {
    const { entry } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { entry: { resource: Resource }[] };
    return entry.map(({ resource }) => entryFrom(resource, { ...LAKESIDE, id: file }));
  });
}

for (const [who, entries] of PEOPLE) {
  test(`${who}: every chapter shows all that is its own, and says nothing broken`, async () => {
    const all = entries();
    const wrong: string[] = [];
    for (const name of Object.keys(CHAPTERS) as ChapterName[]) {
      const chapter = (await CHAPTERS[name]()) as Chapter<unknown>;
      const view = viewOf(chapter, all);
      const shown = addressesIn(view);
      const lost = ownOf(chapter, all).filter((entry) => !shown.has(addressKey(entry)));
      wrong.push(...lost.map((entry) => `${name}: lost ${addressKey(entry)}`));
      // Some of Synthea's people did live in 1970.
      const faults = faultsOf(view).filter((fault) => !(who.startsWith('Synthea') && fault.includes('1970')));
      wrong.push(...faults.map((fault) => `${name}: ${fault}`));
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });
}
