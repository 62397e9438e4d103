import type { Page } from '@playwright/test';

/** One resource as it lies in the log. */
export interface Kept {
  readonly connectionId: string;
  readonly type: string;
  readonly id: string;
  readonly text: string;
}

/**
 * Every line of every segment on disk, oldest first: the test's own reading of the log, without the app's
 * index, so that what is missing or double shows whatever the app believes.
 */
export function readLog(page: Page): Promise<readonly Kept[]> {
  return page.evaluate(async () => {
    const open = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    interface Segment {
      readonly connectionId: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
    const db = await open(indexedDB.open('sheaf'));
    const [keys] = await open<{ readonly data: CryptoKey }[]>(db.transaction('keys').objectStore('keys').getAll());
    const segments = await open<Segment[]>(db.transaction('segments').objectStore('segments').getAll());
    db.close();
    const kept: { connectionId: string; type: string; id: string; text: string }[] = [];
    for (const { connectionId, bytes } of segments) {
      const additionalData = new TextEncoder().encode(`${bytes[0]}/segments/${connectionId}`);
      const zipped = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: bytes.subarray(1, 13), additionalData },
        keys!.data,
        bytes.subarray(13),
      );
      const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
      const [, ...lines] = (await new Response(stream).text()).trimEnd().split('\n');
      for (const text of lines) {
        const { resourceType, id } = JSON.parse(text) as { resourceType: string; id: string };
        kept.push({ connectionId, type: resourceType, id, text });
      }
    }
    return kept;
  });
}

/** How many of each type there are, each resource counted once; throws where one lies there twice. */
export function countByType(kept: readonly Kept[]): Readonly<Record<string, number>> {
  const seen = new Set<string>();
  const counts: Record<string, number> = {};
  for (const { connectionId, type, id } of kept) {
    const key = `${connectionId} ${type}/${id}`;
    if (seen.has(key)) throw new Error(`${type}/${id} lies in the log twice`);
    seen.add(key);
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

/**
 * Everything readable that the origin keeps on disk: IndexedDB, Cache Storage, localStorage, as one text.
 *
 * `served` is what the host serves to everybody, by address. A copy in a cache that is that very text, byte for byte, is
 * left out: it says nothing of the person.
 */
export function readDisk(page: Page, served: Readonly<Record<string, string>> = {}): Promise<string> {
  return page.evaluate(async (publicTexts) => {
    const isPublic = (address: string, body: Uint8Array) => {
      const text = Object.hasOwn(publicTexts, address) ? new TextEncoder().encode(publicTexts[address]) : undefined;
      return text?.length === body.length && text.every((byte, i) => byte === body[i]);
    };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
      });
    const latin = new TextDecoder('latin1');
    const plain = (value: unknown): string => {
      if (value instanceof Uint8Array || value instanceof ArrayBuffer) return latin.decode(value);
      if (Array.isArray(value)) return value.map(plain).join(' ');
      if (typeof value === 'object' && value !== null && !(value instanceof CryptoKey)) {
        return Object.entries(value)
          .map(([key, one]) => `${key} ${plain(one)}`)
          .join(' ');
      }
      return String(value);
    };
    const found: string[] = [plain(Object.entries(localStorage)), plain(Object.entries(sessionStorage))];
    for (const { name } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name!));
      for (const store of db.objectStoreNames) {
        const objects = db.transaction(store).objectStore(store);
        const [rows, rowKeys] = await Promise.all([done(objects.getAll()), done(objects.getAllKeys())]);
        found.push(store, plain(rows), plain(rowKeys));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = new Uint8Array(await (await cache.match(request))!.arrayBuffer());
        found.push(request.url, isPublic(request.url, body) ? '' : new TextDecoder().decode(body));
      }
    }
    return found.join('\n');
  }, served);
}
