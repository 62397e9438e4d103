import { atomically, requireConnection } from './atomically.ts';
import { markPlace, readRemoved, type RemovedKey, type Tombstone } from './removed.ts';
import { ledgerKey, ledgerPlace } from './runs.ts';
import type { Store } from './store.ts';
import type { LedgerRow, Run } from './types.ts';
import { nameOf, sealJson } from './vault.ts';

/** Resources of a connection that its provider lists no longer, and the ledger row of the run that found it out. */
interface RemovedCommit {
  readonly run: Run;
  readonly row: LedgerRow;
  readonly gone: readonly { readonly type: string; readonly id: string }[];
  readonly since: number;
}

/** Where the mark of a resource lies. */
export async function removedKey(
  { vault }: Pick<Store, 'vault'>,
  connectionId: string,
  type: string,
  id: string,
): Promise<RemovedKey> {
  return [connectionId, await nameOf(vault, `removed/${connectionId}`, `${type}/${id}`)];
}

/** Marks and ledger row together, or not at all. Resolves after the commit. */
export async function saveRemoved(store: Store, { run, row, gone, since }: RemovedCommit): Promise<void> {
  const { connectionId } = run;
  const ledger = await ledgerKey(store, run.id, row.searchId);
  const sealedRow = await sealJson(store.vault, ledgerPlace(ledger), row);
  const marks = await Promise.all(
    gone.map(async ({ type, id }) => {
      const key = await removedKey(store, connectionId, type, id);
      const mark: Tombstone = { type, id, since, runId: run.id };
      return { key, bytes: await sealJson(store.vault, markPlace(key), mark) };
    }),
  );
  await atomically(store.db, ['connections', 'removed', 'ledger'], async (tx) => {
    await Promise.all([
      requireConnection(tx.objectStore('connections'), connectionId),
      tx.objectStore('ledger').put(sealedRow, ledger),
      ...marks.map(({ key, bytes }) => tx.objectStore('removed').put(bytes, key)),
    ]);
  });
  if (gone.length === 0) return;
  await store.turns.run(() => readRemoved(store));
  store.tell('removed');
}
