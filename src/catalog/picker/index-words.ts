import type { Lists } from '../lists.ts';
import { portalNameAt } from '../rows.ts';
import { isShort } from '../shorthand.ts';
import type { Tables } from '../tables.ts';
import { eachLabel, eachWord } from './fold.ts';
import { ADDRESS, collector, FIRST, grown, NAME, PLACE, type Postings } from './postings.ts';
import { stateWords } from './states.ts';

type Collector = ReturnType<typeof collector>;

/** Every word by which a brand is found, short of whole addresses (`addresses.ts`). */
export function indexWords(tables: Tables): Postings {
  const words = collector(tables.brands.rows);
  const { names, aliases, websites } = tables.brands;
  eachWord(names.text, (brand, word, first) => words.add(brand, words.numberOf(word), first ? FIRST : NAME));
  words.nextColumn();
  eachWord(aliases.text, (brand, word) => words.add(brand, words.numberOf(word), NAME));
  words.nextColumn();
  eachLabel(websites.text, (brand, label) => words.add(brand, words.numberOf(label), ADDRESS));
  words.nextColumn();
  addPortals(tables, words);
  words.nextColumn();
  addPlaces(tables, words);
  return words.done();
}

function addPortals(tables: Tables, words: Collector): void {
  const { portals, endpoints, brands } = tables;
  const servers = listed(endpoints.bases.length, (add) =>
    eachLabel(endpoints.bases.text, (row, label) => add(row, words.numberOf(label))),
  );
  const sites = listed(portals.names.length, (add) =>
    eachLabel(portals.addresses.text, (row, label) => add(row, words.numberOf(label))),
  );
  const titles = listed(portals.names.length, (add) =>
    eachWord(portals.names.text, (row, word) => add(row, words.numberOf(word))),
  );
  const others = new Map<number, number[]>();
  for (const portal of sharedOf(brands.portals, portals.names.length)) {
    // Short for a brand whose own words are there already; for a second brand they are others.
    if (!isShort(portals.names.at(portal))) continue;
    const found: number[] = [];
    eachWord(portalNameAt(tables, portal), (_, word) => found.push(words.numberOf(word)));
    others.set(portal, found);
  }
  eachItem(brands.portals, 0, brands.rows, (portal, brand) => {
    const add = (word: number) => words.add(brand, word, ADDRESS);
    eachItem(sites, portal, portal + 1, add);
    eachItem(titles, portal, portal + 1, add);
    if (others.size > 0) others.get(portal)?.forEach(add);
    eachItem(portals.endpoints, portal, portal + 1, (endpoint) => eachItem(servers, endpoint, endpoint + 1, add));
  });
}

/** What is added to each row, rows in order: two long arrays instead of one for each of a hundred thousand. */
function listed(rows: number, each: (add: (row: number, item: number) => void) => void): Lists {
  const starts = new Uint32Array(rows + 1);
  let items = new Int32Array(rows * 4 + 64);
  let filled = 0;
  each((row, item) => {
    if (filled === items.length) items = grown(items, new Int32Array(items.length * 2));
    items[filled++] = item;
    starts[row + 1] = filled;
  });
  for (let row = 0; row < rows; row++) if (starts[row + 1] === 0) starts[row + 1] = starts[row]!;
  return { starts, items: items.subarray(0, filled) };
}

function addPlaces({ places, brands }: Tables, words: Collector): void {
  const numbers = (text: string) => {
    const found: number[] = [];
    eachWord(text, (_, word) => found.push(words.numberOf(word)));
    return found;
  };
  const states = places.states.map((state) => numbers(stateWords(state)));
  const cities = places.cities.map(numbers);
  const others = new Map([...places.otherZips].map(([place, zip]) => [place, numbers(zip)]));
  const zips = new Int32Array(places.rows);
  for (let place = 0; place < places.rows; place++)
    zips[place] = others.has(place) ? -1 : words.numberOf(String(places.zips[place]).padStart(5, '0'));
  eachItem(brands.places, 0, brands.rows, (place, brand) => {
    for (const word of cities[places.city[place]!]!) words.add(brand, word, PLACE);
    for (const word of states[places.state[place]!]!) words.add(brand, word, PLACE);
    if (zips[place]! >= 0) words.add(brand, zips[place]!, PLACE);
    else for (const word of others.get(place)!) words.add(brand, word, PLACE);
  });
}

/** Calls `hear` with each number of the lists from `from` up to `to`. */
function eachItem({ starts, items }: Lists, from: number, to: number, hear: (item: number, row: number) => void): void {
  for (let row = from; row < to; row++)
    for (let at = starts[row]!, end = starts[row + 1]!; at < end; at++) hear(items[at]!, row);
}

/** The rows that more than one list names. */
function sharedOf({ items }: Lists, count: number): ReadonlySet<number> {
  const seen = new Uint8Array(count);
  const shared = new Set<number>();
  for (const row of items) {
    if (seen[row]) shared.add(row);
    seen[row] = 1;
  }
  return shared;
}
