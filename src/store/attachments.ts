import type { Failure } from '../base/errors.ts';
import type { Bytes } from '../base/bytes.ts';
import { contentPlace, firstPart, nameOfContent, partKey, readWhole, sealRest } from './attachment-parts.ts';
import { atomically, requireConnection, type Write } from './atomically.ts';
import { named, thoseThatOpen, unlessDamaged } from './errors.ts';
import { ledgerKey, ledgerPlace } from './runs.ts';
import type { LinkRow } from './schema.ts';
import type { SealJob } from './seal.ts';
import type { Store } from './store.ts';
import type { LedgerRow, Run } from './types.ts';
import { nameOf, unsealJson } from './vault.ts';

/** What became of files of a connection, and the ledger row that says so, if a run fetches them. */
export interface AttachmentCommit {
  readonly connectionId: string;
  readonly attachments: readonly Addressed[];
  /** Those that are not kept, and why. */
  readonly missing?: readonly MissingFile[];
  /** Addresses that nothing of the record has any more: why they were not kept is forgotten. */
  readonly drop?: readonly string[];
  readonly run?: Run;
  readonly row?: LedgerRow;
}

/** What a file's own bytes say against what was claimed of it. */
export type Doubt = 'size' | 'hash';

export interface Attachment {
  readonly contentType: string;
  readonly bytes: Bytes;
  readonly doubts?: readonly Doubt[];
}

/** A file that the record names and that is not kept. */
export interface MissingFile {
  /** The address it would be kept under; for one that has none, a name for it. */
  readonly url: string;
  readonly title: string;
  readonly contentType: string;
  /** Bytes, as claimed. */
  readonly size: number | undefined;
  /** `Type/id` of the resource that names it; '' where it is only referred to. */
  readonly owner: string;
  readonly failure: Failure;
  /** ms since 1970. */
  readonly at: number;
}

export interface KeptFile {
  readonly url: string;
  readonly contentType: string;
  readonly doubts: readonly Doubt[];
}

/** What is known of addresses of a connection. */
export interface Links {
  readonly kept: ReadonlyMap<string, KeptFile>;
  readonly missing: ReadonlyMap<string, MissingFile>;
}

type SealedLink =
  | (KeptFile & { readonly missing?: undefined })
  | { readonly url: string; readonly missing: MissingFile };

const linkPlace = (connectionId: string, name: string): string => `links/${connectionId}/${name}`;

/**
 * Keeps what became of files and their ledger row, together or not at all. Equal contents are kept once, whoever sent
 * them. `store/full` costs these files alone: they have their own transaction, and the record is not touched.
 */
export async function saveAttachments(store: Store, commit: AttachmentCommit): Promise<void> {
  const { connectionId, attachments, missing = [], drop = [] } = commit;
  const ledger = await ledgerJob(store, commit);
  const links = await Promise.all([
    ...attachments.map((attachment) => keptLink(store, connectionId, attachment)),
    ...missing.map((file) => missingLink(store, connectionId, file)),
  ]);
  const dropped = await Promise.all(drop.map((url) => linkName(store, connectionId, url)));
  const packed = await store.packer.pack({
    jobs: [...links.flatMap((link) => link.jobs), ...(ledger ? [ledger.job] : [])],
    segments: [],
  });
  const stores: ['connections', 'attachments', 'links', 'ledger'] = ['connections', 'attachments', 'links', 'ledger'];
  await atomically(store.db, stores, async (tx) => {
    await requireConnection(tx.objectStore('connections'), connectionId);
    const sealed = [...packed.jobs];
    await Promise.all(links.map((link) => putLink(tx, connectionId, link, sealed.splice(0, link.jobs.length))));
    await Promise.all(dropped.map((name) => tx.objectStore('links').delete(name)));
    if (ledger) await tx.objectStore('ledger').put(sealed[0]!, ledger.key);
  });
}

type Addressed = Attachment & { readonly url: string };

interface Link {
  readonly name: string;
  /** HMAC of the content, where there is one. */
  readonly content?: string;
  /** Of the link, and of its content's first part behind it. */
  readonly jobs: readonly SealJob[];
  /** Further parts of the content, sealed. */
  readonly rest: readonly Bytes[];
}

async function ledgerJob(store: Store, { run, row }: AttachmentCommit) {
  if (!run || !row) return undefined;
  const key = await ledgerKey(store, run.id, row.searchId);
  return { key, job: { place: ledgerPlace(key), content: JSON.stringify(row), zip: false } satisfies SealJob };
}

async function keptLink(store: Store, connectionId: string, { url, bytes, ...said }: Addressed): Promise<Link> {
  const [content, name] = await Promise.all([nameOfContent(store.vault, bytes), linkName(store, connectionId, url)]);
  const zip = isText(said.contentType);
  const sealed: SealedLink = { url, contentType: said.contentType, doubts: said.doubts ?? [] };
  const link = { place: linkPlace(connectionId, name), content: JSON.stringify(sealed), zip: false };
  return {
    name,
    content,
    jobs: [link, { place: contentPlace(content), content: firstPart(bytes), zip }],
    rest: await sealRest(store, content, bytes, zip),
  };
}

async function missingLink(store: Store, connectionId: string, missing: MissingFile): Promise<Link> {
  const name = await linkName(store, connectionId, missing.url);
  const sealed: SealedLink = { url: missing.url, missing };
  return {
    name,
    jobs: [{ place: linkPlace(connectionId, name), content: JSON.stringify(sealed), zip: false }],
    rest: [],
  };
}

async function putLink(
  tx: Write<['connections', 'attachments', 'links', 'ledger']>,
  connectionId: string,
  { name, content, rest }: Link,
  [sealed, body]: readonly Bytes[],
): Promise<void> {
  const links = tx.objectStore('links');
  if (content === undefined || !body) {
    // Why it is not kept never takes the place of what is.
    const known = await links.get(name);
    if (known?.content === undefined) await links.put({ connectionId, size: 0, sealed: sealed! }, name);
    return;
  }
  const contents = tx.objectStore('attachments');
  const size = rest.reduce((sum, { byteLength }) => sum + byteLength, body.byteLength);
  const row: LinkRow = { connectionId, content, size, sealed: sealed! };
  await links.put(row, name);
  if ((await contents.getKey(content)) !== undefined) return;
  await contents.put({ bytes: body, rest: rest.length }, content);
  await Promise.all(rest.map((bytes, i) => contents.put({ bytes }, partKey(content, i + 1))));
}

/** The attachment behind an address, if it was kept. */
export async function readAttachment(store: Store, connectionId: string, url: string): Promise<Attachment | undefined> {
  const { db, vault } = store;
  return named(async () => {
    const name = await linkName(store, connectionId, url);
    const link = await db.get('links', name);
    const row = link?.content === undefined ? undefined : await db.get('attachments', link.content);
    if (!link?.content || !row) return undefined;
    const sealed = await unsealJson<SealedLink>(vault, linkPlace(connectionId, name), link.sealed);
    const bytes = await readWhole(store, link.content, row);
    return sealed.missing ? undefined : { contentType: sealed.contentType, bytes, doubts: sealed.doubts ?? [] };
  });
}

/** The content behind an address, by the name that its words are kept under; undefined where it is not kept. */
export const contentAt = (store: Store, connectionId: string, url: string): Promise<string | undefined> =>
  named(async () => (await store.db.get('links', await linkName(store, connectionId, url)))?.content);

/** The type that one of the addresses of a content claims; undefined where none leads to it any more. */
export async function typeOfContent({ db, vault }: Store, content: string): Promise<string | undefined> {
  const index = db.transaction('links').store.index('byContent');
  const [name, link] = await Promise.all([index.getKey(content), index.get(content)]);
  if (name === undefined || !link) return undefined;
  const sealed = await unsealJson<SealedLink>(vault, linkPlace(link.connectionId, name), link.sealed);
  return sealed.missing ? undefined : sealed.contentType;
}

/** What is known of all addresses of a connection. */
export async function readLinks({ db, vault }: Store, connectionId: string): Promise<Links> {
  return named(async () => {
    const index = db.transaction('links').store.index('byConnection');
    const [names, rows] = await Promise.all([index.getAllKeys(connectionId), index.getAll(connectionId)]);
    return sorted(
      await thoseThatOpen(
        rows.map(({ sealed }, i) => unsealJson<SealedLink>(vault, linkPlace(connectionId, names[i]!), sealed)),
      ),
    );
  });
}

/** What is known of these addresses. */
export async function readLinksOf(store: Store, connectionId: string, urls: readonly string[]): Promise<Links> {
  const { db, vault } = store;
  return named(async () => {
    const found = await Promise.all(
      urls.map(async (url) => {
        const name = await linkName(store, connectionId, url);
        const row = await db.get('links', name);
        return row && unlessDamaged(unsealJson<SealedLink>(vault, linkPlace(connectionId, name), row.sealed));
      }),
    );
    return sorted(found.filter((link) => link !== undefined));
  });
}

function sorted(links: readonly SealedLink[]): Links {
  const kept = new Map<string, KeptFile>();
  const missing = new Map<string, MissingFile>();
  for (const link of links) {
    if (link.missing) missing.set(link.url, link.missing);
    else kept.set(link.url, { ...link, doubts: link.doubts ?? [] }); // those of an older build have none
  }
  return { kept, missing };
}

/** A file that is not here, and where in the record it is named. */
export interface MissingAttachment extends MissingFile {
  /** Of the resource that names it; undefined where it is not here. */
  readonly position: number | undefined;
}

/** All files of a connection that are not kept, each with why; the largest first. */
export async function listMissingAttachments(
  store: Store,
  connectionId: string,
): Promise<readonly MissingAttachment[]> {
  const { missing } = await readLinks(store, connectionId);
  return [...missing.values()]
    .map((file) => {
      const [type = '', id = ''] = file.owner.split('/');
      return { ...file, position: store.index.find(connectionId, type, id) };
    })
    .toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0));
}

/** What all attachments take on disk. */
export async function attachmentBytes({ db }: Store): Promise<number> {
  return named(async () => {
    // By link: to weigh the contents would be to read them all. What is shared counts once.
    const sizes = new Map((await db.getAll('links')).map(({ content, size }) => [content, size]));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
  });
}

/** The same by connection: what two of them have just so is counted at both. */
export async function attachmentBytesBySource({ db }: Store): Promise<ReadonlyMap<string, number>> {
  const bytes = new Map<string, number>();
  const seen = new Set<string>();
  for (const { connectionId, content, size } of await named(() => db.getAll('links'))) {
    const name = `${connectionId} ${content}`;
    if (seen.has(name)) continue;
    seen.add(name);
    bytes.set(connectionId, (bytes.get(connectionId) ?? 0) + size);
  }
  return bytes;
}

const linkName = ({ vault }: Store, connectionId: string, url: string): Promise<string> =>
  nameOf(vault, `links/${connectionId}`, url);

/** PDF and images are compressed by themselves; C-CDA and HTML shrink to a tenth. */
const isText = (contentType: string): boolean => /^text\/|[/+](xml|json|rtf)\b/i.test(contentType);
