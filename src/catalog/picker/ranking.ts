import { byText } from '../numbered.ts';
import type { Tables } from '../tables.ts';
import { fold } from './fold.ts';
import { KINDS } from './kinds.ts';
import { remember } from './remember.ts';
import type { Scores } from './scores.ts';
import { smallest } from './smallest.ts';

// So many are looked at closely: several times what is shown.
const CLOSELY = 120;

/** Puts what was found in order; `kinds` are those of the brands. */
export function rankingOf(tables: Tables, kinds: Uint8Array) {
  const { names, aliases, places } = tables.brands;
  const placesOf = (brand: number) => places.starts[brand + 1]! - places.starts[brand]!;
  let all: { readonly first: readonly number[]; readonly total: number } | undefined;

  const folded = remember(5000, (brand: number) => ({
    name: fold(names.at(brand)),
    aliases: aliases.at(brand).split('\t').map(fold),
  }));

  /** A brand whose name is what was typed comes first, whatever it is; then the real ones. */
  function closely(brand: number, total: number, typed: string) {
    const { name, aliases: others } = folded(brand);
    const isIt = name === typed || others.includes(typed);
    const phrase = name.startsWith(typed) ? 0 : ` ${name}`.includes(` ${typed}`) ? 1 : 2;
    return { brand, name, order: [isIt ? 0 : 1, kinds[brand]!, total, phrase, name.length, -placesOf(brand)] };
  }

  return {
    best(scores: Scores, words: readonly string[], most: number) {
      const kept = smallest(Math.max(CLOSELY, most));
      let total = 0;
      for (const brand of scores.found()) {
        if (kinds[brand] === KINDS.length) continue;
        const cost = scores.totalOf(brand);
        total += 1;
        // Few words for their number cost so little that the name may be just these.
        const maybeIt = cost < words.length ? 0 : 1;
        const length = Math.min(127, names.lengthAt(brand));
        kept.add((((maybeIt * 4 + kinds[brand]!) * 4096 + Math.min(cost, 4095)) * 128 + length) * 2 ** 22 + brand);
      }
      const typed = words.join(' ');
      const close = [...kept.keys()].map((key) => {
        const cost = Math.floor(key / 2 ** 29) % 4096;
        return closely(key % 2 ** 22, cost, typed);
      });
      close.sort((a, b) => byOrder(a.order, b.order) || byText(a.name, b.name) || a.brand - b.brand);
      return { brands: close.slice(0, most).map(({ brand }) => brand), total };
    },

    /** Nothing typed: real providers first, those with most places before others, then by name. */
    all() {
      all ??= firstOnes();
      return all;
    },
  };

  function firstOnes() {
    const kept = smallest(CLOSELY);
    let total = 0;
    for (let brand = 0; brand < kinds.length; brand++) {
      if (kinds[brand] === KINDS.length) continue;
      total += 1;
      kept.add((kinds[brand]! * 4096 + 4095 - Math.min(4095, placesOf(brand))) * 2 ** 22 + brand);
    }
    const first = [...kept.keys()].map((key) => {
      const brand = key % 2 ** 22;
      return { brand, name: fold(names.at(brand)), order: [kinds[brand]!, -placesOf(brand)] };
    });
    first.sort((a, b) => byOrder(a.order, b.order) || byText(a.name, b.name));
    return { first: first.map(({ brand }) => brand), total };
  }
}

function byOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
