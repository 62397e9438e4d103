import type { Store } from './store.ts';

/** What came from one connection, attachments apart. */
export interface ConnectionUse {
  readonly connectionId: string;
  /** Current ones. */
  readonly resources: number;
  /** On disk: encrypted segments and digests. */
  readonly bytes: number;
}

export interface StorageUse {
  readonly resources: number;
  readonly recordBytes: number;
  readonly connections: readonly ConnectionUse[];
}

/** How much is kept of the record, from the index alone. `attachmentBytes` has the rest. */
export function storageUse({ index }: Store): StorageUse {
  const bytesOf = new Map<string, number>();
  for (const { connectionId, bytes } of index.segments.values()) {
    bytesOf.set(connectionId, (bytesOf.get(connectionId) ?? 0) + bytes);
  }
  const connections = [...bytesOf].map(([connectionId, bytes]) => ({
    connectionId,
    resources: index.countOf(connectionId),
    bytes,
  }));
  return {
    resources: connections.reduce((sum, { resources }) => sum + resources, 0),
    recordBytes: connections.reduce((sum, { bytes }) => sum + bytes, 0),
    connections,
  };
}
