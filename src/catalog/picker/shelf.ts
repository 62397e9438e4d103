import { addressesOf, type Addresses } from './addresses.ts';
import { brandsOfId } from './brands-of-id.ts';
import { closenessOf, type Closeness } from './closeness.ts';
import { gradually, type Gradually } from './gradually.ts';
import { hitsOf, type PickerHit } from './hit.ts';
import { indexWords } from './index-words.ts';
import { brandRanks, NO_RANK, REAL, TEST, type Ranks, type Sort } from './kinds.ts';
import type { Offer } from './offer.ts';
import { placeWords } from './place-words.ts';
import { rankingOf, type Candidate } from './ranking.ts';
import type { Reading } from './reading.ts';
import { remember } from './remember.ts';
import { scoresOf } from './scores.ts';
import { otherwise } from './search-words.ts';
import type { Tables } from '../tables.ts';
import { wordSearch } from './word-search.ts';

/** How many of each sort were found. */
export type Counts = readonly [real: number, test: number];

/** One catalogue, opened: a picker has one or several. */
export interface Shelf {
  readonly tables: Tables;
  /** Looks for all that a reading finds; everything when there is none. */
  read(reading: Reading | undefined): Counts;
  /** The best of what was read last. */
  best(sort: Sort, most: number): readonly Candidate[];
  /** How near each of those is. */
  closeness(): (candidate: Candidate) => Closeness;
  /** Makes tiles: with the endpoints of one sort, or with all. `words` are folded. */
  hits(sort: Sort | undefined, words: readonly string[]): (brand: number) => PickerHit;
  /** The brand of this id, if it is offered. */
  brand(id: string): number | undefined;
  warm(): Generator<void>;
  /** Short of some brands, which an earlier shelf has. */
  without(brands: Iterable<number>): Shelf;
}

/** What is made of the tables alone. */
type Index = ReturnType<typeof makeIndex>;

// Tiles whose page may be opened next: they need not be looked for among all.
const SHOWN = 2000;

// Whoever opens the same tables again, with other client ids, need not wait again.
const indexes = new WeakMap<Tables, Index>();

export function openShelf(tables: Tables, offer: Offer): Shelf {
  const index = indexes.get(tables) ?? makeIndex(tables);
  indexes.set(tables, index);
  const hits = hitsOf(tables, offer, index.namedBy);
  return shelfOf(index, brandRanks(tables, offer), hits);
}

function makeIndex(tables: Tables) {
  const namedBy = placeWords(tables);
  return {
    tables,
    namedBy,
    search: wordSearch(indexWords(tables)),
    addresses: gradually(() => addressesOf(tables)) satisfies Gradually<Addresses>,
    scores: scoresOf(tables.brands.rows),
    ranking: rankingOf(tables),
    closeness: closenessOf(tables, namedBy),
  };
}

function shelfOf(index: Index, ranks: Ranks, hits: Shelf['hits']): Shelf {
  const { tables, search, addresses, scores, ranking, closeness } = index;
  const ranked = ranks.map((of) => of.reduce((sum, rank) => sum + Number(rank !== NO_RANK), 0)) as [number, number];
  const shown = new Map<string, number>();
  let last: Reading | undefined;
  let found: Uint32Array = new Uint32Array();
  let costs: Uint16Array = scores.totals;
  const all = remember(1, () => ({
    found: new Uint32Array(tables.brands.rows).map((_, brand) => brand),
    costs: ranking.costsOfAll(),
  }));

  return {
    tables,
    read(reading) {
      last = reading;
      if (reading) {
        look(reading);
        [found, costs] = [scores.found(), scores.totals];
      } else ({ found, costs } = all(0));
      return [countOf(REAL), countOf(TEST)];
    },
    best: (sort, most) => ranking.best(found, ranks[sort], costs, cheapOf(last), most),
    closeness() {
      const ofBrand = closeness(last);
      return ({ brand, rank, cost }) => ofBrand(brand, rank, cost);
    },
    hits(sort, words) {
      const tileOf = hits(sort, words);
      return (brand) => {
        const tile = tileOf(brand);
        if (shown.size >= SHOWN) shown.clear();
        shown.set(tile.id, brand);
        return tile;
      };
    },
    brand(id) {
      const brand = shown.get(id) ?? [...brandsOfId(tables, new Set([id]))][0];
      return brand !== undefined && ranks.some((of) => of[brand] !== NO_RANK) ? brand : undefined;
    },
    *warm() {
      yield* search.warm();
      yield* addresses.steps();
    },
    without(brands) {
      const [real, test] = ranks.map((of) => of.slice()) as [Uint8Array, Uint8Array];
      for (const brand of brands) real[brand] = test[brand] = NO_RANK;
      return shelfOf(index, [real, test], hits);
    },
  };

  function countOf(sort: Sort): number {
    // Mostly all are of one sort, and none of the other.
    if (ranked[sort] === 0 || ranked[sort] === tables.brands.rows) return ranked[sort] && found.length;
    return ranking.count(found, ranks[sort]);
  }

  function look(reading: Reading): void {
    scores.restart();
    if (reading.by === 'words') return search[reading.mistakes ? 'nearly' : 'exactly'](reading.words, scores);
    scores.nextWord();
    addresses.get()[reading.by === 'host' ? 'eachOnHost' : 'each'](reading.address, scores.hit);
  }
}

/** The most that a brand costs whose name, or one of whose aliases, is what was typed. */
function cheapOf(reading: Reading | undefined): number {
  if (reading?.by !== 'words') return Infinity;
  return reading.words.reduce((sum, word) => sum + (otherwise(word).length > 0 ? 5 : 1), 0);
}
