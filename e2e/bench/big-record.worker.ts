import type { Resource, SourceResource } from '../../src/fhir/resource.ts';
import { commitPage } from '../../src/store/commit.ts';
import { saveConnection } from '../../src/store/connections.ts';
import type { Store } from '../../src/store/store.ts';
import { openTestStore, testConnection, testGrant, testRow, testRun } from '../../src/store/testing.ts';
import { answerQuestions } from './in-worker.ts';

/** Connections, and where each one's resources are, one a line. */
export interface BuildQuestion {
  readonly connections: readonly { readonly id: string; readonly url: string }[];
}

export interface BuildAnswer {
  /** Name of the database. */
  readonly store: string;
}

const PAGE = 100;

answerQuestions<BuildQuestion, BuildAnswer>(async (_store, { connections }) => {
  const store = await openTestStore();
  for (const { id, url } of connections) {
    await saveConnection(store, testConnection(id), testGrant());
    const lines = (await (await fetch(url)).text()).split('\n');
    const resources = lines.map((text) => ({ text, resource: JSON.parse(text) as Resource }));
    await writePages(store, id, resources);
  }
  const { name } = store;
  store.close();
  return { store: name };
});

async function writePages(store: Store, connectionId: string, resources: readonly SourceResource[]): Promise<void> {
  const run = testRun(connectionId);
  const pages = Array.from({ length: resources.length / PAGE }, (_, i) => resources.slice(i * PAGE, (i + 1) * PAGE));
  await Promise.all(pages.map((page) => commitPage(store, { run, row: testRow(), resources: page, fetchedAt: 1 })));
}
