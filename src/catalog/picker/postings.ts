/** Which words stand where, as it is collected and as it is searched. */
export interface Postings {
  readonly words: readonly string[];
  /** Those of word `i` are from `starts[i]` to `starts[i + 1]`: four times the number of the brand, plus a field. */
  readonly starts: Uint32Array;
  readonly all: Uint32Array;
}

/** In order of worth: the first word of a name, another of it or of an alias, a portal or an address, a place. */
export const FIRST = 0;
export const NAME = 1;
export const ADDRESS = 2;
export const PLACE = 3;
export type Field = typeof FIRST | typeof NAME | typeof ADDRESS | typeof PLACE;

// Two numbers for each of the dozen words that a brand has, so that the list seldom has to grow.
const PAIRS = 28;

/** Collects words by brand and field; a word comes once for each brand and call of `nextColumn`. */
export function collector(brands: number) {
  const numbers = new Map<string, number>();
  let said = new Int32Array(1 << 16).fill(-1);
  let pairs = new Uint32Array(Math.max(1 << 12, brands * PAIRS));
  let filled = 0;

  function numberOf(word: string): number {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
      if (number === said.length) said = grown(said, new Int32Array(said.length * 2).fill(-1));
    }
    return number;
  }

  return {
    numberOf,
    nextColumn: () => void said.fill(-1),
    add(brand: number, number: number, field: Field): void {
      if (said[number] === brand) return;
      said[number] = brand;
      if (filled + 2 > pairs.length) pairs = grown(pairs, new Uint32Array(pairs.length * 2));
      pairs[filled++] = number;
      pairs[filled++] = brand * 4 + field;
    },
    done: (): Postings => inOrder(numbers, pairs.subarray(0, filled)),
  };
}

/** All of it, with room for more behind. */
export function grown<Numbers extends Int32Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Sorted by word: a prefix is then one stretch of words, and one of postings. */
function inOrder(numbers: ReadonlyMap<string, number>, pairs: Uint32Array): Postings {
  const words = [...numbers.keys()].sort();
  const rankOf = new Uint32Array(words.length);
  words.forEach((word, rank) => (rankOf[numbers.get(word)!] = rank));
  const starts = new Uint32Array(words.length + 1);
  for (let i = 0; i < pairs.length; i += 2) starts[rankOf[pairs[i]!]! + 1]! += 1;
  for (let i = 0; i < words.length; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const all = new Uint32Array(pairs.length / 2);
  for (let i = 0; i < pairs.length; i += 2) all[next[rankOf[pairs[i]!]!]!++] = pairs[i + 1]!;
  return { words, starts, all };
}
