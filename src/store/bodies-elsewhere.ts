import { setAside } from './aside.ts';
import { bodyAt, type SourceText } from './bodies.ts';
import { type NewDigest, sizeOf } from './catch-up.ts';
import type { Digest } from './digest.ts';
import { openDigest } from './digests.ts';
import { isDamage } from './errors.ts';
import type { Store } from './store.ts';

/**
 * The body of a row that is not where the index has it: in the segment that it was merged into, if another tab did that
 * and this one has not heard yet. Else the segment is damaged, and set aside. Undefined where there is nothing to read.
 *
 * It takes no turn, for whoever reads may have one.
 */
export async function bodyInstead(store: Store, position: number, error: unknown): Promise<SourceText | undefined> {
  if (!isDamage(error)) throw error;
  const { db, index, segments } = store;
  const seq = index.seq.at(position);
  segments.drop([seq]);
  const held = await db.get('digests', seq);
  if (!held || sizeOf(held) !== index.segments.get(seq)?.bytes) return mergedBody(store, position);
  try {
    return await bodyAt(store, position);
  } catch (again) {
    if (!isDamage(again)) throw again;
    await setAside(store, seq, held.connectionId);
    return undefined;
  }
}

/** Undefined where it was forgotten, or is an older version that was let go. */
async function mergedBody(store: Store, position: number): Promise<SourceText | undefined> {
  for (const one of await standingFor(store, position)) {
    const [seq, row] = one;
    const line = lineOf(store, await openDigest(store, seq, row), position);
    if (line === undefined) continue;
    store.segments.drop([seq]);
    store.index.move(position, seq, line);
    return bodyAt(store, position);
  }
  return undefined;
}

/** The merged segments that may have what the one of this row had, the latest first. */
async function standingFor({ db, index }: Store, position: number): Promise<readonly NewDigest[]> {
  const seq = index.seq.at(position);
  const connectionId = index.connections.texts[index.connection.at(position)]!;
  const found: NewDigest[] = [];
  let cursor = await db.transaction('digests').store.openCursor(null, 'prev');
  for (; cursor; cursor = await cursor.continue()) {
    const [from, to] = cursor.value.merged ?? [Infinity, 0];
    if (cursor.value.connectionId === connectionId && from <= seq && seq <= to) found.push([cursor.key, cursor.value]);
  }
  return found;
}

function lineOf({ index }: Store, digest: Digest, position: number): number | undefined {
  const [type, id] = [index.types.texts[index.type.at(position)]!, index.idOf(position)];
  const line = digest.id.findLastIndex(
    (each, i) => each === id && digest.texts[digest.type[i]!] === type && digest.hash[i] === index.hash.at(position),
  );
  return line < 0 ? undefined : line;
}
