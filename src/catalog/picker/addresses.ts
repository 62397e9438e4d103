import type { Lists } from '../lists.ts';
import { baseAt, portalAddressAt, websiteAt } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { LINE, lineSearch, type LineSearch } from './line-search.ts';

export interface Addresses {
  /** Calls `hear` with each brand whose website, portal or server has it, at a cost: 0 for the very address. */
  each(address: string, hear: (brand: number, cost: number) => void): void;
  /** With each brand whose website is on this very host. */
  eachOnHost(host: string, hear: (brand: number, cost: number) => void): void;
}

const EXACT = 0;
const START = 1;
const WITHIN = 2;

const SLASH = 47;
const DOT = '.';

// So many are written out in a few milliseconds.
const STEP = 1500;

/** All addresses written out, for looking things up in. */
export function* addressesOf(tables: Tables): Generator<void, Addresses> {
  const { brands, portals, endpoints } = tables;
  const websites = yield* written(brands.rows, (row) => websiteAt(tables, row));
  const sites = yield* written(portals.names.length, (row) => portalAddressAt(tables, row));
  const servers = yield* written(endpoints.bases.length, (row) => baseAt(tables, row));
  const portalsOf = yield* turned(portals.endpoints, endpoints.bases.length);
  const brandsOf = yield* turned(brands.portals, portals.names.length);
  return {
    each(address, hear) {
      const ofPortal = (portal: number, cost: number) => eachIn(brandsOf, portal, (brand) => hear(brand, cost));
      websites.each(address, (row, before, behind) => hear(row, costOf(before, behind)));
      sites.each(address, (row, before, behind) => ofPortal(row, costOf(before, behind)));
      servers.each(address, (row, before, behind) => {
        const cost = costOf(before, behind);
        eachIn(portalsOf, row, (portal) => ofPortal(portal, cost));
      });
    },
    eachOnHost(host, hear) {
      websites.each(host, (row, before, behind) => {
        if (before === LINE && (behind === LINE || behind === SLASH)) hear(row, EXACT);
      });
    },
  };
}

const costOf = (before: number, behind: number) => (before !== LINE ? WITHIN : behind === LINE ? EXACT : START);

function* written(rows: number, at: (row: number) => string): Generator<void, LineSearch> {
  const parts: string[] = [''];
  for (let from = 0; from < rows; from += STEP) {
    const some = Array.from({ length: Math.min(STEP, rows - from) }, (_, i) => at(from + i));
    parts.push(
      some
        .join('\n')
        .toLowerCase()
        .replaceAll(/^http:\/\//gm, ''),
    );
    yield;
  }
  return lineSearch(`${parts.join('\n')}\n`, DOT);
}

/** For each of `count` numbers the rows of all lists that have it. */
function* turned({ starts, items }: Lists, count: number): Generator<void, Lists> {
  const found = { starts: new Uint32Array(count + 1), items: new Int32Array(items.length) };
  for (const item of items) found.starts[item + 1]! += 1;
  yield;
  for (let i = 0; i < count; i++) found.starts[i + 1]! += found.starts[i]!;
  const next = found.starts.slice();
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++) found.items[next[items[at]!]!++] = row;
    if (row % (16 * STEP) === 0) yield;
  }
  return found;
}

function eachIn({ starts, items }: Lists, row: number, hear: (item: number) => void): void {
  for (let at = starts[row]!; at < starts[row + 1]!; at++) hear(items[at]!);
}
