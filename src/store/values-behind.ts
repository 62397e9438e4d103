import { jsonIn } from '../base/json.ts';
import type { Resource } from '../fhir/resource.ts';
import { readBodies } from './bodies.ts';
import { searchDigestOf, type SearchDigest } from './search-digest.ts';
import type { Store } from './store.ts';

/** What rows are found by, from their bodies. A row that leads nowhere, or was deleted, is found by nothing. */
export async function valuesOfRows(store: Store, from: number, upTo: number): Promise<SearchDigest> {
  const { index } = store;
  const positions = Array.from({ length: upTo - from }, (_, i) => from + i);
  const wanted = positions.filter((position) => index.seq.at(position) !== 0 && index.deleted.at(position) === 0);
  const bodies = await readBodies(store, wanted);
  const resources = new Map(bodies.map(({ position, text }) => [position, { resource: jsonIn(text) as Resource }]));
  return searchDigestOf(positions.map((position) => resources.get(position)));
}
