import { changeRow } from './change-row.ts';
import { named, unlessDamaged } from './errors.ts';
import type { Store } from './store.ts';
import { nameOf, sealJson, unsealJson } from './vault.ts';

/** What this person set, by name: any JSON value, sealed like the record. On disk its name says nothing either (law 3). */
export async function readSetting<T>({ db, vault }: Store, name: string): Promise<T | undefined> {
  return named(async () => {
    const key = await nameOf(vault, 'settings', name);
    const row = await db.get('settings', key);
    return row && unlessDamaged(unsealJson<T>(vault, `settings/${key}`, row));
  });
}

/**
 * Changes one: `change` gets what is kept and gives what shall be, undefined for nothing. It may be called again, if
 * another tab was faster, and no change is lost. `along` keeps (or, undefined, deletes) others with it: all or none.
 */
export async function changeSetting<T>(
  store: Store,
  name: string,
  change: (held: T | undefined) => T | undefined,
  along: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { vault } = store;
  const others = await Promise.all(
    Object.entries(along).map(async ([other, value]) => {
      const key = await nameOf(vault, 'settings', other);
      // Long lists go this way: a tenth of them is left when they are compressed.
      return { key, row: value === undefined ? undefined : await sealJson(vault, `settings/${key}`, value, true) };
    }),
  );
  await changeRow(store, {
    table: 'settings',
    key: await nameOf(vault, 'settings', name),
    change,
    along: {
      tables: [],
      async write(tx) {
        const rows = tx.objectStore('settings');
        await Promise.all(others.map(({ key, row }) => (row ? rows.put(row, key) : rows.delete(key))));
      },
    },
  });
  store.tell('settings');
}
