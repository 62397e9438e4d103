import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { SheafSchema } from './schema.ts';

type Upgrade = IDBPTransaction<SheafSchema, StoreNames<SheafSchema>[], 'versionchange'>;

/** One step of the schema. It may await nothing but IndexedDB, or its transaction closes under it. */
export type Migration = (db: IDBPDatabase<SheafSchema>, tx: Upgrade) => void | Promise<void>;

/**
 * APPEND ONLY: the place in this list is the database version. Once released, a step is never
 * edited, moved or taken out, for somebody's phone still stands before it.
 */
export const migrations: readonly Migration[] = [
  createStores, // 1
  addClientKeys, // 2
  addRemoved, // 3
  addTexts, // 4
  addSnapshots, // 5
  addAside, // 6
];

function createStores(db: IDBPDatabase<SheafSchema>): void {
  for (const name of ['keys', 'connections', 'grants', 'pending', 'runs', 'ledger', 'settings'] as const) {
    db.createObjectStore(name);
  }
  // The key generator never gives a number twice, so "greater than the last I saw" is all that is new.
  db.createObjectStore('segments', { autoIncrement: true });
  db.createObjectStore('digests');
  db.createObjectStore('attachments');
  const links = db.createObjectStore('links');
  links.createIndex('byConnection', 'connectionId');
  links.createIndex('byContent', 'content');
}

function addClientKeys(db: IDBPDatabase<SheafSchema>): void {
  db.createObjectStore('clientKeys');
}

function addRemoved(db: IDBPDatabase<SheafSchema>): void {
  db.createObjectStore('removed');
}

function addTexts(db: IDBPDatabase<SheafSchema>): void {
  db.createObjectStore('texts');
}

function addSnapshots(db: IDBPDatabase<SheafSchema>): void {
  db.createObjectStore('snapshots');
}

function addAside(db: IDBPDatabase<SheafSchema>): void {
  db.createObjectStore('aside');
}
