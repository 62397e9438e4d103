import type { FhirResource } from 'fhir/r4';
import { type BinaryFile, Chart } from './chart.ts';
import { DAY, TODAY, YEAR } from './dates.ts';
import type { Directory } from './directory.ts';
import type { Person } from './people.ts';
import { randomOf } from './random.ts';
import { writeBackground } from './stories/background.ts';
import { STORIES, type Story } from './stories/visits.ts';
import { readAtHome } from './stories/vitals.ts';

/** What a life leaves in one hospital's files. Decimals are marked: write the resources with `toText`. */
export interface Life {
  readonly resources: readonly FhirResource[];
  readonly binaries: readonly BinaryFile[];
}

/** A whole record of exactly `person.size` resources; the same for the same person, seed and base. */
export function writeLife(
  person: Person,
  directory: Directory,
  options: { readonly seed: string; readonly fhirBase: string },
): Life {
  const random = randomOf(`${options.seed} ${person.id} ${person.family}`);
  const { id: patientId, birthDate, size } = person;
  const chart = new Chart({ patientId, birthDate, size, random, directory, fhirBase: options.fhirBase });
  writeBackground(chart, person);

  const start = Math.max(Date.parse(birthDate) + YEAR, TODAY - 25 * YEAR);
  const span = TODAY - 20 * DAY - start;
  for (;;) {
    const at = start + Math.floor(chart.progress * span) + random.whole(0, 9 * 60) * 60_000;
    const fitting = STORIES.filter(({ atMost }) => atMost <= chart.room);
    if (fitting.length === 0) break;
    weighted(fitting, random.next()).tell(chart, at);
  }
  while (chart.room > 0) readAtHome(chart, TODAY - chart.room * DAY);
  return chart;
}

function weighted(stories: readonly Story[], position: number): Story {
  let left = position * stories.reduce((sum, { weight }) => sum + weight, 0);
  return stories.find(({ weight }) => (left -= weight) < 0) ?? stories.at(-1)!;
}
