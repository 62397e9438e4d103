import type { Bytes } from '../base/bytes.ts';
import { atomically, requireConnection } from './atomically.ts';
import { named } from './errors.ts';
import { ledgerKey, ledgerPlace } from './runs.ts';
import type { LinkRow } from './schema.ts';
import type { SealJob } from './seal.ts';
import type { Store } from './store.ts';
import type { LedgerRow, Run } from './types.ts';
import { hmac, nameOf, unsealBytes, unsealJson } from './vault.ts';

/** Attachments of a connection, and the ledger row that says they were fetched. */
export interface AttachmentCommit {
  readonly run: Run;
  readonly row: LedgerRow;
  readonly connectionId: string;
  readonly attachments: readonly Addressed[];
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
 * Keeps attachments and their ledger row, together or not at all. Equal contents are kept once, whoever sent them.
 * `store/full` costs these attachments alone: they have their own transaction, and the record is not touched.
 */
export async function saveAttachments(store: Store, commit: AttachmentCommit): Promise<void> {
  const { run, row, connectionId, attachments } = commit;
  const key = await ledgerKey(store, run.id, row.searchId);
  const names = await Promise.all(attachments.map((attachment) => nameAttachment(store, connectionId, attachment)));
  const packed = await store.packer.pack({
    jobs: [
      { place: ledgerPlace(key), content: JSON.stringify(row), zip: false },
      ...attachments.flatMap((attachment, i) => attachmentJobs(connectionId, names[i]!, attachment)),
    ],
    segments: [],
  });
  const [ledger, ...sealed] = packed.jobs;
  await atomically(store.db, ['connections', 'attachments', 'links', 'ledger'], async (tx) => {
    await requireConnection(tx.objectStore('connections'), connectionId);
    const contents = tx.objectStore('attachments');
    await Promise.all(
      names.map(async ({ name, content }, i) => {
        const [body, kept] = sealed.slice(2 * i, 2 * i + 2) as [Bytes, Bytes];
        const link: LinkRow = { connectionId, content, size: body.byteLength, sealed: kept };
        const known = await contents.getKey(content);
        await Promise.all([
          known === undefined && contents.put({ bytes: body }, content),
          tx.objectStore('links').put(link, name),
        ]);
      }),
    );
    await tx.objectStore('ledger').put(ledger!, key);
  });
}

type Addressed = Attachment & { readonly url: string };

/** The keys of an attachment: one for its content, one for its address at this connection. Neither says anything. */
async function nameAttachment(store: Store, connectionId: string, { url, bytes }: Addressed) {
  const [content, name] = await Promise.all([hmac(store.vault, bytes), linkName(store, connectionId, url)]);
  return { content, name };
}

function attachmentJobs(
  connectionId: string,
  { content, name }: Awaited<ReturnType<typeof nameAttachment>>,
  { url, contentType, bytes }: Addressed,
): readonly [SealJob, SealJob] {
  const kept: SealedLink = { url, contentType };
  return [
    { place: contentPlace(content), content: bytes, zip: isText(contentType) },
    { place: linkPlace(connectionId, name), content: JSON.stringify(kept), zip: false },
  ];
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
