import type { DBSchema, IDBPDatabase } from 'idb';
import type { Bytes } from '../base/bytes.ts';
import type { RowWithKeys } from './with-keys.ts';

/** A vault's keys. `kind` says how they are had: 'browser' needs nothing of the person. */
export interface KeyRow {
  readonly kind: 'browser';
  /** AES-GCM-256, not extractable. */
  readonly data: CryptoKey;
  /** HMAC-SHA-256, not extractable: makes key names that say nothing. */
  readonly names: CryptoKey;
}

/** About a hundred resources of one page, as sent. Never changed once written. */
export interface SegmentRow {
  readonly connectionId: string;
  readonly count: number;
  readonly bytes: Bytes;
}

/** Of the digests that this build writes, their format and what they say. One more, and all older ones are made anew from their segments. */
export const DIGEST_VERSION = 3;

/** What search and lists need of a segment. `version` is of its format; an old one is made anew from the segment. */
export interface DigestRow {
  readonly connectionId: string;
  readonly version: number;
  /** Bytes of the segment, so that use of space is known without reading segments. */
  readonly segmentBytes: number;
  readonly bytes: Bytes;
  /** Ids, hashes and times, apart because they do not compress. */
  readonly identities: Bytes;
}

export interface AttachmentRow {
  readonly bytes: Bytes;
  /** How many further parts there are, each in a row of its own. */
  readonly rest?: number;
}

/** Which content stands behind an address of a connection; `sealed` holds its content type, or why it is not kept. */
export interface LinkRow {
  readonly connectionId: string;
  /** Absent where nothing is kept. */
  readonly content?: string;
  /** Of the sealed content. */
  readonly size: number;
  readonly sealed: Bytes;
}

/** Everything on disk. What is not under the vault key is random, a count, or an HMAC (law 3). */
export interface SheafSchema extends DBSchema {
  keys: { key: string; value: KeyRow };
  /** Connection id → sealed Connection. */
  connections: { key: string; value: Bytes };
  /** Connection id → sealed Grant, with the key that it is bound to. */
  grants: { key: string; value: RowWithKeys };
  /** Connection id → the key of this device's registration there, not extractable. */
  clientKeys: { key: string; value: CryptoKey };
  /** HMAC of `state` → sealed PendingSignIn, with the key made for it. */
  pending: { key: string; value: RowWithKeys };
  /** → sealed Run. */
  runs: { key: [connectionId: string, runId: string]; value: Bytes };
  /** → sealed LedgerRow; the name is an HMAC of the search's id. */
  ledger: { key: [runId: string, name: string]; value: Bytes };
  segments: { key: number; value: SegmentRow };
  /** By the key of its segment. */
  digests: { key: number; value: DigestRow };
  /** → sealed Tombstone; the name is an HMAC of the resource's type and id. */
  removed: { key: [connectionId: string, name: string]; value: Bytes };
  /** HMAC of the content → sealed content. */
  attachments: { key: string; value: AttachmentRow };
  /** By the key of its attachment → the words in it, sealed. */
  texts: { key: string; value: Bytes };
  /** HMAC of connection and address → what is kept of it. */
  links: { key: string; value: LinkRow; indexes: { byConnection: string; byContent: string } };
  /** Name → sealed value. */
  settings: { key: string; value: Bytes };
}

export type Db = IDBPDatabase<SheafSchema>;
