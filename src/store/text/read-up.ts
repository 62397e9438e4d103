import { jsonIn } from '../../base/json.ts';
import { sleep } from '../../base/sleep.ts';
import { ATTACHED_TYPES, attachmentsOf, fileKey } from '../../fhir/attachment.ts';
import { eachHumanText, htmlText } from '../../fhir/human-text.ts';
import { eachTarget, literalOf } from '../../fhir/mentions.ts';
import { asR4 } from '../../fhir/older/as-r4.ts';
import type { Resource } from '../../fhir/resource.ts';
import { contentAt } from '../attachments.ts';
import { readText } from '../attachment-texts.ts';
import { listSources } from '../connections.ts';
import { StoreError } from '../errors.ts';
import type { RecordIndex } from '../record-index.ts';
import type { Segment } from '../segments.ts';
import { readExtra } from '../snapshot.ts';
import type { Store } from '../store.ts';
import { type AwaitedFile, TextIndex } from './text-index.ts';

/** The words of a record, and how far they are. */
export interface Reading {
  readonly text: TextIndex;
  /** Resolves once all that the record held at the call can be found. */
  readonly upToDate: (signal?: AbortSignal) => Promise<void>;
}

/** Of what is kept with the index. */
const NAME = 'text';
// Entries that are read again at the next start sooner than they are written.
const WORTH = 2000;
const SHARE = 0.1;

const readings = new WeakMap<RecordIndex, Promise<Reading>>();

/**
 * The words of this store's record. Nothing of it is on the way of what is written: whoever looks for words has those read
 * first that came since, out of their segments.
 */
export function readingOf(store: Store): Promise<Reading> {
  const known = readings.get(store.index);
  if (known) return known;
  const made = begin(store);
  readings.set(store.index, made);
  made.catch(() => readings.delete(store.index));
  return made;
}

async function begin(store: Store): Promise<Reading> {
  const bytes = await readExtra(store, NAME);
  const text = (bytes && TextIndex.from(bytes)) ?? new TextIndex();
  const files = new Files(store, text);
  let kept = text.upTo;
  store.index.extras.set(NAME, {
    isWorth: () => text.upTo - kept >= Math.max(WORTH, text.upTo * SHARE),
    bytes() {
      kept = text.upTo;
      return text.toBytes();
    },
  });
  let running: Promise<void> | undefined;
  return {
    text,
    async upToDate(signal) {
      const upTo = store.index.length;
      while (text.upTo < upTo || !files.areRead) {
        await (running ??= readUp(store, text, files, signal).finally(() => (running = undefined)));
      }
      if (files.mayHaveCome()) await (running ??= files.read().finally(() => (running = undefined)));
    },
  };
}

async function readUp(store: Store, text: TextIndex, files: Files, signal?: AbortSignal): Promise<void> {
  const { index } = store;
  const rest = breaths();
  const bases = new Map((await listSources(store)).map(({ id, fhirBase }) => [id, fhirBase]));
  let patience = PATIENCE;
  while (text.upTo < index.length) {
    signal?.throwIfAborted();
    const run = nextRun(index, text.upTo);
    const segment = run.isWanted ? await readSegment(store, run.from) : undefined;
    if (run.isWanted && !segment && patience-- > 0) {
      await sleep(MOMENT, signal);
      continue;
    }
    // Compaction may move rows whenever this waits: those that it moved are looked up again.
    while (text.upTo < run.to && (!run.isWanted || index.seq.at(text.upTo) === run.seq)) {
      takeRow(index, text, text.upTo, segment, bases);
      text.upTo++;
      await rest();
    }
    text.close();
  }
  await files.read();
  await text.tidy((position) => index.current.at(position) === 1, rest);
}

// A segment that is gone was merged or forgotten, maybe by another tab: in a moment the index will have heard of it.
const MOMENT = 50;
const PATIENCE = 40;

/** ms of work at a stretch: whoever else asks something of this thread waits no longer. */
const STRETCH = 12;

function breaths(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH) return undefined;
    return sleep(0).then(() => {
      since = performance.now();
    });
  };
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly seq: number;
  /** Any of them is current: an older version is never looked for. */
  readonly isWanted: boolean;
}

/** Rows that lie in one segment, one after the other. */
function nextRun({ seq, current, length }: RecordIndex, from: number): Run {
  const its = seq.at(from);
  let to = from;
  let isWanted = false;
  for (; to < length && seq.at(to) === its; to++) isWanted ||= current.at(to) === 1;
  return { from, to, seq: its, isWanted };
}

type Lines = Pick<Segment, 'lines'>;

/** Empty where it cannot be read: its rows are found by what the index has of them. Undefined where it is gone. */
async function readSegment({ index, segments }: Store, position: number): Promise<Lines | undefined> {
  try {
    return await segments.read(index.seq.at(position));
  } catch (error) {
    const code = error instanceof StoreError ? error.code : error instanceof Error ? error.name : '';
    if (code === 'store/damaged' || code === 'store/aside' || code === 'OperationError') return { lines: [] };
    throw error;
  }
}

function takeRow(
  index: RecordIndex,
  text: TextIndex,
  position: number,
  segment: Lines | undefined,
  bases: ReadonlyMap<string, string>,
): void {
  if (index.current.at(position) !== 1) return;
  text.add(position, 'title', index.texts.of(index.title.at(position)));
  text.add(position, 'value', index.detailOf(position));
  const line = segment?.lines[index.line.at(position)];
  const resource = line === undefined ? undefined : (jsonIn(line) as Resource | undefined);
  if (line === undefined || resource === undefined) return;
  eachHumanText(asR4(resource), (place, words) => text.add(position, place, words));
  const base = bases.get(index.connections.texts[index.connection.at(position)]!) ?? '';
  eachFile(resource, line, base, {
    inline: (words) => text.add(position, 'file', words),
    kept: (url) => text.awaited.push({ position, url }),
  });
}

interface HearFile {
  /** The words of one that is in the resource itself. */
  readonly inline: (words: string) => void;
  /** The address that one is kept under, if it is. */
  readonly kept: (url: string) => void;
}

/** The files that a resource names. */
export function eachFile(resource: Resource, line: string, fhirBase: string, { inline, kept }: HearFile): void {
  if (ATTACHED_TYPES.includes(resource.resourceType)) {
    for (const { url, data, contentType } of attachmentsOf(resource)) {
      if (data !== undefined && contentType.startsWith('text/')) inline(inlineText(data, contentType));
      if (url !== undefined) kept(fileKey(url, fhirBase));
    }
  }
  if (!line.includes('Binary/')) return;
  eachTarget(line, (target) => {
    const literal = literalOf(target, fhirBase);
    if (literal?.startsWith('Binary/')) kept(literal);
  });
}

const MOST_INLINE = 1_000_000;

function inlineText(data: string, contentType: string): string {
  try {
    const bytes = Uint8Array.from(atob(data.replaceAll(/\s+/g, '').slice(0, MOST_INLINE)), (one) => one.charCodeAt(0));
    const text = new TextDecoder().decode(bytes);
    return contentType === 'text/plain' ? text : htmlText(text);
  } catch {
    return ''; // no base64
  }
}

/** ms: how long a file's words may lie here before they are found. */
const SOON = 500;
const AT_ONCE = 16;

/** The words of files, which are read long after the entries that name them. */
class Files {
  readonly #store: Store;
  readonly #text: TextIndex;
  #lookedAt = -Infinity;
  /** How many of the awaited ones, from the first, were looked for; and what there was then. */
  #looked = 0;
  #there = '';

  constructor(store: Store, text: TextIndex) {
    this.#store = store;
    this.#text = text;
  }

  /** All that are named were looked for at least once. */
  get areRead(): boolean {
    return this.#looked === this.#text.awaited.length;
  }

  mayHaveCome(): boolean {
    return this.#text.awaited.length > 0 && performance.now() - this.#lookedAt > SOON;
  }

  /** Takes in those that are here by now. */
  async read(): Promise<void> {
    const { db, index } = this.#store;
    const there = (await Promise.all([db.count('texts'), db.count('links')])).join();
    this.#lookedAt = performance.now();
    if (there !== this.#there) this.#looked = 0;
    this.#there = there;
    const { awaited } = this.#text;
    const left = awaited.slice(0, this.#looked);
    const asked = awaited.slice(this.#looked).filter(({ position }) => index.current.at(position) === 1);
    const end = awaited.length;
    for (let at = 0; at < asked.length; at += AT_ONCE) {
      const some = asked.slice(at, at + AT_ONCE);
      const words = await Promise.all(some.map((file) => wordsOf(this.#store, file)));
      for (const [i, file] of some.entries()) {
        if (words[i] === undefined) left.push(file);
        else this.#text.add(file.position, 'file', words[i]);
      }
    }
    awaited.splice(0, end, ...left);
    this.#looked = left.length;
  }
}

async function wordsOf(store: Store, { position, url }: AwaitedFile): Promise<string | undefined> {
  const { index } = store;
  const content = await contentAt(store, index.connections.texts[index.connection.at(position)]!, url);
  return content === undefined ? undefined : readText(store, content);
}
