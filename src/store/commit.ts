import { sleep } from '../base/sleep.ts';
import type { SourceResource } from '../fhir/resource.ts';
import { atomically, type Write } from './atomically.ts';
import { catchUp, indexed } from './catch-up.ts';
import { StoreError } from './errors.ts';
import { distinctPages, isStale, packPage, type PackedPage } from './pack-page.ts';
import type { Loaded } from './record-index.ts';
import type { Store } from './store.ts';
import type { LedgerRow, Run } from './types.ts';

/** A page as fetched, and the ledger row that says how far its search is with it. */
export interface PageCommit {
  readonly run: Run;
  readonly row: LedgerRow;
  readonly resources: readonly SourceResource[];
  /** ms since 1970. */
  readonly fetchedAt: number;
}

/** Pages that were handed in and are not settled yet, in the order of the calls. */
export interface CommitQueue {
  pages: WaitingPage[];
  running: boolean;
  /** Looks through what came, between pages. */
  looking: boolean;
  /** When the last transaction began, by `performance.now()`. */
  lastAt: number;
  /** Has the next transaction looked at again: another page is ready. */
  wake: () => void;
}

interface WaitingPage {
  readonly page: PageCommit;
  /** Set once it is being compressed and encrypted. */
  begun: boolean;
  packed: PackedPage | undefined;
  readonly resolve: (loaded: Loaded) => void;
  readonly reject: (error: unknown) => void;
}

type ReadyPage = WaitingPage & { packed: PackedPage };

type Stores = ('connections' | 'segments' | 'digests' | 'ledger' | 'removed')[];

const STORES: Stores = ['connections', 'segments', 'digests', 'ledger'];

/**
 * A page and the mark that it was read go in together, or not at all (law 1). Resolves after the commit.
 *
 * What is unchanged since its newest version is not written again. Call it for several pages at once: they are
 * packed side by side, those that are ready together share a transaction, and they go in in the order of the calls.
 * A page that fails takes along only what was handed in after it for the same search, whose marks would say it was read.
 */
export function commitPage(store: Store, page: PageCommit): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    store.commits.pages.push({ page, begun: false, packed: undefined, resolve, reject });
    pack(store);
  });
}

// Enough for two threads never to wait, and few enough that memory stays flat and the first pages go in while others
// are packed.
const PACKED_AT_ONCE = 32;

function pack(store: Store): void {
  const { pages } = store.commits;
  let packing = beingPacked(store.commits);
  for (const waiting of pages) {
    if (packing >= PACKED_AT_ONCE) return;
    if (waiting.begun) continue;
    waiting.begun = true;
    packing++;
    void packOne(store, waiting);
  }
}

async function packOne(store: Store, waiting: WaitingPage): Promise<void> {
  try {
    waiting.packed = await packPage(store, waiting.page);
  } catch (error) {
    fail(store, waiting, error);
  }
  pack(store);
  store.commits.wake();
  await drain(store);
}

const beingPacked = ({ pages }: CommitQueue): number =>
  pages.reduce((sum, { begun, packed }) => sum + (begun && !packed ? 1 : 0), 0);

async function drain(store: Store): Promise<void> {
  const { commits, turns } = store;
  if (commits.running) return;
  commits.running = true;
  try {
    while (isWorthwhile(commits, readyPages(commits))) {
      await company(commits);
      commits.lastAt = performance.now();
      await turns.run(() => commitTogether(store, readyPages(commits)));
    }
  } finally {
    commits.running = false;
  }
  void lookThrough(store);
}

/** So long others wait at most (ms). */
const SLICE = 8;

/**
 * What the new rows are found by, as long as no page is on its way: the resources are still at hand then, and nobody waits
 * for it (docs/decisions/0029-index-snapshot.md).
 */
async function lookThrough({ commits, index }: Store): Promise<void> {
  if (commits.looking) return;
  commits.looking = true;
  do await sleep(0);
  while (commits.pages.length === 0 && !index.takeHeld(SLICE));
  commits.looking = false;
}

/** The first of the queue, up to one that is not packed yet: nothing overtakes. */
function readyPages({ pages }: CommitQueue): readonly ReadyPage[] {
  const end = pages.findIndex(({ packed }) => packed === undefined);
  return pages.slice(0, end < 0 ? pages.length : end) as ReadyPage[];
}

// A transaction costs as much for ten pages as for one; beyond that the last one only gets longer.
const WORTH_A_TRANSACTION = 20;

/** Waits for company while there is some to come. The last page has nobody to wait for. */
function isWorthwhile(commits: CommitQueue, ready: readonly ReadyPage[]): boolean {
  return ready.length > 0 && ready.length >= Math.min(WORTH_A_TRANSACTION, beingPacked(commits));
}

// A sync's pages come every few ms, and each transaction costs a way to the browser's process and back. Short enough
// that whoever looks sees no step, and no chain of pages has to wait for its writes.
const PAUSE = 50;

/** Returns when it is time for the next transaction: a page that others of its search follow can wait for them. */
async function company(commits: CommitQueue): Promise<void> {
  for (;;) {
    const ready = readyPages(commits);
    const wait = commits.lastAt + PAUSE - performance.now();
    if (wait <= 0 || ready.length >= WORTH_A_TRANSACTION || ready.some(({ page }) => page.row.next === null)) return;
    await Promise.race([sleep(wait), new Promise<void>((resolve) => (commits.wake = resolve))]);
  }
}

/** Settles every one of these pages. */
async function commitTogether(store: Store, pages: readonly ReadyPage[]): Promise<void> {
  if (pages.length === 0) return; // one that failed took them along
  // What two pages have in common is written with the first and left out of the second.
  const distinct = distinctPages(pages.map(({ packed }) => packed));
  if (distinct < pages.length) {
    await commitTogether(store, pages.slice(0, distinct));
    const left = pages.slice(distinct).filter((waiting) => store.commits.pages.includes(waiting));
    return left.length > 0 ? commitTogether(store, left) : undefined;
  }
  let written: Written | undefined;
  try {
    for (const waiting of pages) {
      if (isStale(store, waiting.packed)) waiting.packed = await packPage(store, waiting.page);
    }
    written = await write(store, pages);
  } catch (error) {
    if (pages.length === 1) return fail(store, pages[0]!, error);
    for (const waiting of pages) if (store.commits.pages.includes(waiting)) await commitTogether(store, [waiting]);
    return;
  }
  if (written) return take(store, pages, written);
  await catchUp(store);
  await commitTogether(store, pages);
}

/** Takes the page out of the queue, and what came after it for the same search. */
function fail({ commits }: Pick<Store, 'commits'>, failed: WaitingPage, error: unknown): void {
  const { run, row } = failed.page;
  const from = commits.pages.indexOf(failed);
  const along = commits.pages
    .slice(from)
    .filter(({ page }) => page.run.id === run.id && page.row.searchId === row.searchId);
  commits.pages = commits.pages.filter((waiting) => !along.includes(waiting));
  for (const { reject } of along) reject(error);
}

interface Written {
  /** By page: the numbers that its segments got. */
  readonly seqs: readonly (readonly number[])[];
  /** Other tabs wrote meanwhile, to other connections. */
  readonly others: boolean;
}

/**
 * One transaction for all of them; undefined, and nothing written, when another tab has written to one of their
 * connections since the index last looked.
 *
 * The transaction is the lock between tabs: IndexedDB lets one writer of these stores in at a time, so that what is
 * read here still holds at commit. All requests are made at once, for each wait costs a way to another process and
 * back. Durability is 'relaxed' because losing the last moments to a power cut is harmless: page and mark go
 * together, and the hospital still has the page.
 */
async function write(store: Store, pages: readonly ReadyPage[]): Promise<Written | undefined> {
  const ids = [...new Set(pages.map(({ packed }) => packed.connectionId))];
  const returned = pages.flatMap(({ packed }) => packed.returned);
  const stores: Stores = returned.length > 0 ? [...STORES, 'removed'] : STORES;
  try {
    return await atomically(
      store.db,
      stores,
      async (tx) => {
        const [news, alive, seqs] = await Promise.all([
          tx.objectStore('digests').getAll(IDBKeyRange.lowerBound(store.index.lastSeq, true)),
          Promise.all(ids.map((id) => tx.objectStore('connections').getKey(id))),
          Promise.all(pages.map(({ packed }) => writeSegments(tx, packed))),
          Promise.all(lastMarks(pages).map(async ({ key, bytes }) => tx.objectStore('ledger').put(bytes, key))),
          Promise.all(returned.map(({ key }) => tx.objectStore('removed').delete(key))),
        ]);
        if (alive.includes(undefined)) throw new StoreError('store/gone', 'the connection was forgotten');
        if (news.some(({ connectionId }) => ids.includes(connectionId))) throw new Behind();
        return { seqs, others: news.length > 0 };
      },
      'relaxed',
    );
  } catch (error) {
    if (error instanceof Behind) return undefined;
    throw error;
  }
}

/** Not a failure: a reason to take the transaction back. */
class Behind extends Error {}

function writeSegments(tx: Write<Stores>, { segments }: PackedPage): Promise<readonly number[]> {
  return Promise.all(
    segments.map(async ({ segment, digest }) => {
      const seq = await tx.objectStore('segments').add(segment);
      await tx.objectStore('digests').put(digest, seq);
      return seq;
    }),
  );
}

/** Of several pages of one search only the last mark would be left. */
function lastMarks(pages: readonly ReadyPage[]): readonly PackedPage['ledger'][] {
  return [...new Map(pages.map(({ packed: { ledger } }) => [ledger.key.join('/'), ledger])).values()];
}

/** After the commit: the index, whoever waits, the other tabs. */
async function take(store: Store, pages: readonly ReadyPage[], { seqs, others }: Written): Promise<void> {
  const { commits, index } = store;
  const results = pages.map(({ packed }, i) => loadPage(store, packed, seqs[i]!));
  commits.pages = commits.pages.filter((waiting) => !pages.includes(waiting as ReadyPage));
  for (const [i, { resolve }] of pages.entries()) resolve(results[i]!);
  store.tell(pages.some(({ packed }) => packed.returned.length > 0) ? 'removed' : 'record');
  if (others) await catchUp(store);
  else index.lastSeq = Math.max(index.lastSeq, ...seqs.flat());
}

function loadPage({ index }: Store, packed: PackedPage, seqs: readonly number[]): Loaded {
  const total = { added: 0, changed: 0, unchanged: packed.unchanged.length + packed.repeated };
  for (const { name } of packed.returned) index.removed.get(packed.connectionId)?.delete(name);
  for (const [i, seq] of seqs.entries()) {
    const { contents, digest } = packed.segments[i]!;
    const { added, changed, unchanged } = index.load(indexed(seq, digest, contents), contents);
    total.added += added;
    total.changed += changed;
    total.unchanged += unchanged;
  }
  return total;
}
