import { failureOf } from '../base/errors.ts';
import { listConnections, readGrant } from '../store/connections.ts';
import { readRun } from '../store/runs.ts';
import { changeSetting, readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import type { Connection, Run } from '../store/types.ts';
import type { WhenToSync, WhyNow } from './api.ts';
import { FILES_ON_METERED } from './attachment-network.ts';
import type { Context } from './context.ts';
import type { Syncs } from './syncs.ts';

const SETTING = 'whenToSync';

const DAY = 86_400_000;

/** Until the person says otherwise: on opening, once a day. */
const DAILY = { every: DAY, inBackground: false } as const;

export async function readWhenToSync(store: Store): Promise<WhenToSync> {
  const [when, filesOnMetered] = await Promise.all([
    readSetting<Omit<WhenToSync, 'filesOnMetered'>>(store, SETTING),
    readSetting<boolean>(store, FILES_ON_METERED),
  ]);
  return { ...DAILY, ...when, filesOnMetered: filesOnMetered !== false };
}

export async function saveWhenToSync(store: Store, { filesOnMetered, ...when }: WhenToSync): Promise<void> {
  await changeSetting(store, SETTING, () => when, { [FILES_ON_METERED]: filesOnMetered ? undefined : false });
}

/** Where a connection stands, as far as that says whether it is time to fetch from it. */
export interface Standing {
  readonly id: string;
  readonly access: Connection['access'];
  /** When access is over that nothing renews. */
  readonly accessEndsAt: number | undefined;
  readonly run: Pick<Run, 'state' | 'startedAt' | 'endedAt' | 'failure'> | undefined;
}

/** A run that could not reach anybody is not tried again more often than this by itself, unless the network came back. */
const NOT_SOONER = 60_000;

const NO_NETWORK = new Set(['sync/offline', 'sync/unreachable', 'smart/offline']);

/** Whom it is time to ask, the one that waits longest first. */
export function dueNow(all: readonly Standing[], when: WhenToSync, why: WhyNow, now: number): readonly string[] {
  const due = all.filter((one) => isDue(one, when, why, now));
  return due.sort((a, b) => lastOf(a) - lastOf(b)).map(({ id }) => id);
}

function isDue(
  { access, accessEndsAt = Infinity, run }: Standing,
  when: WhenToSync,
  why: WhyNow,
  now: number,
): boolean {
  // Nobody is asked to sign in for what they did not ask for.
  if (access !== 'active' || now >= accessEndsAt || run?.state === 'running') return false;
  if (why === 'woken' && !when.inBackground) return false;
  if (run?.state === 'paused' && NO_NETWORK.has(run.failure?.code ?? '')) {
    // The person began it: it goes on whatever they set for those that nobody began.
    return why === 'online' || !isWithin(NOT_SOONER, run.endedAt, now);
  }
  if (why === 'online' || when.every === null) return false;
  return !isWithin(when.every, lastAt(run), now);
}

/** A run that ended counts from its beginning; one that did not, from where it was left: to go on at once would be to ignore why. */
const lastAt = (run: Standing['run']): number | undefined =>
  run?.state === 'finished' ? run.startedAt : (run?.endedAt ?? run?.startedAt);

const lastOf = ({ run }: Standing): number => lastAt(run) ?? 0;

/** A time in the future is a clock that was wrong, and says nothing. */
const isWithin = (ms: number, at: number | undefined, now: number): boolean =>
  at !== undefined && at <= now && now - at < ms;

/** Runs at once that nobody asked for: each has its own hospital, and all have one disk and one line. */
const AT_ONCE = 2;

/**
 * Fetches from those that it is time for, two at a time; resolves when all have ended. One tab does it for all of them:
 * whoever comes second leaves it to the first. That the network is back counts also behind what is under way: it may
 * just have been lost there.
 */
export async function syncWhenDue(context: Context, syncs: Syncs, why: WhyNow): Promise<void> {
  const isNews = why === 'online';
  if (!isNews && !navigator.onLine) return; // the page may hear of it sooner than the worker
  const { store } = context;
  await navigator.locks.request(`${store.name}-when-to-sync`, { ifAvailable: !isNews }, async (lock) => {
    if (!lock) return;
    const when = await readWhenToSync(store);
    const waiting = [...dueNow(await standings(store), when, why, Date.now())];
    await inTurn(AT_ONCE, waiting, (id) => syncOne(syncs, id));
  });
}

async function standings(store: Store): Promise<readonly Standing[]> {
  const connections = await listConnections(store);
  return Promise.all(
    connections.map(async ({ id, access }): Promise<Standing> => {
      const [held, grant] = await Promise.all([readRun(store, id), readGrant(store, id)]);
      const isRenewed = grant?.refreshToken !== undefined || grant?.registration !== undefined;
      return { id, access, accessEndsAt: isRenewed ? undefined : grant?.expiresAt, run: held?.run };
    }),
  );
}

/** Works through `waiting`, `limit` at a time. */
async function inTurn(limit: number, waiting: string[], work: (id: string) => Promise<void>): Promise<void> {
  const worker = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) await work(id);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}

/** What goes wrong stands where its run is shown. Nobody asked for it, so nobody is interrupted. */
async function syncOne(syncs: Syncs, id: string): Promise<void> {
  try {
    await syncs.start(id);
    await syncs.ended(id);
  } catch (error) {
    if (!failureOf(error)) throw error;
  }
}
