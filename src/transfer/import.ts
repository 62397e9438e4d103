import { type Bytes, fromBase64 } from '../base/bytes.ts';
import { failureOf } from '../base/errors.ts';
import { isObject, objectIn, textOf } from '../base/json.ts';
import { nextTask } from '../base/next-task.ts';
import { attachmentsOf, fileKey, mediaType } from '../fhir/attachment.ts';
import type { Resource } from '../fhir/resource.ts';
import { eachItem, eachMember, readLine, skipSpace } from '../fhir/source-text.ts';
import { decodeText } from '../record/text/decode.ts';
import { type Attachment, type MissingFile, readLinks, saveAttachments } from '../store/attachments.ts';
import { saveDetails } from '../store/connections.ts';
import { identify } from '../store/identify.ts';
import { type OwnChange, writeOwn } from '../store/own-entries.ts';
import type { Store } from '../store/store.ts';
import type { Connection, FileFormat } from '../store/types.ts';
import { TransferError } from './errors.ts';
import { documentEntries, DOCUMENT_FILE } from './import/cda-header.ts';
import { HEAD, sniff } from './import/sniff.ts';
import { JsonSplitter, type JsonPiece } from './import/split-json.ts';

/** How far it is: a file is read twice, first to see what it is. */
export interface ImportProgress {
  /** From 0 to 1. */
  readonly part: number;
  /** Kept so far. */
  readonly entries: number;
}

/** What was found in a file before anything of it is kept. */
export interface Survey {
  readonly format: FileFormat;
  /** Binaries are files, and stand apart. */
  readonly entries: number;
  readonly files: number;
  /** Things in it that are no resource, or could not be read. */
  readonly unread: number;
  /** It ends in the middle. */
  readonly isCut: boolean;
  /** Whose records are in it; not more than a few. */
  readonly patients: readonly Resource[];
  /** What its Bundle calls entries → `Type/id`. */
  readonly names: ReadonlyMap<string, string>;
  /** Who keeps it, where a document says so. */
  readonly keeper: string;
}

interface Options {
  readonly signal: AbortSignal;
  /** From 0 to 1. */
  readonly tell: (part: number) => void;
}

/** One thing in a file. */
interface Found {
  readonly resource: Resource;
  readonly text: string;
  readonly id: string;
  readonly fullUrl: string;
  /** It stands in a Bundle. */
  readonly isWithin: boolean;
}

/** Something that stands where a resource should. */
const UNREAD = 'unread';

/** About a request, not about a person. */
const NOT_OF_A_RECORD = new Set(['OperationOutcome', 'Parameters', 'CapabilityStatement', 'Subscription']);

const MOST_PATIENTS = 50;

/** What a file holds. Throws TransferError for what no record can be read from. */
export async function survey(file: Blob, options: Options): Promise<Survey> {
  const names = new Map<string, string>();
  const patients: Resource[] = [];
  const told = { entries: 0, files: 0, unread: 0 };
  const reading = await readerOf(file);
  for await (const found of reading.found(options)) {
    if (found === UNREAD) {
      told.unread++;
      continue;
    }
    const { resource, id, fullUrl } = found;
    const type = resource.resourceType;
    if (type === 'Binary') told.files++;
    else told.entries++;
    if (fullUrl !== '') names.set(fullUrl, `${type}/${id}`);
    if (type === 'Patient' && patients.length < MOST_PATIENTS && !patients.some((one) => one.id === id))
      patients.push({ ...resource, id });
  }
  if (told.entries === 0) throw new TransferError('transfer/unknown-file', 'no resource in it');
  return { ...reading.end(), ...told, patients, names, keeper: reading.keeper };
}

export interface Keeping {
  readonly survey: Survey;
  /** Not there yet: it is kept with the first entries, and is partial until the last. */
  readonly source: Connection;
  /** The text with names of this record in place of those of its Bundle. */
  readonly resolved: (text: string, names: ReadonlyMap<string, string>) => string;
  readonly now: number;
}

/** So much goes in with one transaction. */
const BATCH = 400;
const BATCH_LENGTH = 4_000_000;

/** Keeps what stands in a file under its source. Throws where it is stopped: what is kept by then is the caller's to forget. */
export async function keepFile(
  store: Store,
  file: Blob,
  { survey: seen, source, resolved, now }: Keeping,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (progress: ImportProgress) => void },
): Promise<void> {
  const changes = new Map<string, OwnChange>();
  const files: (Attachment & { readonly url: string })[] = [];
  const named = new Map<string, MissingFile>();
  const state = { entries: 0, length: 0, isBegun: false, part: 0 };
  const flush = async () => {
    const sources = state.isBegun ? [] : [source];
    const batch = [...changes.values()];
    if (batch.length > 0) {
      await writeOwn(store, async () => ({ changes: batch, sources, result: undefined }), now);
      state.isBegun = true;
    }
    if (files.length > 0 && state.isBegun) {
      await saveAttachments(store, { connectionId: source.id, attachments: files.splice(0) });
    }
    state.entries += batch.length;
    state.length = 0;
    changes.clear();
    tell({ part: state.part, entries: state.entries });
  };
  const reading = await readerOf(file);
  for await (const found of reading.found({ signal, tell: (part) => (state.part = part) })) {
    if (found === UNREAD) continue;
    const { resource, id, text: sent } = found;
    const type = resource.resourceType;
    state.length += sent.length;
    if (type === 'Binary') {
      const bytes = bytesOf(resource);
      if (bytes) files.push({ url: fileKey(`Binary/${id}`, source.fhirBase), ...bytes });
    } else {
      const key = `${type}/${id}`;
      const text = seen.names.size > 0 ? resolved(sent, seen.names) : sent;
      for (const one of namedIn(resource, id, source.fhirBase, now)) named.set(one.url, one);
      // Told twice in another way, the later is a newer version: the earlier goes in before it.
      if (changes.has(key) && changes.get(key)!.text !== text) await flush();
      changes.set(key, { sourceId: source.id, type, id, text, deleted: false });
    }
    if (changes.size >= BATCH || state.length >= BATCH_LENGTH) await flush();
  }
  await flush();
  signal.throwIfAborted();
  await noteMissing(store, source.id, named);
  await saveDetails(store, source.id, { file: { ...source.file!, isPartial: false } });
  tell({ part: 1, entries: state.entries });
}

/** The files that a resource only points to. */
function namedIn(resource: Resource, id: string, fhirBase: string, at: number): readonly MissingFile[] {
  return attachmentsOf(resource).flatMap(({ url, data, contentType, title, size }) => {
    if (url === undefined || data !== undefined) return [];
    const owner = `${resource.resourceType}/${id}`;
    return [{ url: fileKey(url, fhirBase), title, contentType, size, owner, failure: NOT_IN_FILE, at }];
  });
}

const NOT_IN_FILE = failureOf(new TransferError('transfer/not-in-file', 'the file only points to it'))!;

/** Of those that did not come along it is said why they are not here: there is nobody to ask for them. */
async function noteMissing(store: Store, connectionId: string, named: ReadonlyMap<string, MissingFile>): Promise<void> {
  const { kept } = await readLinks(store, connectionId);
  const missing = [...named.values()].filter(({ url }) => !kept.has(url));
  if (missing.length > 0) await saveAttachments(store, { connectionId, attachments: [], missing });
}

function bytesOf({ contentType, data, bytes }: Resource): Attachment | undefined {
  if (bytes instanceof Uint8Array) return { contentType: mediaType(contentType), bytes: bytes as Bytes };
  if (typeof data !== 'string') return undefined;
  try {
    return { contentType: mediaType(contentType), bytes: fromBase64(data) };
  } catch {
    return undefined;
  }
}

interface Reading {
  found(options: Options): AsyncIterable<Found | typeof UNREAD>;
  /** Once all of it was read. */
  end(): Pick<Survey, 'format' | 'isCut'>;
  readonly keeper: string;
}

/** What a file is, by its first bytes. Throws TransferError. */
async function readerOf(file: Blob): Promise<Reading> {
  const kind = sniff(await headOf(file));
  if (kind !== 'gzip') return readerAs(kind, file, () => file.stream());
  const inflated = () => file.stream().pipeThrough(new DecompressionStream('gzip'));
  return readerAs(sniff(await firstOf(inflated())), file, inflated);
}

function readerAs(
  kind: ReturnType<typeof sniff>,
  file: Blob,
  open: () => ReadableStream<Uint8Array>,
): Promise<Reading> {
  switch (kind) {
    case 'json':
      return Promise.resolve(jsonReader(file, open));
    case 'clinical-document':
      return documentReader(open);
    case 'backup':
      throw new TransferError('transfer/is-backup', 'a backup of this app');
    case 'zip':
      throw new TransferError('transfer/is-zip', 'a zip file');
    case 'document':
      throw new TransferError('transfer/is-document', 'a PDF or a picture');
    default:
      throw new TransferError('transfer/unknown-file', 'neither JSON nor a clinical document');
  }
}

const headOf = async (file: Blob) => new Uint8Array(await file.slice(0, HEAD).arrayBuffer());

async function firstOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  try {
    return (await reader.read()).value?.slice(0, HEAD) ?? new Uint8Array(0);
  } catch (cause) {
    throw new TransferError('transfer/unknown-file', 'it does not open', { cause });
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function jsonReader(file: Blob, open: () => ReadableStream<Uint8Array>): Reading {
  let splitter = new JsonSplitter();
  let values = 0;
  let late = false;
  return {
    keeper: '',
    async *found({ signal, tell }) {
      splitter = new JsonSplitter();
      values = 0;
      let broken = 0;
      for await (const { text, part } of textsOf(file, open)) {
        signal.throwIfAborted();
        for (const piece of splitter.feed(text)) {
          if (piece.kind === 'value') values++;
          for (const found of foundIn(piece)) {
            late ||= found !== UNREAD && piece.kind === 'value' && found.isWithin;
            yield found;
          }
        }
        for (; broken < splitter.broken; broken++) yield UNREAD;
        tell(part);
        await nextTask(); // whoever wants to stop it is heard
      }
    },
    end: () => ({
      format: splitter.bundles > 0 || late ? 'bundle' : values > 1 ? 'lines' : 'resource',
      isCut: splitter.isUnfinished(),
    }),
  };
}

/** The text as it comes in, and how much of the file was read by then. */
async function* textsOf(file: Blob, open: () => ReadableStream<Uint8Array>) {
  const mark = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const label = mark[0] === 0xff && mark[1] === 0xfe ? 'utf-16le' : mark[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(label);
  const reader = open().getReader();
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      read += value.length;
      // What is compressed grows: then it is a guess.
      yield { text: decoder.decode(value, { stream: true }), part: Math.min(0.99, read / Math.max(1, file.size)) };
    }
    yield { text: decoder.decode(), part: 1 };
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function* foundIn({ kind, text }: JsonPiece): Generator<Found | typeof UNREAD> {
  const parsed = isShallow(text) ? objectIn(text) : undefined;
  if (!parsed) return yield UNREAD;
  const fullUrl = kind === 'entry' ? (textOf(parsed['fullUrl']) ?? '') : '';
  const resource = kind === 'entry' ? parsed['resource'] : parsed;
  if (!isResource(resource)) return yield UNREAD;
  const own = kind === 'entry' ? memberText(text, 'resource') : readLine(text, skipSpace(text, 0)).line;
  if (resource.resourceType === 'Bundle') return yield* withinBundle(own);
  if (NOT_OF_A_RECORD.has(resource.resourceType)) return;
  yield { resource, text: own, fullUrl, id: idOf(resource, own, fullUrl), isWithin: kind === 'entry' };
}

/** Deeper than any resource, and shallower than what walks through one can go. */
const DEEPEST = 100;

function isShallow(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    else if (char === '"') {
      do i = text.indexOf('"', i + 1);
      while (i >= 0 && isEscaped(text, i));
      if (i < 0) return true; // it is no JSON, as whoever parses it will say
    }
    if (depth > DEEPEST) return false;
  }
  return true;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** A Bundle within another, or one that says only after its entries what it is. */
function* withinBundle(text: string): Generator<Found | typeof UNREAD> {
  const entries: string[] = [];
  eachMember(text, 0, (key, from) => {
    if (key !== 'entry' || text[from] !== '[') return undefined;
    return eachItem(text, from, (at) => {
      if (text[at] !== '{') return undefined;
      const { line, end } = readLine(text, at);
      entries.push(line);
      return end;
    });
  });
  for (const entry of entries) yield* foundIn({ kind: 'entry', text: entry });
}

function memberText(text: string, name: string): string {
  let found = '{}';
  eachMember(text, skipSpace(text, 0), (key, from) => {
    if (key !== name || text[from] !== '{') return undefined;
    const { line, end } = readLine(text, from);
    found = line;
    return end;
  });
  return found;
}

const isResource = (value: unknown): value is Resource =>
  isObject(value) && typeof value['resourceType'] === 'string' && /^[A-Z][A-Za-z]{1,60}$/.test(value['resourceType']);

/** One without an id goes by what its Bundle calls it; else by what it says. */
function idOf(resource: Resource, text: string, fullUrl: string): string {
  const named = /^urn:uuid:([\w-]{1,64})$/.exec(fullUrl)?.[1];
  return typeof resource.id !== 'string' && named !== undefined ? named : identify({ resource, text }).id;
}

/** Larger ones are no documents. */
const MOST_DOCUMENT = 100_000_000;

async function documentReader(open: () => ReadableStream<Uint8Array>): Promise<Reading> {
  const parts: BlobPart[] = [];
  let size = 0;
  for (const reader = open().getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MOST_DOCUMENT) throw new TransferError('transfer/too-large', 'a document that is too large');
    parts.push(value as Uint8Array<ArrayBuffer>);
  }
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  const { patient, document, keeper } = documentEntries(decodeText(bytes), { size });
  return {
    keeper,
    async *found({ tell }) {
      for (const resource of [patient, document]) {
        yield { resource, text: JSON.stringify(resource), id: resource.id, fullUrl: '', isWithin: false };
      }
      const binary = {
        resourceType: 'Binary',
        id: DOCUMENT_FILE.slice('Binary/'.length),
        contentType: 'application/xml',
      };
      // Its bytes go as they are: what its author signed is not written anew.
      yield { resource: { ...binary, bytes }, text: '', id: binary.id, fullUrl: '', isWithin: false };
      tell(1);
    },
    end: () => ({ format: 'document', isCut: false }),
  };
}
