import type { IndexedSegment } from './record-index.ts';

/** Of what a snapshot holds, and how. Another one is thrown away unread. */
export const SNAPSHOT_VERSION = 1;

export const HEAD = 'head';
/** Parts that an open record needs at once, those that its search needs, and those that others keep with it. */
export const ROWS = 'rows/';
export const SEARCH = 'search/';
export const EXTRAS = 'extras/';

/** What is kept of an index beside its columns. */
export interface Kept {
  readonly lastSeq: number;
  readonly length: number;
  /** How many texts the rows have. */
  readonly texts: number;
  readonly segments: readonly IndexedSegment[];
  readonly connections: readonly string[];
  readonly types: readonly string[];
  readonly kinds: readonly string[];
  readonly counts: readonly (readonly [connectionId: string, current: number])[];
  /** Of search. */
  readonly fields: readonly string[];
  readonly units: readonly string[];
}

/** What a snapshot says of itself; its columns lie beside it, each in a row of its own. */
export interface SnapshotHead extends Kept {
  readonly version: number;
  readonly digestVersion: number;
  /** Random: parts of two snapshots do not fit together. */
  readonly id: string;
}

export const HEAD_PLACE = 'snapshots/head';

/** Where a part is sealed to. */
export const partPlace = (id: string, key: string): string => `snapshots/${id}/${key}`;

/** All keys that begin so. */
export const keysBelow = (start: string): IDBKeyRange => IDBKeyRange.bound(start, `${start}\uffff`);
