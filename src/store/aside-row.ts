import type { Store } from './store.ts';
import { sealJson, unsealJson } from './vault.ts';

/** A segment that cannot be read, and is left out until what it had came again. */
export interface Aside {
  readonly connectionId: string;
  /** When it was found, in ms since 1970. */
  readonly since: number;
  /** How many entries it had; versions of one count apart. */
  readonly count: number;
  /** `Type/id` of those whose newest version was in it; undefined where nothing says that any more. */
  readonly names?: readonly string[];
}

const placeOf = (seq: number): string => `aside/${seq}`;

export const sealAside = ({ vault }: Pick<Store, 'vault'>, seq: number, aside: Aside) =>
  sealJson(vault, placeOf(seq), aside, true);

/** Brings the index to what is set aside on disk. Call it before the digests are read, and in turn. */
export async function readAside({ db, vault, index }: Pick<Store, 'db' | 'vault' | 'index'>): Promise<void> {
  const tx = db.transaction('aside');
  const [keys, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  // One that does not open itself is made anew, when its segment is met again.
  const opened = await Promise.all(
    rows.map((row, i) => unsealJson<Aside>(vault, placeOf(keys[i]!), row).catch(() => undefined)),
  );
  const known = new Set(index.aside.keys());
  for (const [i, aside] of opened.entries()) {
    if (!aside) continue;
    if (!known.delete(keys[i]!)) index.loseSegment(keys[i]!);
    index.aside.set(keys[i]!, aside);
  }
  for (const seq of known) index.aside.delete(seq);
}
