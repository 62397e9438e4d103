import type { Page } from '@playwright/test';
import type { LedgerRow, Run } from '../../src/store/types.ts';

/** What the app itself says of its last sync, as it lies on disk. */
export interface Ledger {
  readonly runs: readonly Run[];
  /** Of the run that was asked for. */
  readonly rows: readonly LedgerRow[];
  /** `Type/id` of what is marked as no longer listed. */
  readonly removed: readonly string[];
}

/** The test's own reading of it, without the app's code; all of it for the run that is named, or only the runs. */
export function readLedger(page: Page, runId?: string): Promise<Ledger> {
  return page.evaluate(async (id) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    const db = await done(indexedDB.open('sheaf'));
    const [keys] = await done<{ readonly data: CryptoKey }[]>(db.transaction('keys').objectStore('keys').getAll());
    const readAll = async <T>(store: string, range?: IDBKeyRange): Promise<T[]> => {
      const objects = db.transaction(store).objectStore(store);
      const [names, rows] = await Promise.all([
        done(objects.getAllKeys(range)) as Promise<string[][]>,
        done(objects.getAll(range)) as Promise<Uint8Array<ArrayBuffer>[]>,
      ]);
      return Promise.all(
        rows.map(async (bytes, i) => {
          const additionalData = new TextEncoder().encode(`${bytes[0]}/${store}/${names[i]!.join('/')}`);
          const algorithm = { name: 'AES-GCM', iv: bytes.subarray(1, 13), additionalData };
          const plain = await crypto.subtle.decrypt(algorithm, keys!.data, bytes.subarray(13));
          const stream =
            bytes[0] === 1 ? new Blob([plain]).stream().pipeThrough(new DecompressionStream('gzip')) : plain;
          return JSON.parse(await new Response(stream).text()) as T;
        }),
      );
    };
    const runs = await readAll<Run>('runs');
    const rows = id ? await readAll<LedgerRow>('ledger', IDBKeyRange.bound([id], [id, []])) : [];
    const removed = id ? await readAll<{ readonly type: string; readonly id: string }>('removed') : [];
    db.close();
    return { runs, rows, removed: removed.map((one) => `${one.type}/${one.id}`) };
  }, runId);
}
