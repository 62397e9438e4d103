import { AppError } from '../base/errors.ts';
import { sleep } from '../base/sleep.ts';
import { today } from '../base/today.ts';
import type { Store } from '../store/store.ts';
import type { Context } from './context.ts';

/** So long nothing is done after the record was opened, or a sync has ended (ms): then whoever opened it looks at it. */
const QUIET = 5_000;
/** The first screen is drawn within this (ms); what is looked at next is read behind it. */
const FIRST_SCREEN = 1_000;

/**
 * Keeps the log in order when nobody waits for it: after the record was opened, and after syncs. One tab does it (Web
 * Lock), and in pieces, so that whoever asks something waits for none of it.
 */
export function keepUp(context: Context, closing: AbortSignal): void {
  // The events outlive a record that is locked, and must not hold on to it.
  let room: Context | undefined = context;
  closing.addEventListener('abort', () => (room = undefined), { once: true });
  let waits = false;
  const wake = async () => {
    if (waits || !room) return;
    waits = true;
    await sleep(QUIET, closing).catch(() => {});
    waits = false;
    if (room) await upkeep(room.store, closing);
    if (room) await warm(room, closing);
  };
  context.events.subscribe((event) => {
    if (event.kind === 'sync' && event.view.state !== 'running') void wake();
  });
  void sleep(FIRST_SCREEN, closing)
    .then(() => room && warm(room, closing))
    .then(wake, () => {});
}

/** What the screens of a large record show. */
async function warm(context: Context, closing: AbortSignal): Promise<void> {
  try {
    const { warmChapters } = await import('./chapters/warm.ts');
    await warmChapters(context, today(), closing);
  } catch {
    // Whoever opens a screen hears why.
  }
}

/** All of it, at once; nothing where another tab is at it, or there is no record. */
export async function upkeep(store: Store, closing: AbortSignal): Promise<void> {
  if (store.index.length === 0 && store.index.aside.size === 0) return;
  try {
    await navigator.locks.request(`${store.name}-upkeep`, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      const [{ dropRecovered }, { compact }, { readingOf }, { snapshotWhenWorth }] = await Promise.all([
        import('../store/aside.ts'),
        import('../store/compact.ts'),
        import('../store/text/read-up.ts'),
        import('../store/snapshot-write.ts'),
      ]);
      await store.turns.run(() => dropRecovered(store));
      await compact(store, Date.now(), closing);
      // The words of what came: whoever looks for one finds it at once, and they are kept with the index.
      await (await readingOf(store)).upToDate(closing);
      await snapshotWhenWorth(store);
    });
  } catch (error) {
    // No space, or closed meanwhile: the log is as it was, and the next time is soon enough.
    if (!closing.aborted && !(error instanceof AppError)) throw error;
  }
}
