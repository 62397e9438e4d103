import { atomically, requireConnection } from './atomically.ts';
import { named, thoseThatOpen } from './errors.ts';
import type { Store } from './store.ts';
import type { LedgerRow, Run } from './types.ts';
import { nameOf, sealJson, unsealJson } from './vault.ts';

/** A run and its ledger, in the order of the plan. */
export interface RunWithRows {
  readonly run: Run;
  readonly rows: readonly LedgerRow[];
}

const runPlace = ([connectionId, id]: readonly [string, string]): string => `runs/${connectionId}/${id}`;

/** Where a ledger row is sealed to. */
export const ledgerPlace = ([runId, name]: readonly [string, string]): string => `ledger/${runId}/${name}`;

/** Key of a search's ledger row. */
export async function ledgerKey({ vault }: Store, runId: string, searchId: string): Promise<[string, string]> {
  return [runId, await nameOf(vault, 'ledger', searchId)];
}

/** The ledger row of a run that looked for what is no longer listed. */
export const VANISHED = 'vanished';

/** Writes a run and the whole of its plan. */
export async function startRun(store: Store, run: Run, rows: readonly LedgerRow[]): Promise<void> {
  const sealedRun = await sealRun(store, run);
  const sealedRows = await Promise.all(rows.map((row) => sealRow(store, run.id, row)));
  await atomically(store.db, ['connections', 'runs', 'ledger'], async (tx) => {
    await Promise.all([
      requireConnection(tx.objectStore('connections'), run.connectionId),
      tx.objectStore('runs').put(sealedRun.bytes, sealedRun.key),
      ...sealedRows.map(async ({ bytes, key }) => tx.objectStore('ledger').put(bytes, key)),
    ]);
  });
}

/** Writes what became of a run. */
export async function saveRun(store: Store, run: Run): Promise<void> {
  const { key, bytes } = await sealRun(store, run);
  await atomically(store.db, ['runs'], (tx) => tx.store.put(bytes, key));
}

/** Writes one row of the ledger that no page goes with: refused, not offered, failed …. */
export async function saveLedgerRow(store: Store, run: Run, row: LedgerRow): Promise<void> {
  const { key, bytes } = await sealRow(store, run.id, row);
  await atomically(store.db, ['ledger'], (tx) => tx.store.put(bytes, key), 'relaxed');
}

/** Writes several rows together: a search, and the parts that it is asked in from now on. */
export async function saveLedgerRows(store: Store, run: Run, rows: readonly LedgerRow[]): Promise<void> {
  const sealed = await Promise.all(rows.map((row) => sealRow(store, run.id, row)));
  await atomically(store.db, ['ledger'], async (tx) => {
    await Promise.all(sealed.map(({ key, bytes }) => tx.store.put(bytes, key)));
  });
}

/** The newest run of a connection. */
export async function readRun(store: Store, connectionId: string): Promise<RunWithRows | undefined> {
  return named(async () => {
    const runs = await openRuns(store, IDBKeyRange.bound([connectionId], [connectionId, []]));
    const run = runs.reduce<Run | undefined>((a, b) => (a && a.startedAt > b.startedAt ? a : b), undefined);
    return run && { run, rows: await readRows(store, run.id) };
  });
}

/** Runs that nobody has ended: under way in some tab, or left behind by one that was closed. */
export async function listRunning(store: Store): Promise<readonly Run[]> {
  return named(async () => (await openRuns(store)).filter(({ state }) => state === 'running'));
}

/** Runs within this range, as they lie. */
export async function openRuns({ db, vault }: Store, range?: IDBKeyRange): Promise<readonly Run[]> {
  const tx = db.transaction('runs');
  const [keys, rows] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
  return thoseThatOpen(rows.map((bytes, i) => unsealJson<Run>(vault, runPlace(keys[i]!), bytes)));
}

async function readRows({ db, vault }: Store, runId: string): Promise<readonly LedgerRow[]> {
  const range = IDBKeyRange.bound([runId], [runId, []]);
  const tx = db.transaction('ledger');
  const [keys, rows] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
  const opened = await thoseThatOpen(
    rows.map((bytes, i) => unsealJson<LedgerRow>(vault, ledgerPlace(keys[i]!), bytes)),
  );
  return opened.toSorted((a, b) => a.order - b.order);
}

async function sealRun({ vault }: Store, run: Run) {
  const key: [string, string] = [run.connectionId, run.id];
  return { key, bytes: await sealJson(vault, runPlace(key), run) };
}

async function sealRow(store: Store, runId: string, row: LedgerRow) {
  const key = await ledgerKey(store, runId, row.searchId);
  return { key, bytes: await sealJson(store.vault, ledgerPlace(key), row) };
}
