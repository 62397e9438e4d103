import { isObject, listOf } from '../base/json.ts';
import { plainText, wordsOf } from './text.ts';
import { ENGLISH, type FhirWords } from './words.ts';

export const LOINC = 'http://loinc.org';
const SNOMED = 'http://snomed.info/sct';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const CVX = 'http://hl7.org/fhir/sid/cvx';

/** What people call the systems; the order is the order of preference where displays disagree. */
const SYSTEM_NAMES: ReadonlyMap<string, string> = new Map([
  [LOINC, 'LOINC'],
  [RXNORM, 'RxNorm'],
  [CVX, 'CVX'],
  [SNOMED, 'SNOMED CT'],
  ['http://hl7.org/fhir/sid/icd-10-cm', 'ICD-10-CM'],
  ['http://hl7.org/fhir/sid/icd-10', 'ICD-10'],
  ['http://www.cms.gov/Medicare/Coding/ICD10', 'ICD-10-PCS'],
  ['http://www.ama-assn.org/go/cpt', 'CPT'],
  ['http://hl7.org/fhir/sid/icd-9-cm', 'ICD-9-CM'],
  ['http://hl7.org/fhir/sid/ndc', 'NDC'],
  ['http://www.whocc.no/atc', 'ATC'],
  ['http://unitsofmeasure.org', 'UCUM'],
]);

const PREFERRED: ReadonlyMap<string, number> = new Map([...SYSTEM_NAMES.keys()].map((system, rank) => [system, rank]));

/**
 * Names for codes that often come bare, in our own words. Few on purpose: these are the ones whose
 * meaning turns around or is lost when a person reads a number.
 */
const NAMED = [
  [`${SNOMED}|716186003`, 'No known allergies'],
  [`${SNOMED}|409137002`, 'No known drug allergies'],
  [`${SNOMED}|429625007`, 'No known food allergies'],
  [`${SNOMED}|428607008`, 'No known environmental allergies'],
  [`${SNOMED}|1003774007`, 'No known latex allergy'],
  [`${SNOMED}|160245001`, 'No current problems'],
  [`${LOINC}|85354-9`, 'Blood pressure'],
  [`${LOINC}|8480-6`, 'Systolic blood pressure'],
  [`${LOINC}|8462-4`, 'Diastolic blood pressure'],
  [`${LOINC}|8867-4`, 'Heart rate'],
  [`${LOINC}|9279-1`, 'Breathing rate'],
  [`${LOINC}|8310-5`, 'Body temperature'],
  [`${LOINC}|8302-2`, 'Height'],
  [`${LOINC}|29463-7`, 'Weight'],
  [`${LOINC}|39156-5`, 'Body mass index'],
  [`${LOINC}|59408-5`, 'Oxygen saturation'],
  [`${LOINC}|2708-6`, 'Oxygen saturation'],
] as const;

export type KnownName = (typeof NAMED)[number][1];

const KNOWN_NAMES: ReadonlyMap<string, KnownName> = new Map(NAMED);

/**
 * The words for a CodeableConcept (or a list of them: the first that has words): its text, else the display of
 * the preferred system, else any display, else a name we know, else "Code X"; '' when there is none of these.
 */
export function conceptText(concept: unknown, words: FhirWords = ENGLISH): string {
  if (Array.isArray(concept)) return firstText(concept, words);
  if (!isObject(concept)) return plainText(concept); // DSTU2 has a plain code in places
  const text = plainText(concept['text']);
  if (text !== '') return text;

  let best = '';
  let bestRank = Infinity;
  for (const coding of listOf(concept['coding'])) {
    if (!isObject(coding)) continue;
    const rank = PREFERRED.get(coding['system'] as string) ?? 99;
    if (rank >= bestRank) continue;
    const display = plainText(coding['display']);
    if (display === '') continue;
    best = display;
    bestRank = rank;
  }
  return best || bareCode(concept['coding'], words);
}

/** The words for one Coding: its display, else a name we know, else "Code X". */
export function codingText(coding: unknown, words: FhirWords = ENGLISH): string {
  if (!isObject(coding)) return '';
  return plainText(coding['display']) || bareCode([coding], words);
}

/** The words for all of these concepts, each once. */
export function conceptTexts(concepts: unknown, words: FhirWords = ENGLISH): readonly string[] {
  if (concepts === undefined) return []; // most of what is asked for is not there
  const list = Array.isArray(concepts) ? concepts : [concepts];
  return [...new Set(list.map((one) => conceptText(one, words)))].filter((text) => text !== '');
}

function firstText(concepts: readonly unknown[], words: FhirWords): string {
  for (const concept of concepts) {
    const text = Array.isArray(concept) ? '' : conceptText(concept, words);
    if (text !== '') return text;
  }
  return '';
}

// HL7's own short lists have words for codes: `not-performed`, `active`.
const HL7_SYSTEM = /^http:\/\/(?:terminology\.hl7\.org\/CodeSystem\/|hl7\.org\/fhir\/(?!sid\/))/;
const HL7_WORD = /^[a-z]+(?:-[a-z]+)*$/;

function bareCode(codings: unknown, words: FhirWords): string {
  let first = '';
  for (const { system, code } of readCodings(codings)) {
    const name = KNOWN_NAMES.get(`${system}|${code}`);
    if (name !== undefined) return words.say(name);
    first ||= HL7_WORD.test(code) && HL7_SYSTEM.test(system) ? words.code(code, wordsOf(code)) : words.bareCode(code);
  }
  return first;
}

export interface Code {
  /** '' when none was sent. */
  readonly system: string;
  readonly code: string;
}

/** Every code of a CodeableConcept, a list of them, or the plain code that older versions send. */
export function codesOf(concept: unknown): readonly Code[] {
  if (typeof concept === 'string') return plainText(concept) === '' ? [] : [{ system: '', code: concept }];
  if (Array.isArray(concept)) return concept.flatMap((one) => (Array.isArray(one) ? [] : codesOf(one)));
  if (!isObject(concept)) return [];
  const { coding, code } = concept;
  return readCodings(coding === undefined && typeof code === 'string' ? [concept] : coding);
}

/**
 * Whether any code of it passes. As `codesOf` without making a list or cleaning texts, for what is asked of
 * each resource that is stored: compare with known codes and never show what it was given.
 */
export function someCode(concept: unknown, passes: (code: string, system: string) => boolean): boolean {
  if (concept === undefined) return false;
  if (typeof concept === 'string') return passes(concept, '');
  if (Array.isArray(concept)) return concept.some((one) => !Array.isArray(one) && someCode(one, passes));
  if (!isObject(concept)) return false;
  const { coding, code, system } = concept;
  if (coding === undefined) return typeof code === 'string' && passes(code, typeof system === 'string' ? system : '');
  return (
    Array.isArray(coding) && coding.some((one) => isObject(one) && one['coding'] === undefined && someCode(one, passes))
  );
}

function readCodings(codings: unknown): readonly Code[] {
  const codes: Code[] = [];
  for (const coding of listOf(codings)) {
    if (!isObject(coding)) continue;
    const code = plainText(coding['code'], 100);
    if (code !== '') codes.push({ system: plainText(coding['system'], 300), code });
  }
  return codes;
}

/** The first code whatever its system; '' when there is none. For the small closed lists of FHIR itself. */
export const codeOf = (concept: unknown): string => codesOf(concept)[0]?.code ?? '';

/** "LOINC", "SNOMED CT"; '' for a system that has no everyday name. */
const systemName = (system: string): string => SYSTEM_NAMES.get(system) ?? '';

/** "LOINC 4548-4"; a code of a local system stands alone, for an OID tells nobody anything. */
export const codeText = ({ system, code }: Code): string => `${systemName(system)} ${code}`.trim();

/** A code of one of FHIR's closed lists in words: `in-progress`, or a concept's own text. */
export function statusText(value: unknown, words: FhirWords = ENGLISH): string {
  if (typeof value === 'string') return words.code(value, wordsOf(value));
  if (!isObject(value) && !Array.isArray(value)) return '';
  const text = conceptText(value);
  const code = codeOf(value);
  if (text.startsWith('Code ') || text === code) return words.code(code, wordsOf(code));
  return saysItsCode(text, code) ? words.code(code, text) : text;
}

/** Whether a text is nothing but HL7's own name of its code, "In Progress" for `in-progress`: then nobody chose these words. */
export const saysItsCode = (text: string, code: string): boolean => text.toLowerCase() === wordsOf(code).toLowerCase();
