import type { Tables } from '../tables.ts';
import { byText } from '../numbered.ts';
import { doublesOn } from './doubles.ts';
import type { PickerHit } from './hit.ts';
import { REAL, TEST, type Sort } from './kinds.ts';
import { EVERYTHING, type Offer } from './offer.ts';
import { CLOSELY } from './ranking.ts';
import { plainText, readTyped, type Reading } from './reading.ts';
import { remember } from './remember.ts';
import { openShelf, type Counts, type Shelf } from './shelf.ts';

export interface Picker {
  /** The best `most` brands that have every word of `text`, and how many have; all when it is empty. */
  find(text: string, options: FindOptions): PickerAnswer;
  /** One brand with all its ways in, real and test, if it has any that is offered. */
  brand(id: string): PickerHit | undefined;
  /** Makes, in steps of a few milliseconds, what the first typed address would otherwise wait for. */
  warm(): Generator<void>;
  /** What it looks through, for `joinPickers`. */
  readonly shelves: readonly Shelf[];
}

export interface FindOptions {
  readonly most: number;
  /** Test servers, and only those. */
  readonly tests?: boolean;
}

export interface PickerAnswer {
  readonly hits: readonly PickerHit[];
  readonly total: number;
  /** True when these are test servers: asked for, or because nothing real was found. The two never mix. */
  readonly tests: boolean;
  /** How many of the other sort have the words, too. */
  readonly others: number;
}

/**
 * Makes the index: a few tenths of a second for a hundred thousand brands, nothing for tables that were opened before.
 * What is not offered is not found.
 */
export const openPicker = (tables: Tables, offer: Offer = EVERYTHING): Picker => pickerOf([openShelf(tables, offer)]);

/** Several catalogues as one, in one order; a brand that an earlier one has counts there. */
export function joinPickers(pickers: readonly Picker[]): Picker {
  const shelves: Shelf[] = [];
  for (const shelf of pickers.flatMap((picker) => picker.shelves)) {
    const doubles = doublesOn(
      shelf.tables,
      shelves.map(({ tables }) => tables),
    );
    shelves.push(doubles.length > 0 ? shelf.without(doubles) : shelf);
  }
  return pickerOf(shelves);
}

// What is short finds most, and is typed again and again on the way to other words.
const SHORT = 2;
const KEPT = 64;

function pickerOf(shelves: readonly Shelf[]): Picker {
  const findShort = remember(KEPT, (key: string) => find(...(JSON.parse(key) as Parameters<typeof find>)));

  function find(text: string, most: number, tests: boolean): PickerAnswer {
    const { words, readings } = readTyped(text);
    const { counts, sort } = firstThatFinds(shelves, readings, tests);
    const total = counts[sort];
    const best = total === 0 ? [] : bestOf(shelves, sort, most);
    const tiles = shelves.map((shelf) => shelf.hits(sort, words));
    const hits = best.map(({ at, brand }) => tiles[at]!(brand));
    return { hits, total, tests: sort === TEST, others: counts[sort === TEST ? REAL : TEST] };
  }

  return {
    shelves,
    find(text, { most, tests = false }) {
      const plain = plainText(text);
      return plain.length > SHORT ? find(plain, most, tests) : findShort(JSON.stringify([plain, most, tests]));
    },
    brand(id) {
      for (const shelf of shelves) {
        const brand = shelf.brand(id);
        if (brand !== undefined) return shelf.hits(undefined, [])(brand);
      }
      return undefined;
    },
    *warm() {
      for (const shelf of shelves) yield* shelf.warm();
    },
  };
}

/** The first reading that finds any test server where those are asked for, else the first that finds anything. */
function firstThatFinds(shelves: readonly Shelf[], readings: readonly Reading[], tests: boolean) {
  let other: Counts = [0, 0];
  for (const reading of readings.length > 0 ? readings : [undefined]) {
    const counts = read(shelves, reading);
    const sort: Sort = tests || counts[REAL] === 0 ? TEST : REAL;
    if (counts[sort] > 0) return { counts, sort };
    if (other[REAL] === 0) other = counts;
  }
  return { counts: other, sort: tests ? TEST : REAL } as const;
}

const read = (shelves: readonly Shelf[], reading: Reading | undefined): Counts =>
  shelves
    .map((shelf) => shelf.read(reading))
    .reduce(([real, test], [moreReal, moreTest]) => [real + moreReal, test + moreTest], [0, 0]);

/** Of what was read last. The same few are looked at closely as if all were in one catalogue, so that it is one order. */
function bestOf(shelves: readonly Shelf[], sort: Sort, most: number) {
  const closely = Math.max(CLOSELY, most);
  const candidates = shelves.flatMap((shelf, at) => {
    const nearnessOf = shelf.closeness();
    return shelf.best(sort, closely).map((candidate) => ({ at, nearnessOf, candidate }));
  });
  // Of one catalogue, they are in order.
  if (shelves.length > 1)
    candidates.sort(
      (a, b) => a.candidate.key - b.candidate.key || a.at - b.at || a.candidate.brand - b.candidate.brand,
    );
  return candidates
    .slice(0, closely)
    .map(({ at, nearnessOf, candidate }) => ({ at, brand: candidate.brand, ...nearnessOf(candidate) }))
    .sort((a, b) => byOrder(a.order, b.order) || byText(a.name, b.name) || a.at - b.at || a.brand - b.brand)
    .slice(0, most);
}

function byOrder(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
