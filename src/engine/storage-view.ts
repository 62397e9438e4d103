import { dropAside } from '../store/aside.ts';
import { attachmentBytes, attachmentBytesBySource } from '../store/attachments.ts';
import { listSources } from '../store/connections.ts';
import { measureStorage } from '../store/measure.ts';
import { countExpired } from '../store/retention.ts';
import type { Store } from '../store/store.ts';
import type { Source } from '../store/types.ts';
import { storageUse } from '../store/usage.ts';
import type { DamagedView, Retention, RowKind, StorageMeasure, StorageView } from './api.ts';

/** What the record takes on this device: measured, with the browser's own estimate beside it. */
export async function storageView(store: Store): Promise<StorageView> {
  const [attachments, bySource, sources, estimate, persisted] = await Promise.all([
    attachmentBytes(store),
    attachmentBytesBySource(store),
    listSources(store),
    navigator.storage?.estimate?.().catch(() => undefined),
    navigator.storage?.persisted?.().catch(() => false),
  ]);
  const { resources, recordBytes, connections: uses } = storageUse(store);
  return {
    resources,
    recordBytes,
    attachmentBytes: attachments,
    usage: estimate?.usage,
    quota: estimate?.quota,
    persisted: persisted === true,
    connections: sources.map(({ id, name, stripe }) => {
      const use = uses.find(({ connectionId }) => connectionId === id);
      const documentBytes = bySource.get(id) ?? 0;
      return { connectionId: id, name, stripe, resources: use?.resources ?? 0, bytes: use?.bytes ?? 0, documentBytes };
    }),
    damaged: sources.flatMap((source) => damagedOf(store, source)),
  };
}

function damagedOf({ index }: Store, { id, name, access }: Source): readonly DamagedView[] {
  const own = [...index.aside.values()].filter(({ connectionId }) => connectionId === id);
  if (own.length === 0) return [];
  const isKnown = own.every(({ names }) => names !== undefined);
  return [
    {
      connectionId: id,
      name,
      entries: isKnown ? own.reduce((sum, { names = [] }) => sum + names.length, 0) : undefined,
      versions: own.reduce((sum, { count }) => sum + count, 0),
      since: Math.min(...own.map(({ since }) => since)),
      canFetch: access === 'active' || access === 'ended',
    },
  ];
}

export async function storageMeasure(store: Store): Promise<StorageMeasure> {
  const { kinds, older, indexBytes, asideBytes, restBytes } = await measureStorage(store);
  return {
    kinds: [...kinds].map(([kind, use]) => ({ kind: kind as RowKind, ...use })).toSorted((a, b) => b.bytes - a.bytes),
    older,
    indexBytes,
    damagedBytes: asideBytes,
    restBytes,
  };
}

/** Deletes what is damaged of a connection. */
export function dropDamaged(store: Store, connectionId: string): Promise<void> {
  return store.turns.run(async () => {
    for (const [seq, aside] of store.index.aside) {
      if (aside.connectionId === connectionId) await dropAside(store, seq);
    }
  });
}

/** How many older versions would go. */
export const expiredNow = ({ index }: Store, retention: Retention): number =>
  countExpired(index, retention, Date.now());
