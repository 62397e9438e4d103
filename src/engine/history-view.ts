import { parsePreservingDecimals } from '../fhir/decimals.ts';
import { changeText, difference } from '../record/difference.ts';
import { readBody, type SourceText } from '../store/bodies.ts';
import { readVersion, type Version, versionsOf } from '../store/history.ts';
import type { Store } from '../store/store.ts';
import type { AmendmentView, VersionView } from './api.ts';

type Of = readonly [connectionId: string, type: string, id: string];

/** All versions that are kept of a resource, each with what it says otherwise than the one before it; the newest first. */
export async function versionViews(store: Store, ...of: Of): Promise<readonly VersionView[]> {
  const versions = versionsOf(store.index, ...of);
  const bodies = await Promise.all(versions.map((version) => bodyOf(store, version)));
  return versions.map(({ number, fetchedAt, deleted }, i) => {
    const [is, was] = [bodies[i], bodies[i + 1]];
    return {
      number,
      fetchedAt,
      changes: is && was ? changesOf(was, is) : undefined,
      isReadable: is !== undefined,
      isDeletion: deleted,
    };
  });
}

/** Between any two. */
export async function compareVersions(
  store: Store,
  connectionId: string,
  type: string,
  id: string,
  numbers: readonly [earlier: number, later: number],
): Promise<AmendmentView['changes'] | undefined> {
  const [was, is] = await Promise.all(numbers.map((number) => readVersion(store, connectionId, type, id, number)));
  return was && is && changesOf(was, is);
}

const bodyOf = (store: Store, { deleted, position }: Version): Promise<SourceText | undefined> =>
  deleted ? Promise.resolve(undefined) : readBody(store, position);

const changesOf = (was: SourceText, is: SourceText): AmendmentView['changes'] =>
  difference(parsePreservingDecimals(was.text), parsePreservingDecimals(is.text)).map((change) => ({
    label: change.label,
    text: changeText(change),
  }));
