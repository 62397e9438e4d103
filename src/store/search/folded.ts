import type { RecordIndex } from '../record-index.ts';

type Words = RecordIndex['words'];
type Kind = Parameters<Words['of']>[1];

/**
 * Without case and accents, apostrophes and stops; what else parts words is one space.
 *
 * @see https://hl7.org/fhir/R4/search.html#string
 */
export function foldString(text: string): string {
  const plain = PLAIN.test(text) ? text : text.normalize('NFD').replace(MARKS, '');
  return plain.toLowerCase().replace(DROPPED, '').replace(PARTING, ' ').trim();
}

const PLAIN = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}+/gu;
const DROPPED = /['’‘`´".!?()[\]{}*_#]+/g;
const PARTING = /[\s,;:/\\|&+-]+|\p{Pd}+/gu;

/** Texts of the words of one parameter, folded and in order, each with the number of its word. */
interface Strings {
  readonly count: number;
  readonly texts: readonly string[];
  readonly words: Uint32Array;
}

const stringTables = new WeakMap<Words, Map<string, Strings>>();

/** Calls `take` with each word whose text begins so. Of names and addresses, and of what a code is called, any word may. */
export function eachStartingWith(
  words: Words,
  name: string,
  kind: Kind,
  start: string,
  take: (word: number) => void,
): void {
  const wanted = foldString(start);
  if (wanted === '') return;
  const { texts, words: numbers } = stringsOf(words, name, kind);
  for (let i = lowerBound(texts, wanted); i < texts.length && texts[i]!.startsWith(wanted); i++) take(numbers[i]!);
}

export function eachContaining(
  words: Words,
  name: string,
  kind: Kind,
  part: string,
  take: (word: number) => void,
): void {
  const wanted = foldString(part);
  if (wanted === '') return;
  const { texts, words: numbers } = stringsOf(words, name, kind);
  for (let i = 0; i < texts.length; i++) if (texts[i]!.includes(wanted)) take(numbers[i]!);
}

/** Parameters of names and addresses, whose parts are looked for on their own: "Carreno Quinones" is found by Quinones. */
const IN_PARTS = /^(?:name|family|given|phonetic|address(?:-.+)?)$/;

function stringsOf(words: Words, name: string, kind: Kind): Strings {
  const list = words.of(name, kind);
  const tables = stringTables.get(words) ?? new Map<string, Strings>();
  stringTables.set(words, tables);
  const key = `${kind} ${name}`;
  const held = tables.get(key);
  if (held?.count === list.length) return held;
  const entries: { text: string; word: number }[] = [];
  for (const word of list) {
    const text = foldString(words.codeOf(word));
    entries.push({ text, word });
    // Long texts are notes, not names: their middle is for the full text to find.
    if (text.length > 200 || !(kind === 'text' || IN_PARTS.test(name))) continue;
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
      entries.push({ text: text.slice(at + 1), word });
  }
  entries.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.word - b.word));
  const made = {
    count: list.length,
    texts: entries.map(({ text }) => text),
    words: Uint32Array.from(entries, ({ word }) => word),
  };
  tables.set(key, made);
  return made;
}

function lowerBound(texts: readonly string[], wanted: string): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (texts[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of one parameter by the hash of what they are looked up by, in order: eight bytes a word, where a Map takes a hundred. */
interface Hashes {
  readonly count: number;
  readonly keys: Float64Array;
}

const hashTables = new WeakMap<Words, Map<string, Hashes>>();
const ROOM = 2 ** 21; // of a number's 53 bits, 32 are the hash
const TAIL = 512;

/**
 * Calls `take` with each word of a parameter whose text, seen by `keyOf`, may be this one: the caller looks whether it is.
 *
 * `keyOf` must be the same for a name and kind whenever it is asked.
 */
export function eachLike(
  words: Words,
  name: string,
  kind: Kind,
  keyOf: (code: string) => string,
  key: string,
  take: (word: number) => void,
): void {
  const list = words.of(name, kind);
  const { count, keys } = hashesOf(words, list, `${kind} ${name}`, keyOf);
  const hash = hashText(key);
  for (let i = lowerKey(keys, hash * ROOM); i < keys.length && Math.floor(keys[i]! / ROOM) === hash; i++) {
    take(list[keys[i]! % ROOM]!);
  }
  for (let i = count; i < list.length; i++) take(list[i]!);
}

function hashesOf(words: Words, list: Uint32Array, field: string, keyOf: (code: string) => string): Hashes {
  const tables = hashTables.get(words) ?? new Map<string, Hashes>();
  hashTables.set(words, tables);
  const held = tables.get(field);
  // While a sync brings words, the few that came since are looked at one by one.
  if (held && list.length - held.count <= Math.max(TAIL, held.count / 32)) return held;
  const count = Math.min(list.length, ROOM);
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = hashText(keyOf(words.codeOf(list[i]!))) * ROOM + i;
  const made = { count, keys: keys.sort() };
  tables.set(field, made);
  return made;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function lowerKey(keys: Float64Array, wanted: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
