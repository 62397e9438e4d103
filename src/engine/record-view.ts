import { attachmentsOf } from '../fhir/attachment.ts';
import type { Resource } from '../fhir/resource.ts';
import { listAttachmentUrls, readAttachment } from '../store/attachments.ts';
import { readSource } from '../store/bodies.ts';
import { listConnections } from '../store/connections.ts';
import type { Store } from '../store/store.ts';
import { rowsAt } from '../store/timeline.ts';
import type { AttachmentLink, AttachmentView, ResourceView, RowView, SearchView } from './api.ts';

/** What a list shows of these positions, with the binding of each. */
export async function rowViews(store: Store, positions: ArrayLike<number>): Promise<readonly RowView[]> {
  const stripes = await stripesOf(store);
  return rowsAt(store, positions).map((row) => ({ ...row, stripe: stripes.get(row.connectionId)?.stripe ?? 1 }));
}

export async function searchView(store: Store, query: string): Promise<SearchView> {
  const { search } = await import('../store/search.ts');
  const { total, ignored, resources } = await search(store, query);
  return { total, ignored, resources: resources.map(({ connectionId, text }) => ({ connectionId, text })) };
}

/** One resource with where it came from; undefined when it is not (or no longer) here. */
export async function resourceView(
  store: Store,
  connectionId: string,
  type: string,
  id: string,
): Promise<ResourceView | undefined> {
  const source = await readSource(store, connectionId, type, id);
  const connection = (await stripesOf(store)).get(connectionId);
  const [row] = source ? await rowViews(store, [source.position]) : [];
  if (!source || !connection || !row) return undefined;
  const { text, fetchedAt } = source;
  const { name: providerName, stripe, fhirBase } = connection;
  const attachments = await linksOf(store, connectionId, fhirBase, JSON.parse(text) as Resource);
  return { connectionId, providerName, stripe, type, id, text, fetchedAt, row, attachments };
}

export async function attachmentView(
  store: Store,
  connectionId: string,
  url: string,
): Promise<AttachmentView | undefined> {
  const kept = await readAttachment(store, connectionId, url);
  return kept && { contentType: kept.contentType, bytes: kept.bytes };
}

const stripesOf = async (store: Store) => new Map((await listConnections(store)).map((one) => [one.id, one]));

async function linksOf(
  store: Store,
  connectionId: string,
  fhirBase: string,
  resource: Resource,
): Promise<readonly AttachmentLink[]> {
  const attachments = attachmentsOf(resource);
  if (attachments.length === 0) return [];
  const kept = new Set(await listAttachmentUrls(store, connectionId));
  return attachments.map(({ url, data, contentType, title, size }) => {
    const address = url !== undefined && URL.canParse(url, `${fhirBase}/`) ? new URL(url, `${fhirBase}/`).href : '';
    const state = data !== undefined ? 'inline' : kept.has(address) ? 'kept' : 'not-kept';
    return { url: address, contentType, title, size, state, failure: undefined };
  });
}
