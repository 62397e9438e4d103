import { openDatabase } from '../database.ts';
import { atomically } from '../atomically.ts';
import { named, StoreError } from '../errors.ts';
import { migrations } from '../migrations.ts';
import type { BrowserKeys, Db, KeyRow, LockedKeys, Opener } from '../schema.ts';
import { reseal } from '../seal.ts';
import type { Store } from '../store.ts';
import { KEY, NAMES_PLACE, newDataKey, newKeyId, type OpenedKey, readKeys, unsealJson, type Vault } from '../vault.ts';
import {
  labelPlace,
  type NewPasskey,
  openWith,
  passkeyOpener,
  type PasskeyLabel,
  passphraseOpener,
  type Proof,
} from './openers.ts';
import { countTry, forgetTries } from './tries.ts';

/** Does `work` on a database that no store is open on, as that of a locked vault. */
export async function withDatabase<T>(name: string, work: (db: Db) => Promise<T>): Promise<T> {
  return named(async () => {
    const db = await openDatabase(name, migrations, { onBlocked() {}, onLost() {} });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  });
}

/** What opens the vault by this proof. A passphrase is counted first. Throws store/wrong, store/wait. */
export async function unlockKeys(db: Db, proof: Proof, now: number): Promise<OpenedKey> {
  const { row, data } = await proven(db, proof, now, false);
  return { id: row.id, data };
}

interface Proven {
  readonly row: LockedKeys;
  readonly data: CryptoKey;
}

/** Refuses whoever cannot open the vault, also while it is open: who sits before it now may not be who opened it. */
async function proven(db: Db, proof: Proof, now: number, extractable: boolean): Promise<Proven> {
  const row = await readKeys(db);
  if (row?.kind !== 'locked') throw new StoreError('store/busy', 'the vault is not locked');
  if ('passphrase' in proof) await countTry(db, now);
  const data = await openWith(row.openers, proof, extractable);
  if ('passphrase' in proof) await forgetTries(db);
  return { row, data };
}

/** New keys, not in force yet, and the key that opens them where that takes the person. */
export interface NewKeys {
  readonly row: KeyRow;
  readonly opened?: OpenedKey;
  /** Of the keys that they take the place of. */
  readonly from: string | undefined;
}

/** Keys that only this passphrase opens. */
export async function lockedKeys({ db, vault }: Store, passphrase: string): Promise<NewKeys> {
  const before = await unmoving(db);
  if (before.kind === 'locked') throw new StoreError('store/busy', 'it is protected already');
  const made = await newDataKey(true);
  const opener = await passphraseOpener(made, passphrase);
  // From here on the one that can be read is nowhere.
  const data = await openWith([opener], { passphrase }, false);
  const id = newKeyId();
  const row: LockedKeys = { kind: 'locked', id, openers: [opener], ...(await moving(before, vault, data)) };
  return { row, opened: { id, data }, from: before.id };
}

/** Keys that open by themselves in this browser; for whoever can open those of now. */
export async function browserKeys({ db, vault }: Store, proof: Proof, now: number): Promise<NewKeys> {
  const before = await unmoving(db);
  await proven(db, proof, now, false);
  const data = await newDataKey(false);
  const row: BrowserKeys = { kind: 'browser', id: newKeyId(), data, ...(await moving(before, vault, data)) };
  return { row, from: before.id };
}

/** The names key stays what it was, for what it named lies there by those names; what it is sealed with changes. */
async function moving({ names }: KeyRow, { data }: Vault, to: CryptoKey): Promise<Pick<KeyRow, 'names' | 'before'>> {
  return { names: names instanceof CryptoKey ? names : await reseal(data, to, NAMES_PLACE, names), before: data };
}

async function unmoving(db: Db): Promise<KeyRow> {
  const row = await readKeys(db);
  if (!row || row.before) throw new StoreError('store/busy', 'the vault is still moving');
  return row;
}

/** Puts new keys in force. From here on rows move, whatever happens to this tab. Only while no store is open. */
export function putInForce(db: Db, { row, from }: NewKeys): Promise<void> {
  return atomically(db, ['keys', 'snapshots'], async (tx) => {
    const held = (await tx.objectStore('keys').get(KEY)) as KeyRow | undefined;
    if (held?.id !== from || held?.before) throw new StoreError('store/busy', 'another tab was faster');
    await tx.objectStore('keys').put(row, KEY);
    await tx.objectStore('snapshots').clear();
  });
}

/** Adds a passkey to what opens the vault. Nothing is sealed anew by it. */
export async function addPasskey({ db, vault }: Store, proof: Proof, passkey: NewPasskey, now: number): Promise<void> {
  const { row, data } = await proven(db, proof, now, true);
  const opener = await passkeyOpener(data, passkey, vault, now);
  await changeOpeners(db, row.id, (openers) => [...openers, opener]);
}

/** The passphrase from now on; the first, where there were passkeys alone. */
export async function changePassphrase({ db }: Store, proof: Proof, passphrase: string, now: number): Promise<void> {
  const { row, data } = await proven(db, proof, now, true);
  const opener = await passphraseOpener(data, passphrase);
  await changeOpeners(db, row.id, (openers) => [opener, ...openers.filter(({ kind }) => kind !== 'passphrase')]);
}

/** Takes one away, a passkey by its id or the `passphrase`; the last one stays. */
export async function removeOpener({ db }: Store, proof: Proof, id: string, now: number): Promise<void> {
  const { row } = await proven(db, proof, now, false);
  await changeOpeners(db, row.id, (openers) =>
    openers.filter((opener) => opener.id !== id && (id !== 'passphrase' || opener.kind !== id)),
  );
}

function changeOpeners(db: Db, id: string, change: (openers: readonly Opener[]) => readonly Opener[]): Promise<void> {
  return atomically(db, ['keys'], async ({ store }) => {
    const row = (await store.get(KEY)) as KeyRow | undefined;
    if (row?.kind !== 'locked' || row.id !== id) throw new StoreError('store/busy', 'another tab was faster');
    const openers = change(row.openers);
    if (openers.length === 0) throw new StoreError('store/busy', 'nothing would open the vault');
    await store.put({ ...row, openers }, KEY);
  });
}

export interface KeptPasskey extends PasskeyLabel {
  readonly id: string;
}

export async function listPasskeys({ db, vault }: Store): Promise<readonly KeptPasskey[]> {
  const row = await readKeys(db);
  const openers = row?.kind === 'locked' ? row.openers : [];
  return Promise.all(
    openers
      .filter((opener) => opener.kind === 'passkey')
      .map(async ({ id, label }) => ({ id, ...(await unsealJson<PasskeyLabel>(vault, labelPlace(id), label)) })),
  );
}
