import { named, StoreError } from './errors.ts';
import { hashOf } from './identify.ts';
import { timeOfLine } from './log-notes.ts';
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

/** The bodies at these positions, in this order; what was forgotten meanwhile, or cannot be read, is left out. */
export async function readBodies(store: Store, positions: ArrayLike<number>): Promise<readonly SourceText[]> {
  const bodies = await Promise.all(Array.from(positions, (position) => readBody(store, position)));
  return bodies.filter((body) => body !== undefined);
}

/** The newest version of one resource. */
export async function readSource(
  store: Store,
  connectionId: string,
  type: string,
  id: string,
): Promise<SourceText | undefined> {
  const position = store.index.find(connectionId, type, id);
  return position === undefined ? undefined : readBody(store, position);
}

/** Whether it is on the list of what is here, and its segment is damaged. */
export function isAside({ index }: Pick<Store, 'index'>, connectionId: string, type: string, id: string): boolean {
  const position = index.find(connectionId, type, id);
  return position !== undefined && index.aside.has(index.seq.at(position));
}

/** The body at a position; undefined where it was forgotten meanwhile, or its segment is damaged and set aside. */
export function readBody(store: Store, position: number): Promise<SourceText | undefined> {
  if (!(position < store.index.length) || store.index.aside.has(store.index.seq.at(position))) {
    return Promise.resolve(undefined);
  }
  return named(() => bodyAt(store, position)).catch(async (error: unknown) => {
    const { bodyInstead } = await import('./bodies-elsewhere.ts');
    return bodyInstead(store, position, error);
  });
}

/** Throws store/damaged where it is not what the index says. */
export async function bodyAt({ index, segments }: Store, position: number): Promise<SourceText | undefined> {
  const [seq, line] = [index.seq.at(position), index.line.at(position)];
  const segment = await segments.read(seq);
  if (!segment) {
    if (!index.segments.has(seq)) return undefined;
    throw new StoreError('store/damaged', 'a segment is not there');
  }
  const text = segment.lines[line];
  // The seal binds a segment to its connection, the hash to its digest: no other segment can stand in its place.
  if (text === undefined || hashOf(text) !== index.hash.at(position)) {
    throw new StoreError('store/damaged', 'a segment does not fit its digest');
  }
  return {
    position,
    connectionId: index.connections.texts[index.connection.at(position)]!,
    type: index.types.texts[index.type.at(position)]!,
    id: index.idOf(position),
    text,
    fetchedAt: timeOfLine(segment, line),
  };
}
