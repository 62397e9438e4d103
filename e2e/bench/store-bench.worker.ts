import type { Resource, SourceResource } from '../../src/fhir/resource.ts';
import { commitPage } from '../../src/store/commit.ts';
import { saveConnection } from '../../src/store/connections.ts';
import type { Store } from '../../src/store/store.ts';
import { openWorld, testConnection, testGrant, testRow, testRun } from '../../src/store/testing.ts';
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
const BEFORE = 2000;

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

/**
 * All pages handed in at once, as the raw transaction has all its puts at once.
 *
 * Its threads have worked before, as in a sync: they are workers of their own, whose code a browser compiles as it runs.
 */
async function writeOurs(resources: readonly SourceResource[]): Promise<{ ms: number; bytes: number }> {
  const { store } = await openWorld();
  await writePages(store, 'before', resources.slice(0, BEFORE));
  const before = storageUse(store).recordBytes;
  const started = performance.now();
  await writePages(store, 'measured', resources);
  const ms = performance.now() - started;
  const bytes = storageUse(store).recordBytes - before;
  store.close();
  return { ms, bytes };
}

async function writePages(store: Store, connectionId: string, resources: readonly SourceResource[]): Promise<void> {
  await saveConnection(store, testConnection(connectionId), testGrant());
  const run = testRun(connectionId);
  const pages = Array.from({ length: resources.length / PAGE }, (_, i) => resources.slice(i * PAGE, (i + 1) * PAGE));
  await Promise.all(
    pages.map((page, i) =>
      commitPage(store, { run, row: testRow({ searchId: `search-${i % SEARCHES}` }), resources: page, fetchedAt: 1 }),
    ),
  );
  const stored = store.index.countOf(connectionId);
  if (stored !== resources.length) throw new Error(`${stored} of ${resources.length} stored`);
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
