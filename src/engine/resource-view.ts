import { transfer } from 'comlink';
import { attachmentsOf, fileKey, mediaType, type AttachmentRef } from '../fhir/attachment.ts';
import { eachTarget, literalOf } from '../fhir/mentions.ts';
import type { Resource } from '../fhir/resource.ts';
import { readAttachment, readLinksOf } from '../store/attachments.ts';
import { isAside, readSource } from '../store/bodies.ts';
import { StoreError } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import type { AttachmentLink, AttachmentView, ResourceView, VersionView } from './api.ts';
import { connectionsById, rowViews } from './record-view.ts';

/** One resource, or an older version of it, with where it came from; undefined when it is not (or no longer) here. */
export async function resourceView(
  store: Store,
  connectionId: string,
  type: string,
  id: string,
  version?: number,
): Promise<ResourceView | undefined> {
  if (version === undefined && isAside(store, connectionId, type, id)) {
    throw new StoreError('store/damaged', 'its segment was set aside');
  }
  const of = [connectionId, type, id] as const;
  const versions = await versionsAt(store, ...of);
  const isOlder = version !== undefined && version !== versions?.[0]?.number;
  const source = isOlder ? await olderVersion(store, version, ...of) : await readSource(store, ...of);
  const connection = (await connectionsById(store)).get(connectionId);
  const [row] = source ? await rowViews(store, [source.position]) : [];
  if (!source || !connection || !row) return undefined;
  const { text, fetchedAt } = source;
  const { name: providerName, stripe, fhirBase } = connection;
  const attachments = await linksOf(store, connectionId, fhirBase, text);
  return {
    connectionId,
    providerName,
    stripe,
    type,
    id,
    text,
    fetchedAt,
    row,
    attachments,
    ...(versions && { versions }),
    ...(isOlder && { older: version }),
  };
}

/** Few entries were ever changed: what tells versions apart is loaded for those. */
async function versionsAt(store: Store, ...of: Of): Promise<readonly VersionView[] | undefined> {
  const newest = store.index.newest(...of);
  if (newest === undefined || store.index.previous.at(newest) === 0) return undefined;
  return (await import('./history-view.ts')).versionViews(store, ...of);
}

const olderVersion = async (store: Store, version: number, ...of: Of) =>
  (await import('../store/history.ts')).readVersion(store, ...of, version);

type Of = readonly [connectionId: string, type: string, id: string];

export async function attachmentView(
  store: Store,
  connectionId: string,
  url: string,
): Promise<AttachmentView | undefined> {
  const kept = await readAttachment(store, connectionId, url);
  // Handed over, not copied: it may be large.
  return kept && transfer({ contentType: kept.contentType, bytes: kept.bytes }, [kept.bytes.buffer]);
}

/** The files that a resource names: in it, on this device, or not here and why. */
async function linksOf(
  store: Store,
  connectionId: string,
  fhirBase: string,
  text: string,
): Promise<readonly AttachmentLink[]> {
  const resource = JSON.parse(text) as Resource;
  const owner = `${resource.resourceType}/${String(resource.id)}`;
  const refs = [...attachmentsOf(resource), ...binariesIn(text, fhirBase)];
  // Known as the sync knows them: by their address, or by their place.
  const named = refs.map((ref, i) => ({
    ...ref,
    key: ref.url === undefined ? `${owner}#${i}` : fileKey(ref.url, fhirBase),
  }));
  if (named.length === 0) return [];
  const urls = named.map(({ key }) => key);
  const { kept, missing } = await readLinksOf(store, connectionId, urls);
  return named.map(({ key, data, contentType, title, size }) => {
    const state = data !== undefined ? 'inline' : kept.has(key) ? 'kept' : 'not-kept';
    const failure = state === 'not-kept' ? missing.get(key)?.failure : undefined;
    const { contentType: came = '', doubts = [] } = kept.get(key) ?? {};
    return { url: key, contentType: contentType || mediaType(came), title, size, state, failure, doubts };
  });
}

/** Binaries that it refers to as to any other resource: files too, with nothing claimed of them. */
function binariesIn(text: string, fhirBase: string): readonly AttachmentRef[] {
  const found = new Set<string>();
  eachTarget(text, (target) => {
    const literal = literalOf(target, fhirBase);
    if (literal?.startsWith('Binary/')) found.add(literal);
  });
  const nothing = { data: undefined, contentType: '', title: '', size: undefined, hash: undefined, creation: '' };
  return [...found].map((url) => ({ ...nothing, url }));
}
