import { AppError, type Remedy } from '../base/errors.ts';

const REMEDIES = {
  'store/full': 'free-space', // QuotaExceededError: what was committed before stays
  'store/locked': 'sign-in', // the vault's key is not one that this build can open
  'store/damaged': 'report', // a sealed value does not open: changed, swapped, or of another key
  'store/lost': 'reload-app', // closed under us: a newer tab, or the browser, took the database away
  'store/newer': 'reload-app', // the database was made by a newer build than this one
  'store/unavailable': 'report', // no IndexedDB here, or it would not open
  'store/gone': 'retry', // the connection was forgotten meanwhile, maybe in another tab
  'store/bad-query': 'report', // text that is no FHIR search
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
