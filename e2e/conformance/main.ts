import type { Resource } from '../../src/fhir/resource.ts';
import { readDefinitions } from '../tools/search-table/definitions.ts';
import { type Answered, compareAnswers } from './answers.ts';
import type { Difference } from './differences.ts';
import { compareExtraction } from './extraction.ts';
import { MadeUp } from './made-up.ts';
import { otherMatcher } from './other-matcher.ts';
import { readRecords } from './records.ts';

/**
 * `npm run conformance:search`: our search against HL7's definitions, against the specification read slowly, and against
 * another's matcher. Fails on any difference that is not explained.
 */
const MOST_SHOWN = 20;
const QUESTIONS = 1000;

const definitions = readDefinitions();
const records = readRecords(400);

console.log("What a resource is found by, against HL7's expressions evaluated by fhirpath");
for (const { name, resources } of [...records, { name: 'made up of every type', resources: madeUp() }]) {
  const { looked, withValues, differences, parameters } = compareExtraction(definitions, resources);
  console.log(
    `  ${name}: ${resources.length} resources, ${looked} looked at, ${withValues} of them with values, of ${parameters.size} parameters: ${differences.length} differences`,
  );
  refuse(differences);
}

console.log(`\nWhat is found, against the specification and against @medplum/core`);
// The other looks at each resource anew: in the large records it would take minutes.
const small = records.filter(({ resources }) => resources.length < 1200);
const each = Math.ceil((QUESTIONS * 1.2) / small.length); // it cannot be asked all of them
const other = otherMatcher();
const explained = new Map<Difference, number>();
let compared = 0;
for (const record of records) {
  const isSmall = small.includes(record);
  const found = compareAnswers(record, isSmall ? each : QUESTIONS / 10, record.name, isSmall ? other : undefined);
  compared += found.compared;
  tell(record.name, found);
}
console.log(`  ${compared} questions were asked of the other too. Where it answers otherwise, the specification says:`);
for (const [{ what, why, see }, count] of explained) console.log(`    ${count} × ${what}: ${why} (${see})`);
if (compared < QUESTIONS) refuse([`only ${compared} questions were compared`]);

function tell(name: string, { asked, telling, wrong, unexplained, explained: some }: Answered): void {
  console.log(
    `  ${name}: ${asked} questions, ${telling} with some for an answer and not all: ${wrong.length} wrong, ${unexplained.length} unexplained`,
  );
  refuse([...wrong, ...unexplained]);
  for (const [why, count] of some) explained.set(why, (explained.get(why) ?? 0) + count);
}

function madeUp(): readonly Resource[] {
  const maker = new MadeUp(definitions, 'conformance');
  return definitions.resourceTypes.flatMap((type) =>
    Array.from({ length: 40 }, (_, i) => maker.resource(type, String(i))),
  );
}

function refuse(differences: readonly string[]): void {
  for (const difference of differences.slice(0, MOST_SHOWN)) console.log(`    ${difference}`);
  if (differences.length > 0) process.exitCode = 1;
}
