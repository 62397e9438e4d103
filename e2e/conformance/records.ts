import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Resource } from '../../src/fhir/resource.ts';
import { readBundles } from '../sandbox/bundles.ts';
import { toText } from '../sandbox/generator/decimal.ts';
import { directoryOf } from '../sandbox/generator/directory.ts';
import { writeLife } from '../sandbox/generator/life.ts';
import { peopleOf } from '../sandbox/generator/people.ts';

/** One person's resources at one place. Ids are theirs alone: two places may have the same. */
export interface PersonRecord {
  readonly name: string;
  /** Of the server that has it. */
  readonly fhirBase: string;
  readonly resources: readonly Resource[];
}

const SYNTHEA = fileURLToPath(new URL('../../../shared/data/synthea-r4', import.meta.url));

/** The generator's patients, and Synthea's where somebody has put them beside the project. */
export function readRecords(size: number): readonly PersonRecord[] {
  return [...generated(size), ...(existsSync(SYNTHEA) ? imported(SYNTHEA) : [])];
}

export function generated(size: number): readonly PersonRecord[] {
  return (['lakeside', 'harbor', 'pinewood'] as const).flatMap((hospital) => {
    const directory = directoryOf(hospital, 1);
    const fhirBase = `https://${hospital}.test/fhir`;
    return peopleOf(hospital, size).map((person) => {
      const life = writeLife(person, directory, { seed: `${hospital} 1`, fhirBase });
      const all: readonly unknown[] = [...directory.resources, ...life.resources];
      return {
        name: `${hospital} ${person.id}`,
        fhirBase,
        resources: all.map((one) => JSON.parse(toText(one)) as Resource),
      };
    });
  });
}

const imported = (folder: string): readonly PersonRecord[] =>
  readBundles(folder).map(({ choice, resources }, i) => ({
    name: `synthea ${i + 1} (${choice.resources})`,
    fhirBase: 'https://synthea.test/fhir',
    resources: resources.map(({ text }) => JSON.parse(text) as Resource),
  }));
