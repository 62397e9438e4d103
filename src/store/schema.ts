import type { DBSchema, IDBPDatabase } from 'idb';
import type { Bytes } from '../base/bytes.ts';
import type { RowWithKeys } from './with-keys.ts';

/** A vault's keys. `kind` says how they are had: 'browser' needs nothing of the person, 'locked' needs one of its openers. */
export type KeyRow = BrowserKeys | LockedKeys;

interface KeysInCommon {
  /** Tells this data key from those before and after it; absent in rows of the first builds. */
  readonly id?: string;
  /** HMAC-SHA-256: makes key names that say nothing. Sealed with the data key; the first builds kept the browser's object. */
  readonly names: Bytes | CryptoKey;
  /** The data key before, not extractable, until nothing is sealed with it any more (`vault/move.ts`). */
  readonly before?: CryptoKey;
}

export interface BrowserKeys extends KeysInCommon {
  readonly kind: 'browser';
  /** AES-GCM-256, not extractable. */
  readonly data: CryptoKey;
}

export interface LockedKeys extends KeysInCommon {
  readonly kind: 'locked';
  readonly id: string;
  /** Each of them holds the data key, wrapped; there is always one. */
  readonly openers: readonly Opener[];
}

export type Opener = PassphraseOpener | PasskeyOpener;

interface OpenerInCommon {
  readonly id: string;
  /** `iv (12) · AES-GCM` of the data key. */
  readonly wrapped: Bytes;
  readonly salt: Bytes;
}

export interface PassphraseOpener extends OpenerInCommon {
  readonly kind: 'passphrase';
  /** Rounds of PBKDF2-SHA-256. */
  readonly rounds: number;
}

export interface PasskeyOpener extends OpenerInCommon {
  readonly kind: 'passkey';
  readonly credentialId: Bytes;
  /** Sealed with the data key: what the person calls it, and when it was added. */
  readonly label: Bytes;
}

/** Wrong passphrases since the last right one; kept beside the keys. */
export interface TriesRow {
  readonly kind: 'tries';
  readonly count: number;
  /** ms since 1970: before then no other is looked at. */
  readonly until: number;
}

/** About a hundred resources of one page, as sent. Never changed once written. */
export interface SegmentRow {
  readonly connectionId: string;
  readonly count: number;
  readonly bytes: Bytes;
}

/** Of the digests that this build writes. Older ones are read as they are (`digest-old.ts`) or made anew from their segments. */
export const DIGEST_VERSION = 5;

export type Merged = readonly [from: number, to: number];

/** What lists need of a segment. `version` is of its format. */
export interface DigestRow {
  readonly connectionId: string;
  readonly version: number;
  /** Bytes of the segment, so that use of space is known without reading segments. */
  readonly segmentBytes: number;
  /** Of a merged segment: between which keys all lay that it was made of, maybe step by step and with others beside it. */
  readonly merged?: Merged;
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
  keys: { key: string; value: KeyRow | TriesRow };
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
  /** Parts of the index as it was at some segment, sealed; may always be thrown away. */
  snapshots: { key: string; value: Bytes };
  /** By the key of a segment that does not open → sealed: whose it was, and since when it is left out. */
  aside: { key: number; value: Bytes };
  /** Name → sealed value. */
  settings: { key: string; value: Bytes };
}

export type Db = IDBPDatabase<SheafSchema>;
