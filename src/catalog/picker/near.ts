/** How many letters of a word may be left out, put in, changed or swapped. A number is another one then. */
export const forgiven = (word: string): number =>
  /\d/.test(word) ? 0 : word.length >= 8 ? 2 : Number(word.length >= 4);

/** Which letters a word has, one bit each: a cheap way to see that two cannot be near. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Whether it is worth comparing them: `missing` are the letters that only `typed` has. */
export function mayBeNear(typed: string, word: string, missing: number, limit: number): boolean {
  let left = missing;
  for (let i = 0; i < limit; i++) left &= left - 1; // takes one bit away
  if (left !== 0 || word.length + limit < typed.length) return false;
  if (limit > 1) return true;
  // One mistake leaves one of the first two letters in one of the first two places.
  const first = typed.charCodeAt(0);
  const second = typed.charCodeAt(1);
  const begins = word.charCodeAt(0);
  const goesOn = word.charCodeAt(1);
  return first === begins || second === goesOn || first === goesOn || second === begins;
}

/**
 * How many mistakes lie between `typed` and the beginning of `word`, which may go on: one is still typing.
 * More than `limit` come back as `limit + 1`.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance (optimal string alignment)
 */
export function mistakes(typed: string, word: string, limit: number): number {
  const width = Math.min(word.length, typed.length + limit, WIDEST - 1) + 1;
  let [before, last, next] = ROWS;
  for (let column = 0; column < width; column++) last[column] = column;
  for (let row = 1; row <= typed.length; row++) {
    const letter = typed.charCodeAt(row - 1);
    next[0] = row;
    let least = row;
    for (let column = 1; column < width; column++) {
      const other = word.charCodeAt(column - 1);
      let cost = Math.min(last[column - 1]! + Number(letter !== other), last[column]! + 1, next[column - 1]! + 1);
      const swapped =
        row > 1 && column > 1 && letter === word.charCodeAt(column - 2) && typed.charCodeAt(row - 2) === other;
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      next[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, last, next] = [last, next, before];
  }
  let least = limit + 1;
  for (let column = 0; column < width; column++) least = Math.min(least, last[column]!);
  return least;
}

// Made once: a search compares thousands of words.
const WIDEST = 64;
const ROWS: readonly [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(WIDEST),
  new Uint16Array(WIDEST),
  new Uint16Array(WIDEST),
];
