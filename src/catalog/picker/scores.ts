/** How well each brand answers the words so far: the smaller the total, the better. */
export interface Scores {
  /** Begins with the next word; only brands that had all before it can still gain. */
  readonly nextWord: () => void;
  /** This brand has the word, at this cost; the smallest one counts. */
  readonly hit: (brand: number, cost: number) => void;
  /** The same for a stretch of postings (`postings.ts`), with a cost for each field. */
  readonly hitAll: (postings: Uint32Array, from: number, to: number, costs: readonly number[]) => void;
  /** The brands that have all words, in no order. */
  readonly found: () => Uint32Array;
  /** What such brands' words cost together, by brand. */
  readonly totals: Uint16Array;
}

// One in so many is many.
const MANY = 16;

/** Kept from one search to the next: its arrays are the largest thing that a search needs. */
export function scoresOf(brands: number): Scores & { restart(): void } {
  const words = new Uint8Array(brands);
  const totals = new Uint16Array(brands);
  const lasts = new Uint8Array(brands);
  const list = new Uint32Array(brands);
  let word = 0;
  let firsts = 0; // of the list: who has the first word

  function hit(brand: number, cost: number): void {
    const had = words[brand]!;
    if (had === word - 1) {
      words[brand] = word;
      lasts[brand] = cost;
      if (word > 1) totals[brand]! += cost;
      else {
        totals[brand] = cost;
        list[firsts++] = brand;
      }
    } else if (had === word && cost < lasts[brand]!) {
      totals[brand]! -= lasts[brand]! - cost;
      lasts[brand] = cost;
    }
  }

  return {
    totals,
    restart() {
      words.fill(0);
      word = 0;
      firsts = 0;
    },
    nextWord: () => void (word += 1),
    hit,
    hitAll(postings, from, to, costs) {
      for (let at = from; at < to; at++) hit(postings[at]! >> 2, costs[postings[at]! & 3]!);
    },
    found() {
      let count = 0;
      // In their own order, many are sooner read than as they were met.
      if (firsts > brands / MANY) {
        for (let brand = 0; brand < brands; brand++) if (words[brand] === word) list[count++] = brand;
      } else {
        for (let i = 0; i < firsts; i++) if (words[list[i]!] === word) list[count++] = list[i]!;
      }
      firsts = count;
      return list.subarray(0, count);
    },
  };
}
