import type { Resource, SourceResource } from '../../src/fhir/resource.ts';
import { commitPage } from '../../src/store/commit.ts';
import { openWorld, testRow } from '../../src/store/testing.ts';
import { storageUse } from '../../src/store/usage.ts';

/** What the page asks: texts of resources, and how many rounds. */
export interface StoreBenchQuestion {
  readonly texts: readonly string[];
  readonly rounds: number;
}

/** Milliseconds of each round, and bytes on disk. */
export interface StoreBenchAnswer {
  readonly raw: readonly number[];
  readonly ours: readonly number[];
  readonly bytes: number;
}

const PAGE = 100;
const SEARCHES = 4;

self.onmessage = ({ data }: MessageEvent<StoreBenchQuestion>) => {
  measure(data).then(
    (answer) => self.postMessage(answer),
    (error: unknown) => self.postMessage(String(error)),
  );
};

// Databases are left for the browser's end: deleting one goes on behind the next measurement.
async function measure({ texts, rounds }: StoreBenchQuestion): Promise<StoreBenchAnswer> {
  const resources = texts.map((text) => ({ text, resource: JSON.parse(text) as Resource }));
  const raw: number[] = [];
  const ours: number[] = [];
  let bytes = 0;
  // Two rounds do not count: until then both sides run code that was not compiled yet.
  for (let round = -2; round < rounds; round++) {
    if (round === 0) raw.length = ours.length = 0;
    raw.push(await writeRaw(resources));
    const written = await writeOurs(resources);
    ours.push(written.ms);
    bytes = written.bytes;
  }
  return { raw, ours, bytes };
}

/** All pages handed in at once, as the raw transaction has all its puts at once. */
async function writeOurs(resources: readonly SourceResource[]): Promise<{ ms: number; bytes: number }> {
  const { store, run } = await openWorld();
  const row = testRow();
  // Threads start with the first pages; in a sync that is long before the rest.
  await Promise.all([1, 2].map(() => commitPage(store, { run, row, resources: [], fetchedAt: 1 })));

  const pages = Array.from({ length: resources.length / PAGE }, (_, i) => resources.slice(i * PAGE, (i + 1) * PAGE));
  const started = performance.now();
  await Promise.all(
    pages.map((page, i) =>
      commitPage(store, { run, row: testRow({ searchId: `search-${i % SEARCHES}` }), resources: page, fetchedAt: 1 }),
    ),
  );
  const ms = performance.now() - started;
  if (store.index.length !== resources.length) throw new Error(`${store.index.length} of ${resources.length} stored`);
  const bytes = storageUse(store).recordBytes;
  store.close();
  return { ms, bytes };
}

async function writeRaw(resources: readonly SourceResource[]): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(crypto.randomUUID(), 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('resources');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error!);
  });
  const started = performance.now();
  await new Promise<void>((resolve, reject) => {
    const tx = db.transaction('resources', 'readwrite', { durability: 'relaxed' });
    const store = tx.objectStore('resources');
    for (const [i, { resource }] of resources.entries()) store.put(resource, i);
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error!);
  });
  const ms = performance.now() - started;
  db.close();
  return ms;
}
