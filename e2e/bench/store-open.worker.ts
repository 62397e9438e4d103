import { openTestStore } from '../../src/store/testing.ts';
import { writeSnapshot } from '../../src/store/snapshot-write.ts';
import { openTimeline, rowsAt } from '../../src/store/timeline.ts';
import { answerQuestions } from './in-worker.ts';

/** Milliseconds of each round. */
export interface OpenAnswer {
  /** One `getAll` of as many plain rows as the record has. */
  readonly rows: readonly number[];
  /** Until the first screen can be shown. */
  readonly open: readonly number[];
  /** From then until it can be searched. */
  readonly search: readonly number[];
  /** The same without a kept index: all digests. */
  readonly digests: number;
  /** Of the kept index, on disk. */
  readonly bytes: number;
}

const ROUNDS = 7;

answerQuestions<unknown, OpenAnswer>(async (name) => {
  const first = performance.now();
  const store = await openTestStore(name);
  const digests = performance.now() - first;
  if (!(await writeSnapshot(store))) throw new Error('the index was not kept');
  const bytes = (await store.db.getAll('snapshots')).reduce((sum, { length }) => sum + length, 0);
  const plain = await plainRows(store.index.length, (i) => rowsAt(store, [i])[0]!);
  store.close();

  const rows: number[] = [];
  const open: number[] = [];
  const search: number[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const began = performance.now();
    const read = await plain();
    const readAt = performance.now();
    const again = await openTestStore(name);
    const shown = rowsAt(again, openTimeline(again, {}).positions.subarray(0, 50));
    const openAt = performance.now();
    await again.index.ready('search');
    const readyAt = performance.now();
    if (shown.length !== 50 || again.index.length !== read || again.index.tokenEnd.length !== read) {
      throw new Error('not the whole record');
    }
    again.close();
    if (round < 0) continue; // until then it runs code that was not compiled yet
    rows.push(readAt - began);
    open.push(openAt - readAt);
    search.push(readyAt - openAt);
  }
  return { rows, open, search, digests, bytes };
});

/** Puts as many rows of type, date and title into a database of their own; what it returns reads them all. */
async function plainRows(
  count: number,
  rowOf: (i: number) => { readonly type: string; readonly when: string; readonly title: string },
): Promise<() => Promise<number>> {
  const name = crypto.randomUUID();
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error!);
    });
  const db = await open();
  await new Promise<void>((resolve, reject) => {
    const tx = db.transaction('rows', 'readwrite', { durability: 'relaxed' });
    for (let i = 0; i < count; i++) {
      const { type, when, title } = rowOf(i);
      tx.objectStore('rows').put({ type, date: when, title }, i);
    }
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error!);
  });
  db.close();
  return async () => {
    const again = await open();
    const rows = await new Promise<readonly unknown[]>((resolve, reject) => {
      const asking = again.transaction('rows').objectStore('rows').getAll();
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error!);
    });
    again.close();
    return rows.length;
  };
}
