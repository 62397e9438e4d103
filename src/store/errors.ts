import { AppError, type Remedy } from '../base/errors.ts';

const REMEDIES = {
  'store/full': 'free-space', // QuotaExceededError: what was committed before stays
  'store/locked': 'retry', // the vault waits for the person, or is kept in a way that this build does not know
  'store/wrong': 'retry', // what was given does not open the vault; no more is said
  'store/wait': 'retry', // too many wrong ones: the next is looked at later
  'store/busy': 'retry', // the vault is being changed, here or in another tab
  'store/damaged': 'report', // a sealed value does not open: changed, swapped, or of another key
  'store/lost': 'reload-app', // closed under us: a newer tab, or the browser, took the database away
  'store/newer': 'reload-app', // the database was made by a newer build than this one
  'store/unavailable': 'report', // no IndexedDB here, or it would not open
  'store/gone': 'retry', // the connection was forgotten meanwhile, maybe in another tab
} as const satisfies Record<string, Remedy>;

export type StoreErrorCode = keyof typeof REMEDIES;

/** A failure of the store, named. */
export class StoreError extends AppError<StoreErrorCode> {
  override readonly name = 'StoreError';

  override get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}

/** The browser's own storage failures by our names; anything else as it is, for it is a bug. */
export function storeErrorOf(cause: unknown): unknown {
  switch (cause instanceof Error ? cause.name : '') {
    case 'QuotaExceededError':
      return new StoreError('store/full', 'the browser gives no more space', { cause });
    case 'OperationError': // what AES-GCM says of a wrong tag
      return new StoreError('store/damaged', 'a sealed value does not open', { cause });
    case 'InvalidStateError': // a transaction on a database that is closed
      return new StoreError('store/lost', 'the database was closed', { cause });
    default:
      return cause;
  }
}

/** Runs `work`; a storage failure in it comes out by name. */
export async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** Whether a failure says that bytes on the disk are not what was written. Anything else is a bug, or the disk's state. */
export const isDamage = (error: unknown): boolean =>
  error instanceof StoreError
    ? error.code === 'store/damaged'
    : error instanceof Error && ['OperationError', 'TypeError', 'SyntaxError', 'RangeError'].includes(error.name);

/** Undefined for a sealed row that does not open: a damaged one costs itself and nothing else. */
export async function unlessDamaged<T>(opening: Promise<T>): Promise<T | undefined> {
  try {
    return await opening;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return undefined;
  }
}

/** Of sealed rows, those that open. */
export async function thoseThatOpen<T>(openings: readonly Promise<T>[]): Promise<readonly Awaited<T>[]> {
  const opened = await Promise.all(openings.map((opening) => unlessDamaged(opening)));
  return opened.filter((each): each is Awaited<T> & object => each !== undefined);
}

/** Where the disk is full, goes on without: what was to be written is only a shortcut, or found out again. */
export async function unlessFull(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'store/full')) throw error;
  }
}
