import { atomically } from './atomically.ts';
import { type Aside, sealAside } from './aside-row.ts';
import type { Digest } from './digest.ts';
import { isDamage, StoreError, unlessFull } from './errors.ts';
import type { RecordIndex } from './record-index.ts';
import { listRuns } from './run-list.ts';
import type { DigestRow } from './schema.ts';
import type { Store } from './store.ts';
import { unsealJson } from './vault.ts';

const TABLES: ['aside', 'segments', 'digests', 'snapshots'] = ['aside', 'segments', 'digests', 'snapshots'];

/**
 * What stands in for a digest that does not open: one made anew from its segment. Where that does not open either, the
 * segment is set aside, and there is none. Throws what is no damage.
 */
export async function digestInstead(
  store: Store,
  seq: number,
  row: DigestRow,
  error: unknown,
): Promise<Digest | undefined> {
  if (!isDamage(error)) throw error;
  try {
    const { remakeDigest } = await import('./digest-remake.ts');
    return await remakeDigest(store, seq, row);
  } catch (worse) {
    if (!isDamage(worse)) throw worse;
    await setAside(store, seq, row.connectionId);
    return undefined;
  }
}

/** The same rows, of which nothing is like what comes again. */
export const withoutHashes = (digest: Digest): Digest => ({ ...digest, hash: digest.hash.map(() => 0) });

/**
 * Leaves a segment out from now on, here and in all tabs, and says so on disk. Its bytes stay until what it had came
 * again: nothing is deleted on the word of one failed reading.
 */
export async function setAside(store: Store, seq: number, connectionId: string): Promise<void> {
  const { db, index, segments } = store;
  if (index.aside.has(seq)) return;
  if (!(await opensAnything(store))) throw new StoreError('store/damaged', 'nothing opens with this key');
  const aside: Aside = { connectionId, since: Date.now(), ...(await contentsOf(store, seq)) };
  const row = await sealAside(store, seq, aside);
  index.aside.set(seq, aside);
  index.loseSegment(seq);
  segments.drop([seq]);
  index.snapshot = undefined;
  const writing = atomically(db, TABLES, async (tx) => {
    if ((await tx.objectStore('digests').getKey(seq)) === undefined) return; // forgotten, or merged meanwhile
    await Promise.all([tx.objectStore('aside').put(row, seq), tx.objectStore('snapshots').clear()]);
  });
  await unlessFull(writing); // the next start finds it again
  store.tell('compacted');
}

/** Where no connection opens, it is the key that is wrong and not the segment. */
async function opensAnything({ db, vault }: Store): Promise<boolean> {
  const tx = db.transaction('connections');
  const [keys, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  const opened = await Promise.allSettled(rows.map((row, i) => unsealJson(vault, `connections/${keys[i]}`, row)));
  return opened.some(({ status }) => status === 'fulfilled');
}

async function contentsOf({ db, index }: Store, seq: number): Promise<Pick<Aside, 'count' | 'names'>> {
  const positions = positionsIn(index, seq);
  // What no digest tells, the segment's own row does, if that is worth anything.
  if (positions.length === 0) return { count: Number((await db.get('segments', seq))?.count) || 0 };
  const current = positions.filter((position) => index.current.at(position) === 1);
  return { count: positions.length, names: current.map((position) => nameAt(index, position)) };
}

const nameAt = (index: RecordIndex, position: number): string =>
  `${index.types.texts[index.type.at(position)]}/${index.idOf(position)}`;

/** Positions of all rows whose bodies are in a segment. */
function positionsIn(index: RecordIndex, seq: number): readonly number[] {
  const positions: number[] = [];
  for (let position = 0; position < index.length; position++) {
    if (index.seq.at(position) === seq) positions.push(position);
  }
  return positions;
}

/** Takes away what was set aside and came again whole since. In turn. */
export async function dropRecovered(store: Store): Promise<void> {
  for (const [seq, aside] of store.index.aside) if (await cameAgain(store, aside)) await dropAside(store, seq);
}

async function cameAgain(store: Store, { connectionId, names, since }: Aside): Promise<boolean> {
  const { index } = store;
  if (names) return names.every((name) => isReadable(index, connectionId, name));
  // Nothing says what it was: whatever the provider has is here again once a whole sync has ended.
  const runs = await listRuns(store, connectionId);
  return runs.some(({ state, startedAt }) => state === 'finished' && startedAt > since);
}

function isReadable(index: RecordIndex, connectionId: string, name: string): boolean {
  const cut = name.indexOf('/');
  const position = index.newest(connectionId, name.slice(0, cut), name.slice(cut + 1));
  return position !== undefined && !index.aside.has(index.seq.at(position));
}

/** Deletes a segment that was set aside. What of it did not come again is not listed any more. In turn. */
export async function dropAside(store: Store, seq: number): Promise<void> {
  const { db, index } = store;
  await atomically(db, TABLES, async (tx) => {
    await Promise.all([
      tx.objectStore('aside').delete(seq),
      tx.objectStore('segments').delete(seq),
      tx.objectStore('digests').delete(seq),
      tx.objectStore('snapshots').clear(),
    ]);
  });
  index.snapshot = undefined;
  index.aside.delete(seq);
  index.segments.delete(seq);
  dropRows(index, positionsIn(index, seq));
  store.tell('compacted');
}

/** Rows whose segment is there no more. */
export function dropRows(index: RecordIndex, positions: readonly number[]): void {
  const isCurrent = (position: number) => index.current.at(position) === 1;
  const [newest, older] = [positions.filter(isCurrent), positions.filter((position) => !isCurrent(position))];
  // The older first: then what stands before the newest of a chain is what is left of it.
  for (const position of older) index.dropVersion(position);
  for (const position of newest) index.unlist(position);
  index.generation++;
}
