import { fetchedAtOf } from './history.ts';
import type { RecordIndex } from './record-index.ts';
import { changeSetting, readSetting } from './settings.ts';
import type { Store } from './store.ts';

/** Which older versions are kept; the newest always is. */
export type Retention =
  | { readonly keep: 'all' }
  | { readonly keep: 'versions'; /** The newest one included. */ readonly count: number }
  | { readonly keep: 'years'; /** Since another one took its place. */ readonly years: number };

const SETTING = 'retention';
const KEEP_ALL: Retention = { keep: 'all' };
const YEAR = 365.25 * 86_400_000;

/** What the person chose; all, until they did. */
export async function readRetention(store: Store): Promise<Retention> {
  return (await readSetting<Retention>(store, SETTING)) ?? KEEP_ALL;
}

export async function saveRetention(store: Store, retention: Retention): Promise<void> {
  await changeSetting<Retention>(store, SETTING, () => retention);
}

/**
 * How many of a resource's versions, from the oldest, may go. `positions` are all of them, the newest first. What goes
 * is always the oldest: no history has holes.
 */
export function expired(index: RecordIndex, positions: readonly number[], retention: Retention, now: number): number {
  const older = positions.length - 1;
  switch (retention.keep) {
    case 'all':
      return 0;
    case 'versions':
      return Math.max(0, positions.length - Math.max(1, retention.count));
    case 'years': {
      const before = now - retention.years * YEAR;
      // One goes by when the one behind it came: until then it was what held.
      const kept = positions.slice(0, older).findIndex((position) => fetchedAtOf(index, position) < before);
      return kept < 0 ? 0 : older - kept;
    }
  }
}

/** The chains of versions that have more than one: position of the newest → all, the newest first. */
export function* chainsOf(index: RecordIndex, connectionId?: string): Iterable<readonly number[]> {
  const its = connectionId === undefined ? undefined : index.connections.find(connectionId);
  const isBehind = new Uint8Array(index.length);
  for (let i = 0; i < index.length; i++) if (index.previous.at(i) > 0) isBehind[index.previous.at(i) - 1] = 1;
  for (let i = 0; i < index.length; i++) {
    if (isBehind[i] === 1 || index.previous.at(i) === 0 || index.seq.at(i) === 0) continue;
    if (its !== undefined && index.connection.at(i) !== its) continue;
    const chain: number[] = [];
    for (let next = i + 1; next > 0; next = index.previous.at(next - 1)) chain.push(next - 1);
    yield chain;
  }
}

/** How many versions would go under a setting. */
export function countExpired(index: RecordIndex, retention: Retention, now: number): number {
  let count = 0;
  if (retention.keep !== 'all') for (const chain of chainsOf(index)) count += expired(index, chain, retention, now);
  return count;
}
