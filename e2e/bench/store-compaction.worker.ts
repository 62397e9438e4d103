import type { Resource } from '../../src/fhir/resource.ts';
import { commitPage } from '../../src/store/commit.ts';
import { compact } from '../../src/store/compact.ts';
import { openWorld, testRow } from '../../src/store/testing.ts';
import { storageUse } from '../../src/store/usage.ts';

/** Texts of resources, which are written in pages of so many. */
export interface CompactionQuestion {
  readonly texts: readonly string[];
  readonly page: number;
}

export interface CompactionAnswer {
  readonly ms: number;
  /** The longest that the worker answered nobody, in ms: while nothing went on, and while the log was compacted. */
  readonly idle: number;
  readonly held: number;
  readonly segments: readonly [before: number, after: number];
  readonly bytes: readonly [before: number, after: number];
}

self.onmessage = ({ data }: MessageEvent<CompactionQuestion>) => {
  measure(data).then(
    (answer) => self.postMessage(answer),
    (error: unknown) => self.postMessage(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
};

async function measure({ texts, page }: CompactionQuestion): Promise<CompactionAnswer> {
  // A first round does not count: until then it runs code that was not compiled yet.
  await compactOnce(texts.slice(0, 2000), page);
  return compactOnce(texts, page);
}

async function compactOnce(texts: readonly string[], page: number): Promise<CompactionAnswer> {
  const { store, run } = await openWorld();
  const resources = texts.map((text) => ({ text, resource: JSON.parse(text) as Resource }));
  const pages = Array.from({ length: Math.ceil(texts.length / page) }, (_, i) =>
    resources.slice(i * page, (i + 1) * page),
  );
  await Promise.all(
    pages.map((part, i) =>
      commitPage(store, { run, row: testRow({ searchId: `s${i}` }), resources: part, fetchedAt: i }),
    ),
  );
  const look = () => [store.index.segments.size, storageUse(store).recordBytes] as const;
  const before = look();
  const idle = await longestHold(() => new Promise((resolve) => setTimeout(resolve, 200)));
  const began = performance.now();
  const held = await longestHold(() => compact(store, 0, new AbortController().signal));
  const ms = performance.now() - began;
  const after = look();
  store.close();
  return { ms, idle, held, segments: [before[0], after[0]], bytes: [before[1], after[1]] };
}

/** Asks this worker again and again while `work` runs, as a page would. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let [longest, last, timer] = [0, performance.now(), 0];
  port2.onmessage = () => {
    longest = Math.max(longest, performance.now() - last);
    timer = Number(
      setTimeout(() => {
        last = performance.now();
        port1.postMessage(0);
      }, 2),
    );
  };
  port1.postMessage(0);
  await work();
  clearTimeout(timer);
  longest = Math.max(longest, performance.now() - last);
  port1.close();
  return longest;
}
