import { codesOf, conceptTexts, someCode } from './coding.ts';
import { ENGLISH, type FhirWords } from './words.ts';

/** What the source says of a value: how loud, and in which words. */
export interface Interpretation {
  readonly tone: 'plain' | 'attention' | 'alarm';
  readonly text: string;
}

/** HL7's own list, as R4, STU3 and DSTU2 name it. @see https://terminology.hl7.org/CodeSystem-v3-ObservationInterpretation.html */
const SYSTEMS: ReadonlySet<string> = new Set([
  '', // some send the bare code; the element is bound to this list
  'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
  'http://hl7.org/fhir/v3/ObservationInterpretation',
  'http://hl7.org/fhir/v2/0078',
  'http://terminology.hl7.org/CodeSystem/v2-0078',
  'urn:oid:2.16.840.1.113883.5.83',
]);

const LIST = [
  ['HH', { tone: 'alarm', text: 'Critically high' }],
  ['LL', { tone: 'alarm', text: 'Critically low' }],
  ['AA', { tone: 'alarm', text: 'Critical' }],
  ['HU', { tone: 'attention', text: 'Very high' }],
  ['LU', { tone: 'attention', text: 'Very low' }],
  ['H>', { tone: 'attention', text: 'Very high' }],
  ['L<', { tone: 'attention', text: 'Very low' }],
  ['H', { tone: 'attention', text: 'High' }],
  ['L', { tone: 'attention', text: 'Low' }],
  ['A', { tone: 'attention', text: 'Abnormal' }],
  ['N', { tone: 'plain', text: 'Normal' }],
  ['POS', { tone: 'plain', text: 'Positive' }],
  ['NEG', { tone: 'plain', text: 'Negative' }],
  ['DET', { tone: 'plain', text: 'Detected' }],
  ['ND', { tone: 'plain', text: 'Not detected' }],
  ['IND', { tone: 'plain', text: 'Indeterminate' }],
  ['E', { tone: 'plain', text: 'Equivocal' }],
  ['R', { tone: 'plain', text: 'Resistant' }],
  ['I', { tone: 'plain', text: 'Intermediate' }],
  ['S', { tone: 'plain', text: 'Susceptible' }],
  ['B', { tone: 'plain', text: 'Better' }],
  ['W', { tone: 'plain', text: 'Worse' }],
  ['U', { tone: 'plain', text: 'Significant change up' }],
  ['D', { tone: 'plain', text: 'Significant change down' }],
  ['<', { tone: 'plain', text: 'Below the scale' }],
  ['>', { tone: 'plain', text: 'Above the scale' }],
] as const;

/** What HL7's codes mean, in our words. */
export type Meaning = (typeof LIST)[number][1]['text'];

const MEANINGS: ReadonlyMap<string, Interpretation & { readonly text: Meaning }> = new Map<
  string,
  (typeof LIST)[number][1]
>(LIST);

const meaningOf = (code: string, system: string) => (SYSTEMS.has(system) ? MEANINGS.get(code) : undefined);

/**
 * Whether the source itself flagged the value, by HL7's codes only.
 *
 * Never computed from the value and its range: the laboratory knows age, sex and method, and we do not.
 */
export function isFlagged(interpretation: unknown): boolean {
  return someCode(interpretation, (code, system) => (meaningOf(code, system)?.tone ?? 'plain') !== 'plain');
}

/** The loudest thing that is said, in our words for HL7's codes and else in the sender's own; undefined for nothing. */
export function interpretationOf(interpretation: unknown, words: FhirWords = ENGLISH): Interpretation | undefined {
  const meanings = codesOf(interpretation).map(({ code, system }) => meaningOf(code, system));
  const known = ['alarm', 'attention', 'plain'].map((tone) => meanings.find((meaning) => meaning?.tone === tone));
  const found = known.find((meaning) => meaning !== undefined);
  if (found) return { tone: found.tone, text: words.say(found.text) };
  const [own] = conceptTexts(interpretation, words);
  return own === undefined ? undefined : { tone: 'plain', text: own };
}
