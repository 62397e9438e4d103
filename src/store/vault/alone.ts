import { StoreError } from '../errors.ts';
import { lockOf } from './presence.ts';

/** Whether any store of this name is open, in any tab. */
export async function isAnyoneIn(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === lockOf(name));
}

/** A tab that neither answers nor ends keeps the keys as they are. */
const PATIENCE = 15_000;

/** Asks all to leave, again and again, and works once they have. Throws store/busy where one does not. */
export async function alone<T>(name: string, askToLeave: () => void, work: () => Promise<T>): Promise<T> {
  askToLeave();
  // One that opened just now did not hear it.
  const asking = setInterval(askToLeave, 200);
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    return await navigator.locks.request(lockOf(name), { signal }, async () => {
      clearInterval(asking);
      return work();
    });
  } catch (cause) {
    throw cause === signal.reason ? new StoreError('store/busy', 'another tab keeps the vault open', { cause }) : cause;
  } finally {
    clearInterval(asking);
  }
}
