import { baseAt, portalAddressAt, websiteAt } from '../rows.ts';
import type { Tables } from '../tables.ts';

/** A host, as far as it is typed, and maybe a path. */
export const looksLikeAddress = (text: string): boolean => /^[^\s/]{2,}\.[^\s/]+(\/\S*)?$/.test(text);

/** Lower case, short of scheme, `www.`, query and slashes at the end. */
export const plainAddress = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');

export interface Addresses {
  /** Calls `hear` with each brand whose website, portal or server has it, at a cost: 0 for the very address. */
  each(address: string, hear: (brand: number, cost: number) => void): void;
}

const EXACT = 0;
const START = 1;
const WITHIN = 2;
const NONE = 255;

/** All addresses written out, for looking things up in; made when somebody first types one. */
export function addressesOf(tables: Tables): Addresses {
  const { brands, portals, endpoints } = tables;
  const written = (rows: number, at: (row: number) => string) =>
    `\n${Array.from({ length: rows }, (_, row) => at(row)).join('\n')}\n`.toLowerCase().replaceAll('\nhttp://', '\n');
  const websites = lookup(written(brands.rows, (row) => websiteAt(tables, row)));
  const sites = lookup(written(portals.names.length, (row) => portalAddressAt(tables, row)));
  const servers = lookup(written(endpoints.bases.length, (row) => baseAt(tables, row)));

  function each(address: string, hear: (brand: number, cost: number) => void): boolean {
    const ofPortals = new Uint8Array(portals.names.length).fill(NONE);
    const ofServers = new Uint8Array(endpoints.bases.length).fill(NONE);
    const found = [
      websites(address, hear),
      sites(address, (row, cost) => (ofPortals[row] = Math.min(ofPortals[row]!, cost))),
      servers(address, (row, cost) => (ofServers[row] = Math.min(ofServers[row]!, cost))),
    ];
    if (!found.includes(true)) return false;
    eachCost(portals.endpoints, ofServers, (portal, cost) => (ofPortals[portal] = Math.min(ofPortals[portal]!, cost)));
    eachCost(brands.portals, ofPortals, hear);
    return true;
  }

  return {
    each(address, hear) {
      // A pasted one may lead further in than ours: without its last part it may be known.
      for (let key = address; key !== '' && !each(key, hear);) key = key.slice(0, Math.max(0, key.lastIndexOf('/')));
    },
  };
}

function eachCost(
  { starts, items }: Tables['brands']['portals'],
  costs: Uint8Array,
  hear: (row: number, cost: number) => void,
): void {
  for (let row = 0; row + 1 < starts.length; row++)
    for (let at = starts[row]!; at < starts[row + 1]!; at++)
      if (costs[items[at]!] !== NONE) hear(row, costs[items[at]!]!);
}

/**
 * Finds an address from its beginning, or from a later label of its host; says whether there was any.
 *
 * Seven million letters are read once: with each further key, only where it was found before.
 */
function lookup(lines: string) {
  const starts: number[] = [];
  for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) starts.push(at + 1);
  let last: { readonly address: string; readonly places: readonly number[] } | undefined;
  return (address: string, hear: (row: number, cost: number) => void): boolean => {
    const places = last && address.startsWith(last.address) ? narrowed(last.places) : everywhere();
    last = { address, places };
    for (const at of places) {
      const after = lines[at + address.length];
      hear(rowAt(starts, at), lines[at - 1] !== '\n' ? WITHIN : after === '\n' ? EXACT : START);
    }
    return places.length > 0;

    function narrowed(before: readonly number[]) {
      return before.filter((at) => lines.startsWith(address, at));
    }

    function everywhere() {
      const found: number[] = [];
      for (let at = lines.indexOf(address); at >= 0; at = lines.indexOf(address, at + 1))
        if (lines[at - 1] === '\n' || lines[at - 1] === '.') found.push(at);
      return found;
    }
  };
}

function rowAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! > at) high = middle;
    else low = middle;
  }
  return low;
}
