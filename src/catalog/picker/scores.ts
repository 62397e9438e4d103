/** How well each brand answers the words so far: the smaller the total, the better. */
export interface Scores {
  /** Begins with the next word; only brands that had all before it can still gain. */
  readonly nextWord: () => void;
  /** This brand has the word, at this cost; the smallest one counts. */
  readonly hit: (brand: number, cost: number) => void;
  /** The brands that have all words. */
  readonly found: () => Uint32Array;
  /** What such a brand's words cost together. */
  readonly totalOf: (brand: number) => number;
}

/** Kept from one search to the next: its arrays are the largest thing that a search needs. */
export function scoresOf(brands: number): Scores & { restart(): void } {
  const words = new Uint8Array(brands);
  const totals = new Uint16Array(brands);
  const lasts = new Uint8Array(brands);
  const list = new Uint32Array(brands);
  let word = 0;
  return {
    restart() {
      words.fill(0);
      word = 0;
    },
    nextWord: () => void (word += 1),
    hit(brand, cost) {
      if (words[brand] === word - 1) {
        words[brand] = word;
        totals[brand] = (word === 1 ? 0 : totals[brand]!) + cost;
        lasts[brand] = cost;
      } else if (words[brand] === word && cost < lasts[brand]!) {
        totals[brand]! -= lasts[brand]! - cost;
        lasts[brand] = cost;
      }
    },
    found() {
      let count = 0;
      for (let brand = 0; brand < brands; brand++) if (words[brand] === word) list[count++] = brand;
      return list.subarray(0, count);
    },
    totalOf: (brand) => totals[brand]!,
  };
}
