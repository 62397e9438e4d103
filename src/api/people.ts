import type { Source } from '../store/types.ts';

/** Somebody whose record is here. */
export interface PersonSources {
  readonly id: string;
  /** All of theirs, what they entered themselves included. */
  readonly sourceIds: readonly string[];
  /** The source of what they entered themselves, once there is one. */
  readonly own: string | undefined;
}

/** Everybody, and every source. */
export interface WholeRecord {
  readonly people: readonly PersonSources[];
  readonly sources: readonly Source[];
}
