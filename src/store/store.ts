import type { CommitQueue } from './commit.ts';
import type { Packer } from './packer.ts';
import type { RecordIndex } from './record-index.ts';
import type { Db } from './schema.ts';
import type { SegmentCache } from './segments.ts';
import type { Serial } from './serial.ts';
import type { Vault } from './vault.ts';

/**
 * 'record': resources came or went. 'removed': a provider lists something no longer, or again. 'connections': a connection
 * or its access came or went. 'settings': what the person set. 'compacted': what is kept lies elsewhere in the log.
 */
export type Change = 'record' | 'removed' | 'connections' | 'settings' | 'compacted';

/** An open store: one database, its vault, and this worker's own index of it. */
export interface Store {
  readonly name: string;
  readonly db: Db;
  readonly vault: Vault;
  readonly packer: Packer;
  readonly index: RecordIndex;
  readonly segments: SegmentCache;
  /** Whoever changes the index takes turns here. */
  readonly turns: Serial;
  readonly commits: CommitQueue;
  /** Tells the other tabs; call it after the commit. */
  tell(change: Change): void;
  close(): void;
}
