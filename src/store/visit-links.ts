import type { Store } from './store.ts';

/** By position: 1 + where the visit is that the row says it belongs to; 0 where it says nothing, or of what is not here. */
export type VisitLinks = Uint32Array;

interface Known {
  readonly generation: number;
  readonly reading: Promise<VisitLinks>;
  links: VisitLinks | undefined;
}

const known = new WeakMap<Store, Known>();

/** Which visit each entry belongs to, worked out once a change of the record: of 100,000 in some ten milliseconds. */
export async function visitLinks(store: Store): Promise<VisitLinks> {
  await store.index.ready('search');
  const { generation } = store.index;
  const held = known.get(store);
  if (held?.generation === generation) return held.reading;
  const reading = import('./read-visit-links.ts').then(({ readVisitLinks }) => readVisitLinks(store));
  const next: Known = { generation, reading, links: held?.links };
  known.set(store, next);
  reading.then(
    (links) => (next.links = links),
    () => known.delete(store),
  );
  return reading;
}

/** As they were worked out last: of what came since, nothing is known yet. Undefined where nobody asked before. */
export const lastVisitLinks = (store: Store): VisitLinks | undefined => known.get(store)?.links;

/** Whether asking for them is a matter of milliseconds. */
export const areVisitLinksNear = ({ index }: Pick<Store, 'index'>): boolean => index.values.length === index.length;
