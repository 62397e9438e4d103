import { codesOf, conceptText } from '../../fhir/coding.ts';

/** What somebody says there is no allergy to. */
export type NoKnownScope = 'any' | 'drug' | 'food' | 'environment' | 'latex' | 'insect';

const SNOMED = 'http://snomed.info/sct';

const SCOPES: ReadonlyMap<string, NoKnownScope> = new Map([
  ['716186003', 'any'],
  ['409137002', 'drug'],
  ['429625007', 'food'],
  ['428607008', 'environment'],
  ['1003774007', 'latex'],
  ['428197003', 'insect'],
]);

const NOTHING_SAID = /^(?:not on file|no (?:allergy )?information|unknown$|not asked|unable to (?:assess|obtain))\b/i;
const NONE =
  /^(?:nka\b|nkda\b|nkfa\b|none( known)?$|no (?:known|active|current)?\s*(?:[a-z]+ )?allerg|denies (?:any )?allerg)/i;

/**
 * Whether an AllergyIntolerance says that there is none: a statement, and never an allergy. 'unasked': only that nothing is
 * on file, which is no statement at all. Undefined: it is an allergy.
 */
export function noKnownIn(concept: unknown): NoKnownScope | 'unasked' | undefined {
  for (const { system, code } of codesOf(concept)) {
    const scope = system === SNOMED || system === '' ? SCOPES.get(code) : undefined;
    if (scope) return scope;
  }
  const text = conceptText(concept);
  if (NOTHING_SAID.test(text)) return 'unasked';
  return NONE.test(text) ? scopeIn(text.toLowerCase()) : undefined;
}

function scopeIn(text: string): NoKnownScope {
  if (/nkda|drug|medic/.test(text)) return 'drug';
  if (/nkfa|food/.test(text)) return 'food';
  if (/environment|season/.test(text)) return 'environment';
  if (text.includes('latex')) return 'latex';
  return text.includes('insect') ? 'insect' : 'any';
}
