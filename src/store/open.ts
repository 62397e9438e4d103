import { catchUp } from './catch-up.ts';
import { openDatabase } from './database.ts';
import { channelOf } from './first-visit.ts';
import { named } from './errors.ts';
import { type Migration, migrations } from './migrations.ts';
import { createPacker } from './packer.ts';
import { RecordIndex } from './record-index.ts';
import type { Db } from './schema.ts';
import { SegmentCache } from './segments.ts';
import { Serial } from './serial.ts';
import type { Change, Store } from './store.ts';
import { type OpenedKey, openVault, type Vault } from './vault.ts';
import { enter } from './vault/presence.ts';

export interface StoreEvents {
  /** Another tab holds an older version open: ask the person to close it. */
  readonly onBlocked: () => void;
  /** We are the older tab, or the browser took the database away: reload. The store is closed. */
  readonly onLost: () => void;
  /** Another tab changed something, and the index here has caught up with it. */
  readonly onChange: (change: Change) => void;
  /** The data key, where the person opened it: without it, a vault that they locked is refused (store/locked). */
  readonly opened?: OpenedKey | undefined;
}

/** Opens the database of this name, made or migrated if need be, and reads what the index needs. */
export async function openStore(
  name: string,
  { onBlocked, onLost, onChange, opened }: StoreEvents,
  steps: readonly Migration[] = migrations,
): Promise<Store> {
  let store: Store | undefined;
  const leave = await enter(name);
  const db = await openDatabase(name, steps, {
    onBlocked,
    onLost() {
      store?.close();
      onLost();
    },
  }).catch((error: unknown) => {
    leave();
    throw error;
  });
  try {
    store = await named(async () => assemble(name, db, await openVault(db, opened), { onChange, leave }));
    // Heard from now on, so that what is committed while this reads is not missed.
    await named(() => store!.turns.run(() => readWhatIsAside(store!)));
    await named(() => store!.turns.run(() => readIndex(store!)));
    await named(() => store!.turns.run(() => readMarks(store!)));
    return store;
  } catch (error) {
    store?.close();
    db.close();
    leave();
    throw error;
  }
}

interface Outside extends Pick<StoreEvents, 'onChange'> {
  readonly leave: () => void;
}

function assemble(name: string, db: Db, vault: Vault, { onChange, leave }: Outside): Store {
  const packer = createPacker(vault.data);
  const channel = new BroadcastChannel(channelOf(name));
  let isClosed = false;
  const store: Store = {
    name,
    db,
    vault,
    packer,
    index: new RecordIndex(),
    segments: new SegmentCache(db, vault),
    turns: new Serial(),
    commits: { pages: [], running: false, looking: false, lastAt: 0, wake: () => {} },
    tell(change) {
      // What was being written when the store was lost is on disk: the others find it, and nothing here may fail by it.
      if (!isClosed) channel.postMessage(change);
    },
    close() {
      isClosed = true;
      channel.close();
      packer.close();
      db.close();
      leave();
    },
  };
  channel.onmessage = hear(store, onChange);
  store.index.readBehindBy(async (from, upTo) => (await import('./values-behind.ts')).valuesOfRows(store, from, upTo));
  return store;
}

/** Catches up once for all that was said while it waited for its turn, then tells. */
function hear(store: Store, onChange: (change: Change) => void): (event: MessageEvent<Change>) => void {
  const said = new Set<Change>();
  return ({ data }) => {
    const waits = said.size > 0;
    said.add(data);
    if (waits) return;
    void store.turns.run(async () => {
      const changes = [...said];
      said.clear();
      if (changes.includes('compacted')) await (await import('./follow.ts')).follow(store);
      await catchUp(store);
      if (changes.includes('removed')) await readMarks(store);
      for (const change of changes) onChange(change);
    });
  };
}

/** Nearly none has any. */
async function readWhatIsAside(store: Store): Promise<void> {
  if ((await store.db.count('aside')) > 0) await (await import('./aside-row.ts')).readAside(store);
}

/** Few records have any: what reads them is loaded for those. */
async function readMarks(store: Store): Promise<void> {
  if ((await store.db.count('removed')) === 0 && store.index.removed.size === 0) return;
  const { readRemoved } = await import('./removed.ts');
  await readRemoved(store);
}

/** The index as it was kept, where it was, and what came since. */
async function readIndex(store: Store): Promise<void> {
  if ((await store.db.count('snapshots')) > 0) await (await import('./snapshot.ts')).readSnapshot(store);
  await catchUp(store);
}
