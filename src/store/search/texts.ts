import { unescapeValue } from '../../fhir/query/escapes.ts';
import type { RecordIndex } from '../record-index.ts';
import { eachContaining, eachStartingWith } from './folded.ts';

/** A 1 for each word of this parameter that begins with any of these, ignoring case and accents. */
export function startMarks(
  { words }: RecordIndex,
  name: string,
  kind: 'string' | 'text',
  values: readonly string[],
): Uint8Array {
  const marks = new Uint8Array(words.length);
  for (const value of values) {
    eachStartingWith(words, name, kind, unescapeValue(value), (word) => {
      marks[word] = 1;
    });
  }
  return marks;
}

export function containMarks({ words }: RecordIndex, name: string, values: readonly string[]): Uint8Array {
  const marks = new Uint8Array(words.length);
  for (const value of values) {
    eachContaining(words, name, 'string', unescapeValue(value), (word) => {
      marks[word] = 1;
    });
  }
  return marks;
}

/** A 1 for each word that is any of these, letter for letter. */
export function exactMarks(
  { words }: RecordIndex,
  name: string,
  kind: 'string' | 'uri',
  values: readonly string[],
): Uint8Array {
  const marks = new Uint8Array(words.length);
  for (const value of values) {
    const word = words.find(name, kind, '', unescapeValue(value));
    if (word !== undefined) marks[word] = 1;
  }
  return marks;
}

/** Addresses that begin with any of these, as paths do: `http://a/b` is above `http://a/b/c`, not above `http://a/bc`. */
export function belowMarks({ words }: RecordIndex, name: string, values: readonly string[]): Uint8Array {
  const marks = new Uint8Array(words.length);
  const wanted = values.map(unescapeValue);
  for (const word of words.of(name, 'uri')) {
    const uri = words.codeOf(word);
    if (wanted.some((one) => isAbove(one, uri))) marks[word] = 1;
  }
  return marks;
}

export function aboveMarks({ words }: RecordIndex, name: string, values: readonly string[]): Uint8Array {
  const marks = new Uint8Array(words.length);
  const wanted = values.map(unescapeValue);
  for (const word of words.of(name, 'uri')) {
    const uri = words.codeOf(word);
    if (wanted.some((one) => isAbove(uri, one))) marks[word] = 1;
  }
  return marks;
}

/** Only addresses have an above and below: `urn:oid:1.2` is itself alone. */
function isAbove(above: string, below: string): boolean {
  if (above === below) return true;
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(above) || !below.startsWith(above)) return false;
  return above.endsWith('/') || below[above.length] === '/';
}
