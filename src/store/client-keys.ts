import type { Grant } from '../smart/types.ts';
import { atomically, requireConnection } from './atomically.ts';
import { named } from './errors.ts';
import type { Store } from './store.ts';
import { sealWithKeys } from './with-keys.ts';

/**
 * Keeps a registered key and the grant that names its registration, together or not at all.
 *
 * The key is kept as the browser's own object: its bytes are nowhere that code could read them, so there is nothing
 * that could be sealed either. It goes with its grant (`endGrant`, a new sign-in) and with its connection.
 */
export async function saveClientKey(
  { db, vault }: Store,
  id: string,
  { grant, privateKey }: { readonly grant: Grant; readonly privateKey: CryptoKey },
): Promise<void> {
  const row = await sealWithKeys(vault, `grants/${id}`, grant);
  await atomically(db, ['connections', 'grants', 'clientKeys'], async (tx) => {
    await requireConnection(tx.objectStore('connections'), id);
    await tx.objectStore('clientKeys').put(privateKey, id);
    await tx.objectStore('grants').put(row, id);
  });
}

/** The key of this connection's registration, while there is one. */
export const readClientKey = ({ db }: Store, id: string): Promise<CryptoKey | undefined> =>
  named(() => db.get('clientKeys', id));
