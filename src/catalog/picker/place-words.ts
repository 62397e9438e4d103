import { placeAt } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { fold, foldLines } from './fold.ts';
import { lineSearch } from './line-search.ts';
import { remember } from './remember.ts';
import { stateWords } from './states.ts';

/** Says of a place which of the words begin one of its own: one bit for each word. */
export type NamedBy = (place: number) => number;

/** A system has a thousand places: their words are looked up by number, not made for each. */
export function placeWords(tables: Tables): (words: readonly string[]) => NamedBy {
  const { cities, states, city, state, zips, otherZips } = tables.places;
  const stateTexts = states.map((one) => ` ${fold(stateWords(one))}`);
  let cityLines: ReturnType<typeof lineSearch> | undefined;

  const whereOf = remember(50, (word: string) => {
    cityLines ??= lineSearch(`\n${foldLines(cities.join('\n'))}\n`, ' ');
    const inCity = new Uint8Array(cities.length);
    cityLines.each(word, (row) => (inCity[row] = 1));
    const inState = Uint8Array.from(stateTexts, (text) => Number(text.includes(` ${word}`)));
    const [from, to] = zipsFrom(word);
    return { word, inCity, inState, from, to };
  });

  return (words) => {
    const all = words.map(whereOf);
    return (place) => {
      let named = 0;
      const other = otherZips.size > 0 && otherZips.has(place) ? ` ${fold(placeAt(tables, place).zip)}` : undefined;
      for (let i = 0; i < all.length; i++) {
        const { word, inCity, inState, from, to } = all[i]!;
        const zip = zips[place]!;
        const byZip = other === undefined ? zip >= from && zip < to : other.includes(` ${word}`);
        if (byZip || inCity[city[place]!] === 1 || inState[state[place]!] === 1) named |= 1 << i;
      }
      return named;
    };
  };
}

/** "165" → those from 16500 up to 16600; none for what is no beginning of five digits. */
function zipsFrom(word: string): readonly [from: number, to: number] {
  if (!/^\d{1,5}$/.test(word)) return [0, 0];
  const step = 10 ** (5 - word.length);
  return [Number(word) * step, (Number(word) + 1) * step];
}

export function bitsOf(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}
