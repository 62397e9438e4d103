import { fold } from './fold.ts';

// More than anybody types.
const WORDS = 12;

// Said or left out as people like: "The Lake Clinic", "Smith and Jones" of Smith & Jones. "In" and "or" are states, too.
const SMALL: ReadonlySet<string> = new Set(['the', 'and', 'of', 'at', 'for']);

const WRITTEN_SO: readonly (readonly [string, string])[] = [
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['mount', 'mt'],
  ['fort', 'ft'],
  ['center', 'centre'],
  ['center', 'ctr'],
  ['doctor', 'dr'],
];

const FULL: ReadonlyMap<string, string> = new Map(WRITTEN_SO.map(([full, short]) => [short, full]));

/** Other ways to write a word: "st" for "saint", and the other way round. */
export function otherwise(word: string): readonly string[] {
  const full = FULL.get(word) ?? word;
  return [full, ...WRITTEN_SO.flatMap(([one, short]) => (one === full ? [short] : []))].filter((one) => one !== word);
}

/** The words to look for; of nothing but small ones, all. */
export function searchWords(text: string): readonly string[] {
  // The last four digits of a long zip are on no list.
  const words = fold(text.replaceAll(/\b(\d{5})-\d{4}\b/g, '$1'))
    .split(' ')
    .filter(Boolean);
  return telling(words).slice(0, WORDS);
}

// What a name must have to be written in several ways.
const SEVERAL = new RegExp(` (${[...SMALL, ...FULL.keys()].join('|')}) `);

/** What two names have in common that differ only in how they are written. */
export function gistOf(name: string): string {
  const folded = fold(name);
  if (!SEVERAL.test(` ${folded} `)) return folded;
  return telling(folded.split(' '))
    .map((word) => FULL.get(word) ?? word)
    .join(' ');
}

function telling(words: readonly string[]): readonly string[] {
  const some = words.filter((word) => !SMALL.has(word));
  return some.length > 0 ? some : words;
}
