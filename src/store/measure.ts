import { pauses } from '../base/pause.ts';
import { unlessDamaged } from './errors.ts';
import { openSegment, type Segment } from './segments.ts';
import type { Store } from './store.ts';

/** Bytes on disk, measured. */
export interface Measured {
  /** Of current entries, by kind. */
  readonly kinds: ReadonlyMap<string, { readonly resources: number; readonly bytes: number }>;
  readonly older: { readonly versions: number; readonly bytes: number };
  readonly indexBytes: number;
  readonly asideBytes: number;
  readonly restBytes: number;
}

const REST = ['connections', 'grants', 'runs', 'ledger', 'removed', 'settings', 'pending'] as const;

/**
 * What of the log is which kind of entry. Resources are compressed together, so each segment is opened, and its bytes
 * are shared out by the length of what is in it. Others may go first at every segment.
 */
export async function measureStorage(store: Store): Promise<Measured> {
  const { db, index } = store;
  const [kinds, older] = [new Map<string, { resources: number; bytes: number }>(), { versions: 0, bytes: 0 }];
  let [digestBytes, asideBytes] = [0, 0];
  const rows = rowsBySegment(store);
  const pause = pauses();
  for (const { seq, bytes } of Array.from(index.segments.values())) {
    const row = await db.get('segments', seq);
    const segment = row && (await unlessDamaged(openSegment(store.vault, row)));
    if (!segment || index.aside.has(seq)) {
      asideBytes += bytes;
      continue;
    }
    digestBytes += bytes - row.bytes.byteLength;
    for (const [position, share] of sharesOf(store, rows.get(seq) ?? [], segment)) {
      const part = share * row.bytes.byteLength;
      if (index.current.at(position) === 1) addTo(kinds, index.kinds.texts[index.kind.at(position)]!, part);
      else {
        older.versions++;
        older.bytes += part;
      }
    }
    await pause();
  }
  const snapshots = await db.getAll('snapshots');
  return {
    kinds,
    older,
    indexBytes: digestBytes + sizeOf(snapshots),
    asideBytes,
    restBytes: (await Promise.all(REST.map(async (table) => sizeOf(await db.getAll(table))))).reduce(sum, 0),
  };
}

function rowsBySegment({ index }: Store): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (let position = 0; position < index.length; position++) {
    const seq = index.seq.at(position);
    const own = rows.get(seq);
    if (own) own.push(position);
    else rows.set(seq, [position]);
  }
  return rows;
}

/** Which part of a segment each of its rows is. */
function sharesOf({ index }: Store, positions: readonly number[], { lines }: Segment) {
  const lengths = positions.map((position) => lines[index.line.at(position)]?.length ?? 0);
  const whole = lengths.reduce(sum, 0) || 1;
  return positions.map((position, i) => [position, lengths[i]! / whole] as const);
}

function addTo(kinds: Map<string, { resources: number; bytes: number }>, kind: string, bytes: number): void {
  const of = kinds.get(kind) ?? { resources: 0, bytes: 0 };
  of.resources++;
  of.bytes += bytes;
  kinds.set(kind, of);
}

const sum = (a: number, b: number): number => a + b;

/** Sealed rows are bytes, or bytes beside keys. */
const sizeOf = (rows: readonly unknown[]): number => rows.map(bytesIn).reduce(sum, 0);

function bytesIn(row: unknown): number {
  if (row instanceof Uint8Array) return row.byteLength;
  return typeof row === 'object' && row !== null && 'sealed' in row ? bytesIn(row.sealed) : 0;
}
