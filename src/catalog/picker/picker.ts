import type { Tables } from '../tables.ts';
import { addressesOf, looksLikeAddress, plainAddress, type Addresses } from './addresses.ts';
import { fold } from './fold.ts';
import { hitsOf, type PickerHit } from './hit.ts';
import { indexWords } from './index-words.ts';
import { brandKinds } from './kinds.ts';
import { EVERYTHING, type Offer } from './offer.ts';
import { rankingOf } from './ranking.ts';
import { scoresOf } from './scores.ts';
import { wordSearch } from './word-search.ts';

export interface Picker {
  /** The best `most` brands that have every word of `text`, and how many have; all when it is empty. */
  find(text: string, options: { readonly most: number }): PickerAnswer;
}

export interface PickerAnswer {
  readonly hits: readonly PickerHit[];
  readonly total: number;
}

// More than anybody types; a pasted page must not keep the worker busy.
const LONGEST = 300;
const WORDS = 12;

/** Makes the index: a few tenths of a second for a hundred thousand brands. What is not offered is not found. */
export function openPicker(tables: Tables, offer: Offer = EVERYTHING): Picker {
  const kinds = brandKinds(tables, offer);
  const search = wordSearch(indexWords(tables));
  const scores = scoresOf(tables.brands.rows);
  const ranking = rankingOf(tables, kinds);
  const hitOf = hitsOf(tables, kinds, offer);
  let addresses: Addresses | undefined;

  /** From the strictest way to read what was typed to the most forgiving; the first that finds anything counts. */
  function* readings(text: string, words: readonly string[]) {
    const address = plainAddress(text);
    if (looksLikeAddress(address)) yield () => byAddress(address);
    yield () => search.exactly(words, scores);
    // "lakesideclinic" is a part of no word, but maybe of lakesideclinic.org.
    if (words.length === 1 && words[0]!.length >= 4) yield () => byAddress(words[0]!);
    yield () => search.nearly(words, scores);
  }

  function byAddress(address: string): void {
    addresses ??= addressesOf(tables);
    scores.nextWord();
    addresses.each(address, scores.hit);
  }

  return {
    find(typed, { most }) {
      const text = typed.slice(0, LONGEST).replace(/^\s*https?:\/*/i, '');
      const words = fold(text).split(' ').filter(Boolean).slice(0, WORDS);
      const answer = (brands: readonly number[], total: number): PickerAnswer => ({
        hits: brands.map((brand) => hitOf(brand, words)),
        total,
      });
      if (words.length === 0) {
        const { first, total } = ranking.all();
        return answer(first.slice(0, most), total);
      }
      for (const read of readings(text, words)) {
        scores.restart();
        read();
        const { brands, total } = ranking.best(scores, words, most);
        if (total > 0) return answer(brands, total);
      }
      return { hits: [], total: 0 };
    },
  };
}
