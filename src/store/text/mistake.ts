/** Codes and numbers are meant as they are typed, and a short word with a mistake is any other. */
export const mayBeMistyped = (word: string): boolean => word.length >= 4 && !/[\p{N}+]/u.test(word);

/** How like a word is to the one that was asked for. */
export const SAME = 2;
export const BEGINS = 1;

/**
 * Whether `word`, or its beginning (BEGINS), is `asked` with one typing mistake: a letter too many, one missing, one
 * wrong, or two changed over. 0 where it is not.
 */
export function oneMistake(asked: string, word: string): 0 | typeof BEGINS | typeof SAME {
  if (word.length < asked.length - 1) return 0;
  let at = 0;
  while (at < asked.length && asked.charCodeAt(at) === word.charCodeAt(at)) at++;
  if (at === asked.length) return word.length - at < 2 ? SAME : BEGINS;
  const missing = endsLike(asked, at, word, at + 1);
  const tooMany = endsLike(asked, at + 1, word, at);
  const wrong = endsLike(asked, at + 1, word, at + 1);
  const best = Math.max(missing, tooMany, wrong) as 0 | 1 | 2;
  if (best === SAME) return SAME;
  const isSwapped =
    asked.charCodeAt(at) === word.charCodeAt(at + 1) && asked.charCodeAt(at + 1) === word.charCodeAt(at);
  return isSwapped ? (Math.max(best, endsLike(asked, at + 2, word, at + 2)) as 0 | 1 | 2) : best;
}

/** Whether `word` from `j` on is what `asked` is from `i` on, or begins so. */
function endsLike(asked: string, i: number, word: string, j: number): 0 | 1 | 2 {
  const left = asked.length - i;
  if (left < 0 || word.length - j < left) return 0;
  for (let k = 0; k < left; k++) if (asked.charCodeAt(i + k) !== word.charCodeAt(j + k)) return 0;
  return word.length - j === left ? SAME : BEGINS;
}
