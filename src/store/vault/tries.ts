import { atomically } from '../atomically.ts';
import { StoreError } from '../errors.ts';
import type { Db, TriesRow } from '../schema.ts';

const KEY = 'tries';

// A slip or two cost nothing; then each waits four times as long, and never more than an hour: it may be their own record.
const FREE = 3;
const FIRST_WAIT = 5000;
const LONGEST_WAIT = 60 * 60_000;

const waitAfter = (count: number): number =>
  count < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 4 ** (count - FREE));

export interface Tries {
  readonly count: number;
  /** ms since 1970. */
  readonly until: number;
}

export async function readTries(db: Db, now: number): Promise<Tries> {
  return within((await db.get('keys', KEY)) as TriesRow | undefined, now);
}

/**
 * Counts a try before it is looked at, so that neither a reload nor another tab makes it none. Throws store/wait while
 * the ones before it have to be waited for.
 */
export async function countTry(db: Db, now: number): Promise<void> {
  await atomically(db, ['keys'], async ({ store }) => {
    const { count, until } = within((await store.get(KEY)) as TriesRow | undefined, now);
    if (until > now) throw new StoreError('store/wait', 'too many wrong tries');
    await store.put({ kind: 'tries', count: count + 1, until: now + waitAfter(count + 1) }, KEY);
  });
}

/** The last one was right. */
export const forgetTries = (db: Db): Promise<void> => atomically(db, ['keys'], ({ store }) => store.delete(KEY));

/** A clock that was set back must not lock anybody out for longer than the wait itself. */
function within(row: TriesRow | undefined, now: number): Tries {
  const { count = 0, until = 0 } = row ?? {};
  return { count, until: Math.min(until, now + waitAfter(count)) };
}
