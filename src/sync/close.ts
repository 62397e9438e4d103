import type { LedgerRow, Run } from '../store/types.ts';
import { type History, HISTORY_FORMAT, withOutcome } from './history.ts';
import type { KeptRecord } from './kept.ts';
import type { Seen } from './seen.ts';
import { isDoubtful } from './since.ts';
import { markVanished, type VanishedDeps, wholeLists } from './vanished.ts';
import { watermarkOf } from './watermark.ts';

/** A run whose searches have all ended. */
export interface Closing {
  readonly run: Run;
  readonly rows: readonly LedgerRow[];
  readonly scope: string;
  readonly history: History;
  readonly kept: KeptRecord;
  readonly seen: Seen;
  /** Searches of which nothing had come when this worker began. */
  readonly heard: ReadonlySet<string>;
  now(): number;
}

/** Not knocked at again for so long: what can be read, though no list has it. */
const UNLISTED_FOR = 30 * 86_400_000;

/** Marks what is no longer listed, and keeps what the next run goes by. Returns what is to be said of the run. */
export async function closeRun(
  closing: Closing,
  deps: Omit<VanishedDeps, 'kept' | 'unlisted'>,
  signal: AbortSignal,
): Promise<readonly Note[]> {
  const { rows, history, kept, seen, heard, run } = closing;
  const known = unlistedOf(closing);
  const lists = wholeLists(rows, heard);
  const unlisted = new Set(known.names);
  const more = await markVanished(lists, seen, { ...deps, kept, unlisted }, signal);

  const endedAt = closing.now();
  const stamps = [...kept.stamps(), ...rows.map(({ serverTime }) => serverTime ?? NaN)];
  const links = await kept.links();
  await kept.keepHistory({
    format: HISTORY_FORMAT,
    searches: withOutcome(isComparable(history, { scope: closing.scope, links }) ? history.searches : {}, {
      rows,
      endedAt,
      watermark: watermarkOf({ stamps, startedAt: run.startedAt, endedAt }),
      compared: new Set([...lists.values()].flat().map(({ searchId }) => searchId)),
      doubtful: new Set(rows.filter((row) => isDoubtful(row, kept)).map(({ searchId }) => searchId)),
    }),
    scope: closing.scope,
    links,
    unlisted: { ...known, names: [...known.names, ...more] },
  });
  return history.links !== undefined && links !== history.links ? ['merged'] : [];
}

/**
 * Whether what was known of a search still holds where it did not end well this time. After a merge, or with more shared,
 * there may be entries of any age that it has never seen.
 */
const isComparable = (before: History, now: Pick<History, 'scope' | 'links'>): boolean =>
  before.format === HISTORY_FORMAT && before.scope === now.scope && (before.links ?? now.links) === now.links;

type Note = NonNullable<Run['notes']>[number];

function unlistedOf(closing: Closing): NonNullable<History['unlisted']> {
  const { history } = closing;
  const age = closing.now() - (history.unlisted?.since ?? -Infinity);
  return history.unlisted && age >= 0 && age < UNLISTED_FOR ? history.unlisted : { since: closing.now(), names: [] };
}
