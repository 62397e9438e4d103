import type { LedgerRow, Run } from '../store/types.ts';
import type { History } from './history.ts';

/** What is here of the record that a run fetches, from this run and those before, and what is written at its end. */
export interface KeptRecord {
  /** Ids of what is here of a type, without what is marked as no longer listed and what has no id of its own. */
  ids(type: string): readonly string[];
  /** `meta.lastUpdated` of all that is here of a type (of every type), in ms since 1970; NaN where there is none. */
  stamps(type?: string): readonly number[];
  /** The other records that this patient's was merged with, as its Patient says; '' for none. */
  links(): Promise<string>;
  /** Marks what is no longer listed, with the ledger row. */
  saveRemoved(run: Run, row: LedgerRow, gone: readonly Named[]): Promise<void>;
  keepHistory(history: History): Promise<void>;
}

export interface Named {
  readonly type: string;
  readonly id: string;
}
