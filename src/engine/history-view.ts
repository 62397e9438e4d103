import { readBody, type SourceText } from '../store/bodies.ts';
import { type Version, versionsOf } from '../store/history.ts';
import type { Store } from '../store/store.ts';
import type { VersionView } from './api.ts';

type Of = readonly [connectionId: string, type: string, id: string];

/** All versions that are kept of a resource, the newest first. */
export async function versionViews(store: Store, ...of: Of): Promise<readonly VersionView[]> {
  const versions = versionsOf(store.index, ...of);
  const bodies = await Promise.all(versions.map((version) => bodyOf(store, version)));
  return versions.map(({ number, fetchedAt, deleted }, i) => ({
    number,
    fetchedAt,
    text: bodies[i]?.text,
    isDeletion: deleted,
  }));
}

const bodyOf = (store: Store, { deleted, position }: Version): Promise<SourceText | undefined> =>
  deleted ? Promise.resolve(undefined) : readBody(store, position);
