import { base64url, fromBase64 } from '../base/bytes.ts';
import { isObject, objectIn } from '../base/json.ts';
import { type Backup, type BackupKeys, backupOf, isEmpty, Restore, type Restored } from '../store/backup.ts';
import { StoreError } from '../store/errors.ts';
import { migrations } from '../store/migrations.ts';
import type { Store } from '../store/store.ts';
import { openFile, writeFile } from './backup-file.ts';
import { TransferError } from './errors.ts';
import { rowsInBytes, rowToBytes } from './row-bytes.ts';

/** How far it is, of `total`, in whatever it counts. */
export interface BackupProgress {
  readonly done: number;
  readonly total: number;
}

interface Options {
  readonly signal: AbortSignal;
  readonly tell: (progress: BackupProgress) => void;
}

/** Everything that is kept, access to providers left out, as one file that only this passphrase opens. Throws store/busy. */
export async function makeBackup(store: Store, passphrase: string, options: Options): Promise<Blob> {
  for (let again = 2; ; again--) {
    try {
      return await tryToMake(store, passphrase, options);
    } catch (error) {
      // The log was tidied up under it: rare, and over soon.
      if (again === 0 || !(error instanceof StoreError && error.code === 'store/busy')) throw error;
    }
  }
}

async function tryToMake(store: Store, passphrase: string, options: Options): Promise<Blob> {
  const backup = await backupOf(store);
  const { data, names, version } = backup.keys;
  const head = JSON.stringify({ data: base64url(data), names: base64url(names), version });
  const parts: Blob[] = [];
  // Blobs lie where the browser has room for them, bytes in memory.
  for await (const part of writeFile(passphrase, head, bytesOf(backup, options))) parts.push(new Blob([part]));
  return new Blob(parts, { type: 'application/octet-stream' });
}

async function* bytesOf({ rows, total }: Backup, { signal, tell }: Options) {
  let done = 0;
  for await (const row of rows(signal)) {
    yield rowToBytes(row);
    if (++done % 32 === 0) tell({ done: Math.min(done, total), total });
  }
}

/**
 * Reads a whole backup for an empty record. Nothing of it is in force before the answer's `put` has run, and where it
 * throws nothing is left of it. Throws TransferError.
 */
export async function readBackup(
  store: Store,
  file: Blob,
  passphrase: string,
  { signal, tell }: Options,
): Promise<Restored> {
  if (!(await isEmpty(store))) throw new TransferError('transfer/not-empty', 'there is a record here');
  const { head, parts } = await openFile(file, passphrase);
  const keys = readHead(head);
  const restore = await Restore.into(store);
  try {
    for await (const { content, read } of parts()) {
      signal.throwIfAborted();
      for (const row of rowsInBytes(content)) if (!(await restore.add(row))) throw newer();
      tell({ done: read, total: file.size });
    }
    return await restore.ready(store, keys);
  } catch (error) {
    await restore.drop().catch(() => {}); // the next one does
    // It opened, so somebody sealed it; but this app never wrote rows like these.
    const isNoRow = error instanceof RangeError || error instanceof SyntaxError;
    throw isNoRow ? new TransferError('transfer/damaged', 'not made of rows', { cause: error }) : error;
  }
}

function readHead(text: string): BackupKeys {
  const head = objectIn(text);
  if (!isObject(head) || typeof head['version'] !== 'number' || head['version'] > migrations.length) throw newer();
  return {
    data: fromBase64(String(head['data'])),
    names: fromBase64(String(head['names'])),
    version: head['version'],
  };
}

const newer = () => new TransferError('transfer/newer', 'made by a newer build');
