import { readToken, type TokenValue } from '../../fhir/query/values.ts';
import type { RecordIndex } from '../record-index.ts';
import { eachLike } from './folded.ts';

const lower = (code: string): string => code.toLowerCase();

/**
 * Code systems that tell their codes apart by case. Of others it is not known, and then it is safer to find too much.
 *
 * @see https://hl7.org/fhir/R4/search.html#token
 */
const CASE_MATTERS = /^http:\/\/(?:unitsofmeasure\.org|hl7\.org\/fhir\/|terminology\.hl7\.org\/)/;

/** A 1 for each word of this parameter that is any of these, each `code`, `system|code`, `|code` or `system|`. */
export function tokenMarks(
  index: RecordIndex,
  name: string,
  kind: 'token' | 'identifier',
  values: readonly string[],
): Uint8Array {
  const marks = new Uint8Array(index.words.length);
  for (const value of values) markToken(index, name, kind, readToken(value), marks);
  return marks;
}

function markToken(
  { words }: RecordIndex,
  name: string,
  kind: 'token' | 'identifier',
  { system, code }: TokenValue,
  marks: Uint8Array,
): void {
  const wantedSystem = system === undefined ? undefined : (words.texts.find(system) ?? -1);
  if (wantedSystem === -1) return;
  if (code === '') {
    // "http://loinc.org|" is any code of it, and "|" any without a system.
    for (const word of words.of(name, kind)) if (words.system.at(word) === wantedSystem) marks[word] = 1;
    return;
  }
  const wanted = lower(code);
  eachLike(words, name, kind, lower, wanted, (word) => {
    if (wantedSystem !== undefined && words.system.at(word) !== wantedSystem) return;
    const its = words.codeOf(word);
    if (its === code || (lower(its) === wanted && !CASE_MATTERS.test(words.systemOf(word)))) marks[word] = 1;
  });
}

/** A type of file with whatever parameters: `text/xml; charset=UTF-8` is below `text/xml`. */
export function mimeMarks({ words }: RecordIndex, name: string, values: readonly string[]): Uint8Array {
  const marks = new Uint8Array(words.length);
  const wanted = values.map((value) => lower(readToken(value).code));
  for (const word of words.of(name, 'token')) {
    const code = lower(words.codeOf(word));
    if (wanted.some((one) => code === one || code.startsWith(`${one};`))) marks[word] = 1;
  }
  return marks;
}
