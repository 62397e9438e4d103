import { catchUp } from './catch-up.ts';
import { openDatabase } from './database.ts';
import { named } from './errors.ts';
import { type Migration, migrations } from './migrations.ts';
import { createPacker } from './packer.ts';
import { RecordIndex } from './record-index.ts';
import type { Db } from './schema.ts';
import { SegmentCache } from './segments.ts';
import { Serial } from './serial.ts';
import type { Change, Store } from './store.ts';
import { openVault } from './vault.ts';

export interface StoreEvents {
  /** Another tab holds an older version open: ask the person to close it. */
  readonly onBlocked: () => void;
  /** We are the older tab, or the browser took the database away: reload. The store is closed. */
  readonly onLost: () => void;
  /** Another tab changed something, and the index here has caught up with it. */
  readonly onChange: (change: Change) => void;
}

/** Opens the database of this name, made or migrated if need be, and reads what the index needs. */
export async function openStore(
  name: string,
  { onBlocked, onLost, onChange }: StoreEvents,
  steps: readonly Migration[] = migrations,
): Promise<Store> {
  let store: Store | undefined;
  const db = await openDatabase(name, steps, {
    onBlocked,
    onLost() {
      store?.close();
      onLost();
    },
  });
  try {
    store = await named(() => assemble(name, db, onChange));
    // Heard from now on, so that what is committed while this reads is not missed.
    await named(() => store!.turns.run(() => catchUp(store!)));
    await named(() => store!.turns.run(() => readMarks(store!)));
    return store;
  } catch (error) {
    store?.close();
    db.close();
    throw error;
  }
}

async function assemble(name: string, db: Db, onChange: (change: Change) => void): Promise<Store> {
  const vault = await openVault(db);
  const packer = createPacker(vault.data);
  const channel = new BroadcastChannel(`${name}-store`);
  const store: Store = {
    name,
    db,
    vault,
    packer,
    index: new RecordIndex(),
    segments: new SegmentCache(db, vault),
    turns: new Serial(),
    commits: { pages: [], running: false, lastAt: 0, wake: () => {} },
    tell: (change) => channel.postMessage(change),
    close() {
      channel.close();
      packer.close();
      db.close();
    },
  };
  channel.onmessage = hear(store, onChange);
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
      await catchUp(store);
      if (changes.includes('removed')) await readMarks(store);
      for (const change of changes) onChange(change);
    });
  };
}

/** Few records have any: what reads them is loaded for those. */
async function readMarks(store: Store): Promise<void> {
  if ((await store.db.count('removed')) === 0 && store.index.removed.size === 0) return;
  const { readRemoved } = await import('./removed.ts');
  await readRemoved(store);
}
