import { named, StoreError } from './errors.ts';
import { hashOf } from './identify.ts';
import type { Store } from './store.ts';

/** A resource as it was sent. */
export interface SourceText {
  readonly position: number;
  readonly connectionId: string;
  readonly type: string;
  readonly id: string;
  /** One line of JSON. */
  readonly text: string;
  /** ms since 1970. */
  readonly fetchedAt: number;
}

/** The bodies at these positions, in this order; what was forgotten meanwhile is left out. */
export async function readBodies(store: Store, positions: ArrayLike<number>): Promise<readonly SourceText[]> {
  return named(async () => {
    const bodies = await Promise.all(Array.from(positions, (position) => readBody(store, position)));
    return bodies.filter((body) => body !== undefined);
  });
}

/** The newest version of one resource. */
export async function readSource(
  store: Store,
  connectionId: string,
  type: string,
  id: string,
): Promise<SourceText | undefined> {
  const position = store.index.find(connectionId, type, id);
  return position === undefined ? undefined : named(() => readBody(store, position));
}

async function readBody({ index, segments }: Store, position: number): Promise<SourceText | undefined> {
  if (!(position < index.length)) return undefined;
  const segment = await segments.read(index.seq.at(position));
  if (!segment) return undefined;
  const text = segment.lines[index.line.at(position)];
  // The seal binds a segment to its connection, the hash to its digest: no other segment can stand in its place.
  if (text === undefined || hashOf(text) !== index.hash.at(position)) {
    throw new StoreError('store/damaged', 'a segment does not fit its digest');
  }
  return {
    position,
    connectionId: index.connections.texts[index.connection.at(position)]!,
    type: index.types.texts[index.type.at(position)]!,
    id: index.id[position]!,
    text,
    fetchedAt: segment.fetchedAt,
  };
}
