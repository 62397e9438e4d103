import { isObject } from '../../base/json.ts';
import { codeOf } from '../../fhir/coding.ts';
import { formatDate } from '../../fhir/dates.ts';
import { interpretationOf } from '../../fhir/interpretation.ts';
import type { Resource } from '../../fhir/resource.ts';
import { plainText } from '../../fhir/text.ts';
import { withdrawnOf } from '../../fhir/withdrawn.ts';
import type { SummaryWords } from './words.ts';

/** A sentence that comes before everything else. */
export interface Statement {
  readonly tone: 'plain' | 'attention' | 'alarm';
  readonly text: string;
}

const WITHDRAWN_LIST = [
  ['entered-in-error', { tone: 'alarm', text: 'The hospital marked this as entered in error.' }],
  ['refuted', { tone: 'alarm', text: 'This was ruled out.' }],
  ['not-done', { tone: 'attention', text: 'This was not done.' }],
  ['not-taken', { tone: 'attention', text: 'This was not taken.' }],
  ['cancelled', { tone: 'attention', text: 'This was cancelled.' }],
  ['nullified', { tone: 'attention', text: 'This was declared void.' }],
  ['revoked', { tone: 'attention', text: 'This was withdrawn.' }],
  ['declined', { tone: 'attention', text: 'This was declined.' }],
  ['rejected', { tone: 'attention', text: 'This was rejected.' }],
  ['noshow', { tone: 'attention', text: 'This appointment was missed.' }],
  ['doNotPerform', { tone: 'alarm', text: 'This is an instruction NOT to do it.' }],
  [
    'not-understood',
    {
      tone: 'attention',
      text: 'This has a qualifier that Sheaf does not understand. See the source before relying on it.',
    },
  ],
] as const;

const STATE_LIST = [
  ['preliminary', { tone: 'attention', text: 'This is a preliminary result and may change.' }],
  ['registered', { tone: 'attention', text: 'There is no result yet.' }],
  ['partial', { tone: 'attention', text: 'Not all results are there yet.' }],
  ['amended', { tone: 'plain', text: 'This was changed after it was first issued.' }],
  ['corrected', { tone: 'plain', text: 'This was corrected after it was first issued.' }],
  ['appended', { tone: 'plain', text: 'Something was added after it was first issued.' }],
  ['superseded', { tone: 'attention', text: 'A newer version has replaced this.' }],
  ['unconfirmed', { tone: 'attention', text: 'This was not confirmed.' }],
  ['provisional', { tone: 'attention', text: 'This is provisional.' }],
  ['differential', { tone: 'attention', text: 'This is one of several possibilities that were considered.' }],
] as const;

/** Sentences without gaps. */
export type StatementWords = (typeof WITHDRAWN_LIST | typeof STATE_LIST)[number][1]['text'] | 'Has died.';

type Known = Statement & { readonly text: StatementWords };
const WITHDRAWN: ReadonlyMap<string, Known> = new Map<string, Known>(WITHDRAWN_LIST);
const STATES: ReadonlyMap<string, Known> = new Map<string, Known>(STATE_LIST);

const URGENCY = ['alarm', 'attention', 'plain'];

/** What a reader must know first, the most urgent first. */
export function statementsOf(resource: Resource, words: SummaryWords): readonly Statement[] {
  const withdrawn = withdrawnOf(resource);
  const known = [
    WITHDRAWN.get(withdrawn),
    withdrawn === 'not-understood' || !isQualified(resource) ? undefined : WITHDRAWN.get('not-understood'),
    STATES.get(codeOf(resource['status'])),
    STATES.get(codeOf(resource['docStatus'])),
    STATES.get(codeOf(resource['verificationStatus'])),
  ].filter((one) => one !== undefined);
  const statements = known.map(({ tone, text }) => ({ tone, text: words.write(text) }));
  return [...statements, markedAs(resource, words), deceased(resource, words)]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => URGENCY.indexOf(a.tone) - URGENCY.indexOf(b.tone));
}

/** Said too where another reason already withdraws it. */
const isQualified = ({ modifierExtension }: Resource): boolean =>
  Array.isArray(modifierExtension) && modifierExtension.length > 0;

function markedAs(resource: Resource, words: SummaryWords): Statement | undefined {
  if (resource.resourceType !== 'Observation') return undefined;
  const found = interpretationOf(resource['interpretation'], words);
  if (!found || found.tone === 'plain') return undefined;
  return { tone: found.tone, text: words.markedAs(found.text) };
}

function deceased(resource: Resource, words: SummaryWords): Statement | undefined {
  if (resource.resourceType !== 'Patient') return undefined;
  const date = formatDate(plainText(resource['deceasedDateTime'], 40), words.locale);
  if (date !== '') return { tone: 'plain', text: words.diedOn(date) };
  return resource['deceasedBoolean'] === true && isObject(resource)
    ? { tone: 'plain', text: words.write('Has died.') }
    : undefined;
}
