import type { Tables } from '../tables.ts';
import { placesOf, sizeOf } from './closeness.ts';
import { NO_RANK } from './kinds.ts';

/** A brand that was found, and what it is first put in order by. */
export interface Candidate {
  readonly brand: number;
  readonly rank: number;
  readonly cost: number;
  readonly key: number;
}

/** So many are looked at closely: several times what is shown. */
export const CLOSELY = 120;

const COSTS = 1024;
const DEAREST = COSTS - 1;
const PLAINS = 8 * 64;

/**
 * Picks the few that may stand first out of a hundred thousand, by numbers alone: what may be the very name, then the
 * rank of its sort, what its words cost, and then the larger brand and the shorter name.
 */
export function rankingOf(tables: Tables) {
  const { rows, names } = tables.brands;
  const plain = new Uint16Array(rows);
  for (let brand = 0; brand < rows; brand++)
    plain[brand] = (7 - sizeOf(placesOf(tables, brand))) * 64 + Math.min(63, names.lengthAt(brand) >> 1);
  const firsts = new Uint32Array(2 * 4 * COSTS);
  const seconds = new Uint32Array(PLAINS);
  const near = new Uint32Array(rows);

  return {
    /** What stands for the costs of words where there are none: the more places, the less. */
    costsOfAll: () => new Uint16Array(rows).map((_, brand) => DEAREST - Math.min(DEAREST, placesOf(tables, brand))),

    /** How many have a rank. */
    count(brands: Uint32Array, ranks: Uint8Array): number {
      let count = 0;
      for (let i = 0; i < brands.length; i++) if (ranks[brands[i]!] !== NO_RANK) count += 1;
      return count;
    },

    /**
     * Those with the smallest keys, in their order, at most `most`; `cheap` is what the very name may cost.
     *
     * Counted rather than sorted, and in plain loops: half of all brands may have been found.
     */
    best(
      brands: Uint32Array,
      ranks: Uint8Array,
      costs: Uint16Array,
      cheap: number,
      most: number,
    ): readonly Candidate[] {
      firsts.fill(0);
      for (let i = 0; i < brands.length; i++) {
        const brand = brands[i]!;
        if (ranks[brand] !== NO_RANK) firsts[firstOf(ranks[brand]!, costs[brand]!, cheap)]! += 1;
      }
      const { at: lastFirst, room } = cutOff(firsts, most);
      seconds.fill(0);
      let count = 0;
      for (let i = 0; i < brands.length; i++) {
        const brand = brands[i]!;
        if (ranks[brand] === NO_RANK) continue;
        const first = firstOf(ranks[brand]!, costs[brand]!, cheap);
        if (first > lastFirst) continue;
        near[count++] = brand;
        if (first === lastFirst) seconds[plain[brand]!]! += 1;
      }
      const last = cutOff(seconds, room).at;
      const found: Candidate[] = [];
      for (let i = 0; i < count; i++) {
        const brand = near[i]!;
        const first = firstOf(ranks[brand]!, costs[brand]!, cheap);
        if (first === lastFirst && plain[brand]! > last) continue;
        found.push({ brand, rank: ranks[brand]!, cost: costs[brand]!, key: first * PLAINS + plain[brand]! });
      }
      return found.sort((a, b) => a.key - b.key || a.brand - b.brand).slice(0, most);
    },
  };
}

const firstOf = (rank: number, cost: number, cheap: number): number =>
  (cost > cheap ? 4 + rank : rank) * COSTS + (cost > DEAREST ? DEAREST : cost);

/** The number at which `most` are reached, and how many of its own there is room for. */
function cutOff(counts: Uint32Array, most: number): { readonly at: number; readonly room: number } {
  let room = most;
  for (let at = 0; at < counts.length; at++) {
    if (counts[at]! >= room) return { at, room };
    room -= counts[at]!;
  }
  return { at: counts.length, room };
}
