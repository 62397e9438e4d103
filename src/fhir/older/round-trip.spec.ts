import { expect, test } from '@playwright/test';
import { entryOf } from '../../../e2e/sandbox/fhir/entry.ts';
import { told } from '../../../e2e/sandbox/fhir/older/told.ts';
import { toText } from '../../../e2e/sandbox/generator/decimal.ts';
import { directoryOf } from '../../../e2e/sandbox/generator/directory.ts';
import { writeLife } from '../../../e2e/sandbox/generator/life.ts';
import { peopleOf } from '../../../e2e/sandbox/generator/people.ts';
import { describe } from '../describe.ts';
import type { Description } from '../description.ts';
import type { Resource } from '../resource.ts';

const directory = directoryOf('Anywhere', 1);
const { resources } = writeLife(peopleOf('lakeside', 800)[0]!, directory, {
  seed: '1',
  fhirBase: 'http://127.0.0.1:1/r4',
});
const entries = [...resources, ...directory.resources].map((one) => entryOf(one, toText(one)));

/** What one version cannot say, so that a list cannot either. */
const UNSAID: Readonly<Record<string, readonly (keyof Description)[]>> = {
  'dstu2 Goal': ['detail'], // its words for how far one is are fewer
  'stu3 Goal': ['detail'],
  'dstu2 Device': ['detail'], // in use or not, which R4 has other words for
  'r5 Condition': ['detail'], // where nobody said how it stands, it must
};

for (const version of ['dstu2', 'stu3', 'r5'] as const) {
  test(`a life told in ${version} reads as the same life told in R4`, () => {
    const wrong = entries.flatMap((entry) => {
      const other = told(entry, version);
      if (!other) return [];
      const [r4, shown] = [entry, other].map(({ text }) => describe(JSON.parse(text) as Resource));
      const unsaid = UNSAID[`${version} ${entry.type}`] ?? [];
      const names = (Object.keys(r4!) as (keyof Description)[]).filter((name) => !unsaid.includes(name));
      return names
        .filter((name) => r4![name] !== shown![name])
        .map((name) => `${version} ${entry.type} ${name}: "${String(r4![name])}" reads "${String(shown![name])}"`);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });
}
