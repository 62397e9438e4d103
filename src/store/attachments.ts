import type { Bytes } from '../base/bytes.ts';
import { atomically } from './atomically.ts';
import { named, StoreError } from './errors.ts';
import { ledgerKey, ledgerPlace } from './runs.ts';
import type { LinkRow } from './schema.ts';
import { seal } from './seal.ts';
import type { Store } from './store.ts';
import type { LedgerRow, Run } from './types.ts';
import { hmac, nameOf, sealJson, unsealBytes, unsealJson } from './vault.ts';

/** The bytes behind an address, and the ledger row that says they were fetched. */
export interface AttachmentCommit {
  readonly run: Run;
  readonly row: LedgerRow;
  readonly connectionId: string;
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Bytes;
}

export interface Attachment {
  readonly contentType: string;
  readonly bytes: Bytes;
}

interface SealedLink {
  readonly url: string;
  readonly contentType: string;
}

const contentPlace = (content: string): string => `attachments/${content}`;
const linkPlace = (connectionId: string, name: string): string => `links/${connectionId}/${name}`;

/**
 * Keeps an attachment and its ledger row, together or not at all. Equal contents are kept once, whoever sent them.
 * `store/full` costs this attachment alone: it has its own transaction, and the record is not touched.
 */
export async function saveAttachment(store: Store, commit: AttachmentCommit): Promise<void> {
  const { run, row, connectionId, url, contentType, bytes } = commit;
  const { db, vault } = store;
  const content = await hmac(vault, bytes);
  const name = await linkName(store, connectionId, url);
  const key = await ledgerKey(store, run.id, row.searchId);
  const [body, sealed, ledger] = await Promise.all([
    seal(vault.data, { place: contentPlace(content), content: bytes, zip: isText(contentType) }),
    sealJson(vault, linkPlace(connectionId, name), { url, contentType } satisfies SealedLink),
    sealJson(vault, ledgerPlace(key), row),
  ]);
  const link: LinkRow = { connectionId, content, size: body.byteLength, sealed };
  await atomically(db, ['connections', 'attachments', 'links', 'ledger'], async (tx) => {
    if ((await tx.objectStore('connections').getKey(connectionId)) === undefined) {
      throw new StoreError('store/gone', 'the connection was forgotten');
    }
    const kept = await tx.objectStore('attachments').getKey(content);
    if (kept === undefined) await tx.objectStore('attachments').put({ bytes: body }, content);
    await Promise.all([tx.objectStore('links').put(link, name), tx.objectStore('ledger').put(ledger, key)]);
  });
}

/** The attachment behind an address, if it was kept. */
export async function readAttachment(store: Store, connectionId: string, url: string): Promise<Attachment | undefined> {
  const { db, vault } = store;
  return named(async () => {
    const name = await linkName(store, connectionId, url);
    const link = await db.get('links', name);
    const row = link && (await db.get('attachments', link.content));
    if (!link || !row) return undefined;
    const { contentType } = await unsealJson<SealedLink>(vault, linkPlace(connectionId, name), link.sealed);
    return { contentType, bytes: await unsealBytes(vault, contentPlace(link.content), row.bytes) };
  });
}

/** Addresses that are kept of a connection. */
export async function listAttachmentUrls({ db, vault }: Store, connectionId: string): Promise<readonly string[]> {
  return named(async () => {
    const { store } = db.transaction('links');
    const index = store.index('byConnection');
    const [names, links] = await Promise.all([index.getAllKeys(connectionId), index.getAll(connectionId)]);
    const open = links.map(({ sealed }, i) =>
      unsealJson<SealedLink>(vault, linkPlace(connectionId, names[i]!), sealed),
    );
    return (await Promise.all(open)).map(({ url }) => url);
  });
}

/** Bytes of all attachments on disk. */
export async function attachmentBytes({ db }: Store): Promise<number> {
  return named(async () => {
    // By link: to weigh the contents would be to read them all. What is shared counts once.
    const sizes = new Map((await db.getAll('links')).map(({ content, size }) => [content, size]));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
  });
}

const linkName = ({ vault }: Store, connectionId: string, url: string): Promise<string> =>
  nameOf(vault, `links/${connectionId}`, url);

/** PDF and images are compressed by themselves; C-CDA and HTML shrink to a tenth. */
const isText = (contentType: string): boolean => /^text\/|[/+](xml|json|rtf)\b/i.test(contentType);
