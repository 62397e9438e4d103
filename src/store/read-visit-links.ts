import { basesOf } from './search.ts';
import { marksOf } from './search/by-word.ts';
import { groundOf } from './search/ground.ts';
import { eachTarget } from './search/links.ts';
import { candidates } from './search/rows.ts';
import type { RecordIndex } from './record-index.ts';
import type { Store } from './store.ts';
import type { VisitLinks } from './visit-links.ts';

/** What types call the visit that they belong to, among R4's search parameters; a visit may be part of another. */
const NAMES = ['encounter', 'context', 'part-of'];

/** Which visit each entry belongs to, out of the index alone. Its search values must be in. */
export const readVisitLinks = async (store: Store): Promise<VisitLinks> =>
  visitLinksIn(store.index, await basesOf(store));

export function visitLinksIn(index: RecordIndex, bases: ReadonlyMap<string, string>): VisitLinks {
  const ground = groundOf(index, { bases }, index.length, 0);
  const links = new Uint32Array(index.length);
  const visit = index.types.find('Encounter');
  if (visit === undefined) return links;
  const marks = marksOf(index, ...NAMES.map((name) => index.words.of(name, 'reference')));
  eachTarget(ground, candidates(ground, undefined), marks, (target, row) => {
    if (links[row] === 0 && target !== row && index.type.at(target) === visit) links[row] = target + 1;
  });
  return links;
}
