/** All different words of the catalogue in order, so that those with one beginning stand together. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** Numbers from `from` up to `to` are the words that begin with it; `from` is the word itself where it is one. */
  startingWith(start: string): { readonly from: number; readonly to: number };
  /** Calls `hear` with each word that has it further in. */
  eachWithin(part: string, hear: (number: number) => void): void;
}

export function vocabularyOf(words: readonly string[]): Vocabulary {
  const text = words.join('\n');
  const starts = new Uint32Array(words.length + 1);
  for (let i = 0; i < words.length; i++) starts[i + 1] = starts[i]! + words[i]!.length + 1;
  return {
    words,
    startingWith: (start) => ({
      from: lowest(words.length, (i) => words[i]! >= start),
      to: lowest(words.length, (i) => words[i]!.slice(0, start.length) > start),
    }),
    eachWithin(part, hear) {
      for (let at = text.indexOf(part, 1); at >= 0;) {
        const word = lowest(words.length, (i) => starts[i]! > at) - 1;
        if (starts[word] !== at) hear(word);
        else if (words[word]!.includes(part, 1)) hear(word);
        at = text.indexOf(part, starts[word + 1]);
      }
    },
  };
}

/** The first number for which it is so, all after it alike; `count` for none. */
function lowest(count: number, isSo: (number: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
