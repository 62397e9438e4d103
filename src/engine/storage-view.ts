import { attachmentBytes } from '../store/attachments.ts';
import { listConnections } from '../store/connections.ts';
import type { Store } from '../store/store.ts';
import { storageUse } from '../store/usage.ts';
import type { StorageView } from './api.ts';

/** What the record takes on this device: measured, with the browser's own estimate beside it. */
export async function storageView(store: Store): Promise<StorageView> {
  const [attachments, connections, estimate, persisted] = await Promise.all([
    attachmentBytes(store),
    listConnections(store),
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
    connections: connections.map(({ id, name, stripe }) => {
      const use = uses.find(({ connectionId }) => connectionId === id);
      return { connectionId: id, name, stripe, resources: use?.resources ?? 0, bytes: use?.bytes ?? 0 };
    }),
  };
}
