import type { Resource } from '../../src/fhir/resource.ts';
import { readBodies } from '../../src/store/bodies.ts';
import { commitPage } from '../../src/store/commit.ts';
import { saveConnection } from '../../src/store/connections.ts';
import { forgetConnection } from '../../src/store/forget.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore, testConnection, testGrant, testRow, testRun } from '../../src/store/testing.ts';
import { openTimeline, rowsAt } from '../../src/store/timeline.ts';
import { answerQuestions } from './in-worker.ts';

/** Texts of resources to append, page by page. */
export interface AppendQuestion {
  readonly pages: readonly (readonly string[])[];
}

/** Milliseconds of each read: of those that nothing was appended beside, and of the others. */
export interface AppendAnswer {
  readonly alone: readonly number[];
  readonly beside: readonly number[];
}

const CONNECTION = 'appended';

answerQuestions<AppendQuestion, AppendAnswer>(async (name, { pages }) => {
  const store = await openTestStore(name);
  await store.index.ready('search');
  store.packer.warm();
  await saveConnection(store, testConnection(CONNECTION), testGrant());
  const parsed = pages.map((page) => page.map((text) => ({ text, resource: JSON.parse(text) as Resource })));
  const append = (resources: (typeof parsed)[number]) =>
    commitPage(store, { run: testRun(CONNECTION), row: testRow(), resources, fetchedAt: 1 });
  const [warmUp, ...others] = parsed;
  await append(warmUp!);
  for (let i = 0; i < 20; i++) await readOnce(store, i);

  const alone: number[] = [];
  for (let i = 0; i < 60; i++) alone.push(await readOnce(store, i));
  const beside: number[] = [];
  for (const page of others) {
    let isDone = false;
    const appended = append(page).finally(() => (isDone = true));
    for (let i = 0; !isDone; i++) beside.push(await readOnce(store, i));
    await appended;
    beside.push(await readOnce(store, 0));
  }
  await forgetConnection(store, CONNECTION);
  store.close();
  return { alone, beside };
});

/** The list, and fifty bodies of it from another place each time. */
async function readOnce(store: Store, nth: number): Promise<number> {
  const began = performance.now();
  const { positions } = openTimeline(store, {});
  const from = (nth * 7919) % (positions.length - 50);
  const part = positions.subarray(from, from + 50);
  const [rows, bodies] = [rowsAt(store, part), await readBodies(store, part)];
  if (rows.length !== 50 || bodies.length !== 50) throw new Error('not all was read');
  return performance.now() - began;
}
