import { listAt } from '../lists.ts';
import { websiteAt } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { bitsOf, type NamedBy } from './place-words.ts';
import type { Reading } from './reading.ts';
import { remember } from './remember.ts';
import { gistOf } from './search-words.ts';

/** What two brands are compared by, the first difference deciding: the smaller one stands first. */
export interface Closeness {
  readonly order: readonly number[];
  /** Where all of that is alike. */
  readonly name: string;
}

/** Sees how near a brand is to what was typed: more than its words cost, and too much to ask of all that were found. */
export function closenessOf(tables: Tables, namedBy: (words: readonly string[]) => NamedBy) {
  const { names, aliases, places } = tables.brands;
  const said = remember(5000, (brand: number) => ({
    name: gistOf(names.at(brand)),
    aliases: aliases.lengthAt(brand) > 0 ? aliases.at(brand).split('\t').map(gistOf) : NONE,
  }));

  /** For all that one reading found; none where nothing was typed. */
  return (reading: Reading | undefined): ((brand: number, rank: number, cost: number) => Closeness) => {
    if (!reading) return (brand, rank) => ({ name: said(brand).name, order: [rank, -placesOf(tables, brand)] });
    return reading.by === 'words' ? toWords(reading.words) : toAddress(reading.address);
  };

  function toAddress(address: string) {
    return (brand: number, rank: number, cost: number): Closeness => {
      const { name } = said(brand);
      const home = isHome(address, websiteAt(tables, brand).toLowerCase());
      const places = placesOf(tables, brand);
      return { name, order: [rank, cost, home, -sizeOf(places), name.length, -places] };
    };
  }

  function toWords(words: readonly string[]) {
    const typed = gistOf(words.join(' '));
    const isElsewhere = elsewhere(words);
    return (brand: number, rank: number, cost: number): Closeness => {
      const { name, aliases: others } = said(brand);
      const isIt = name === typed ? 0 : others.includes(typed) ? 1 : 2;
      const phrase = phraseOf(typed, name);
      const much = isIt < 2 ? 0 : cost - (phrase < APART && words.length > 1 ? TOGETHER : 0);
      const places = placesOf(tables, brand);
      const most = [-sizeOf(places), isIt, name.length, -places];
      return { name, order: [isIt < 2 ? 0 : 1, rank, much, isElsewhere(brand, name), phrase, ...most] };
    };
  }

  /** How many words of where it is are not true of its best place, but of another: Troy, and Albany in New York. */
  function elsewhere(words: readonly string[]) {
    const named = namedBy(words);
    return (brand: number, name: string): number => {
      if (words.length < 2 || placesOf(tables, brand) < 2) return 0;
      let where = 0;
      words.forEach((word, i) => (where |= ` ${name}`.includes(` ${word}`) ? 0 : 1 << i));
      if (bitsOf(where) < 2) return 0;
      let all = 0;
      let best = 0;
      for (const place of listAt(places, brand)) {
        const here = named(place) & where;
        all |= here;
        best = Math.max(best, bitsOf(here));
      }
      return bitsOf(all) - best;
    };
  }
}

const NONE: readonly string[] = [];

const APART = 3;

// Words that stand together are worth as much as two that stand further in.
const TOGETHER = 2;

/** A name that is said whole and more, one that goes on, one that has it further in. */
function phraseOf(typed: string, name: string): number {
  if (` ${typed} `.includes(` ${name} `)) return 0;
  return name.startsWith(typed) ? 1 : ` ${name}`.includes(` ${typed}`) ? 2 : APART;
}

/** Clinics share a portal or a server: the one whose own domain it is on, as far as it is typed, comes before its guests. */
function isHome(address: string, website: string): 0 | 1 {
  if (website === '') return 1;
  for (let host = address.split('/')[0]!; host.includes('.'); host = host.slice(host.indexOf('.') + 1))
    if (website.startsWith(host)) return 0;
  return 1;
}

export const placesOf = ({ brands: { places } }: Tables, brand: number): number =>
  places.starts[brand + 1]! - places.starts[brand]!;

/** 0 for up to three places, then one more for each four times as many: a system before a practice of the same name. */
export const sizeOf = (places: number): number => (places < 4 ? 0 : Math.min(7, (31 - Math.clz32(places)) >> 1));
