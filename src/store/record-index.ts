import { wallTimeOf } from '../fhir/dates.ts';
import type { Aside } from './aside-row.ts';
import { bytes, type Column, doubles, integers, Interner } from './columns.ts';
import type { Digest } from './digest.ts';
import { Numbers, SearchValues } from './index/search-values.ts';
import { TextHeap } from './index/text-heap.ts';
import { Triples } from './index/triples.ts';
import type { LogNotes } from './log-notes.ts';
import type { SearchDigest } from './search-digest.ts';
import type { Kept, SnapshotHead } from './snapshot-format.ts';

/** A segment that the index has read the digest of. */
export interface IndexedSegment {
  readonly seq: number;
  readonly connectionId: string;
  /** On disk, its digest included. */
  readonly bytes: number;
  /** ms since 1970, by this device's clock. */
  readonly fetchedAt: number;
  /** Of a merged one: what its lines have of their own. */
  readonly log?: LogNotes | undefined;
}

export interface Loaded {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

const DAY = 86_400_000;

/** Rows whose resources wait in memory to be looked through: some ten megabytes. Those of the others are read again. */
const MOST_HELD = 4000;
/** Rows whose resources are read at a time, so that others get a word in. */
const READ_AT_ONCE = 1000;
/** Of a row whose body cannot be read: no text has it. */
const NO_HASH = 0;

const IN_DAY = 2 ** 27; // more than the ms of a day
const IN_YEAR = 13 * 32 * IN_DAY; // more than its days

/**
 * What is known of every resource without reading it, in columns, in memory.
 *
 * A row's number is its position, stable until the worker ends: a change adds a row and the older one stops being
 * `current`; nothing moves. The same index comes out whether rows came one page at a time or all at start.
 */
export class RecordIndex {
  readonly connections = new Interner();
  readonly types = new Interner();
  readonly kinds = new Interner();
  /** Ids, titles, details, dates as sent and names of parameters. */
  readonly texts = new TextHeap();

  /** 1 where the row is its resource's newest version, and not the news that it was deleted. */
  readonly current = bytes();
  /** 1 + the position of the version before it; 0 for a first one. */
  readonly previous = integers();
  readonly connection = integers();
  readonly type = integers();
  readonly id = integers();
  /** 0 where the row leads nowhere any more. */
  readonly seq = integers();
  readonly line = integers();
  readonly hash = doubles();
  readonly updated = doubles();
  readonly kind = bytes();
  readonly title = integers();
  readonly detail = integers();
  readonly withdrawn = integers();
  readonly flagged = bytes();
  /** 1 where the row says that its resource was deleted. */
  readonly deleted = bytes();
  readonly when = integers();
  /** Sorts as a timeline does: by the day as sent, a month after its days, then by the sender's clock; 0 without date. */
  readonly order = doubles();

  readonly segments = new Map<number, IndexedSegment>();
  /** By the key of a segment that cannot be read: what it had. */
  readonly aside = new Map<number, Aside>();
  /** Connection → type/id of what its provider lists no longer. */
  readonly removed = new Map<string, Map<string, Mark>>();
  /** All that was written up to this segment is in; what other tabs wrote later may not be. */
  lastSeq = 0;
  /** Grows with every change: what was computed from the index before is old. */
  generation = 0;
  /** Grows whenever a row's body comes to lie elsewhere. */
  moves = 0;
  /** The current rows among the first `upTo` in the order of a timeline, as `newestFirst` left them. */
  sorted: { readonly generation: number; readonly upTo: number; readonly positions: Uint32Array } | undefined;
  /** What it was filled with when it was opened, or what was kept of it since. */
  snapshot: Pick<SnapshotHead, 'id' | 'length'> | undefined;
  /** What others would have kept along with it, by name. */
  readonly extras = new Map<string, Extra>();
  /** No row leads nowhere: only so is it worth keeping. */
  isTidy = true;
  readonly #counts = new Map<string, number>();
  readonly #newest = new Triples([this.connection, this.type, this.id], (position) => this.seq.at(position) !== 0);
  #values = new SearchValues(this.texts);
  /** Reads the search values of the first rows, as they were kept; undefined once they are in. */
  #readKept: (() => Promise<SearchValues>) | undefined;
  /** Reads those of rows that nothing here has, from the resources themselves. */
  #readRows: ReadRows = () => Promise.reject(new Error('nothing to read from'));
  #reading: Promise<void> | undefined;
  /** What came since, with the resources still at hand, in the order of the rows; there may be gaps. */
  #held: { readonly from: number; readonly lines: readonly number[]; readonly values: () => SearchDigest }[] = [];
  #heldRows = 0;

  get length(): number {
    return this.id.length;
  }

  get words() {
    return this.values.words;
  }
  get units() {
    return this.values.units;
  }
  get tokens() {
    return this.values.tokens;
  }
  get tokenEnd() {
    return this.values.tokenEnd;
  }
  get dateName() {
    return this.values.dateName;
  }
  get dateStart() {
    return this.values.dateStart;
  }
  get dateEnd() {
    return this.values.dateEnd;
  }
  get datesEnd() {
    return this.values.datesEnd;
  }
  get quantityName() {
    return this.values.quantityName;
  }
  get quantityLow() {
    return this.values.quantityLow;
  }
  get quantityHigh() {
    return this.values.quantityHigh;
  }
  get quantityUnit() {
    return this.values.quantityUnit;
  }
  get quantitiesEnd() {
    return this.values.quantitiesEnd;
  }
  get compositeName() {
    return this.values.compositeName;
  }
  get compositePartsEnd() {
    return this.values.compositePartsEnd;
  }
  get compositesEnd() {
    return this.values.compositesEnd;
  }
  get partForm() {
    return this.values.partForm;
  }
  get partWord() {
    return this.values.partWord;
  }
  get partLow() {
    return this.values.partLow;
  }
  get partHigh() {
    return this.values.partHigh;
  }

  /** What rows are searched by: words, tokens, dates and all that follows them. Wait for `ready` before. */
  get values(): SearchValues {
    if (this.#held.length > 0 && !this.#readKept) this.takeHeld();
    return this.#values;
  }

  /** Resolves when the search values of all rows are in: the first screen needs none of them. */
  async ready(_section: 'search'): Promise<void> {
    while (this.#readKept || this.values.length < this.length) {
      await (this.#reading ??= (this.#readKept ? this.#takeKept(this.#readKept) : this.#readGap()).finally(
        () => (this.#reading = undefined),
      ));
    }
  }

  /** Has the search values of the first rows read when they are needed. */
  readLater(read: () => Promise<SearchValues>): void {
    this.#readKept = read;
  }

  /** How the values of rows are had that nothing here has. */
  readBehindBy(read: ReadRows): void {
    this.#readRows = read;
  }

  /** Its columns but those of search, by name. */
  get columns(): Readonly<Record<string, Column>> {
    const { current, previous, connection, type, id, seq, line, hash, updated, kind, title, detail } = this;
    const { withdrawn, flagged, deleted, when, order, texts } = this;
    const rows = { current, previous, connection, type, id, seq, line, hash, updated, kind, title, detail };
    return { ...rows, withdrawn, flagged, deleted, when, order, heap: texts.heap, ends: texts.ends };
  }

  /** Fills it, while it is empty, with what was kept of it. Throws, and stays empty, where that does not fit together. */
  restore(kept: SnapshotHead, bytesOf: (column: string) => Uint8Array<ArrayBuffer>): void {
    const { heap: _, ends, ...ofRows } = this.columns;
    const parts = Object.entries(ofRows).map(([name, column]) => [column, bytesOf(name)] as const);
    if (bytesOf('ends').length !== kept.texts * ends!.width) throw new RangeError('texts are missing');
    if (parts.some(([column, { length }]) => length !== kept.length * column.width))
      throw new RangeError('rows are missing');
    const sorted = integers();
    sorted.takeBytes(bytesOf('sorted'));
    new TextHeap().restore(bytesOf('heap'), bytesOf('ends')); // throws before anything of this one is changed
    this.texts.restore(bytesOf('heap'), bytesOf('ends'));
    for (const [column, bytes] of parts) column.takeBytes(bytes);
    for (const id of kept.connections) this.connections.numberOf(id);
    for (const type of kept.types) this.types.numberOf(type);
    for (const kind of kept.kinds) this.kinds.numberOf(kind);
    for (const segment of kept.segments) this.segments.set(segment.seq, segment);
    for (const [id, count] of kept.counts) this.#counts.set(id, count);
    this.lastSeq = kept.lastSeq;
    this.snapshot = kept;
    this.#newest.forget();
    this.generation++;
    const positions = sorted.values.slice(0, sorted.length);
    this.sorted = { generation: this.generation, upTo: this.length, positions };
  }

  /** What is to be kept of it beside its columns; undefined while it is not fit to be kept. */
  toKeep(): Kept | undefined {
    const { words, units } = this.values; // what waits is taken in first, and brings texts along
    if (!this.isTidy || this.#readKept || this.values.length < this.length) return undefined;
    return {
      lastSeq: this.lastSeq,
      length: this.length,
      texts: this.texts.length,
      segments: [...this.segments.values()],
      connections: this.connections.texts,
      types: this.types.texts,
      kinds: this.kinds.texts,
      counts: [...this.#counts],
      fields: words.fields.texts,
      units: units.known.texts,
    };
  }

  idOf(position: number): string {
    return this.texts.of(this.id.at(position));
  }

  detailOf(position: number): string {
    return this.texts.of(this.detail.at(position));
  }

  /** The date as sent. */
  whenOf(position: number): string {
    return this.texts.of(this.when.at(position));
  }

  /** Equal for rows of one day, month or year as sent. */
  dayNumber(position: number): number {
    return Math.floor(this.order.at(position) / IN_DAY);
  }

  /** 0 for what has no date. */
  yearNumber(position: number): number {
    return Math.floor(this.order.at(position) / IN_YEAR);
  }

  /** Position of the newest version of a resource that was not deleted. */
  find(connectionId: string, type: string, id: string): number | undefined {
    const position = this.newest(connectionId, type, id);
    return position === undefined || this.deleted.at(position) === 1 ? undefined : position;
  }

  /** Position of the newest version, also where that says that the resource was deleted. */
  newest(connectionId: string, type: string, id: string): number | undefined {
    const connection = this.connections.find(connectionId);
    const its = connection === undefined ? undefined : this.types.find(type);
    const text = its === undefined ? undefined : this.texts.find(id);
    return text === undefined ? undefined : this.#newest.find(connection!, its!, text);
  }

  /** Positions of the newest versions of all that a connection has, or has of a type. */
  *positionsOf(connectionId: string, type?: string): Iterable<number> {
    const connection = this.connections.find(connectionId);
    const its = type === undefined ? undefined : (this.types.find(type) ?? -1);
    for (let i = 0; i < this.length; i++) {
      if (this.current.at(i) === 0 || this.connection.at(i) !== connection) continue;
      if (its === undefined || this.type.at(i) === its) yield i;
    }
  }

  /** Since when its provider lists it no longer, in ms since 1970; undefined while it does. */
  removedSince(position: number): number | undefined {
    const marks = this.removed.get(this.connections.texts[this.connection.at(position)]!);
    return marks?.get(`${this.types.texts[this.type.at(position)]}/${this.idOf(position)}`)?.since;
  }

  /** How many current resources a connection has. */
  countOf(connectionId: string): number {
    return this.#counts.get(connectionId) ?? 0;
  }

  /** Takes in a segment's rows. Load segments in the order of their numbers: the later version is the newer. */
  load(segment: IndexedSegment, digest: Digest, isHere?: (line: number) => boolean): Loaded {
    const counts = { added: 0, changed: 0, unchanged: 0 };
    this.segments.set(segment.seq, segment);
    const connection = this.connections.numberOf(segment.connectionId);
    const types = new Numbers(digest.texts, this.types);
    const taken: number[] = [];
    let more = 0;
    for (let line = 0; line < digest.id.length; line++) {
      if (isHere?.(line)) continue; // of a merged segment: its row was moved
      const id = this.texts.numberOf(digest.id[line]!);
      const type = types.of(digest.type[line]!);
      const before = this.#newest.find(connection, type, id);
      if (before !== undefined && this.#isSame(before, digest, line)) {
        counts.unchanged++; // two searches brought the same version at the same time
        continue;
      }
      counts[before === undefined ? 'added' : 'changed']++;
      if (before !== undefined) {
        more -= this.current.at(before);
        this.current.values[before] = 0;
      }
      const isCurrent = 1 - digest.deleted[line]!;
      more += isCurrent;
      this.current.push(isCurrent);
      this.previous.push(before === undefined ? 0 : before + 1);
      this.connection.push(connection);
      this.type.push(type);
      this.id.push(id);
      // Before the next line is looked at: it may be of the same resource.
      this.hash.push(digest.hash[line]!);
      this.deleted.push(digest.deleted[line]!);
      this.#newest.set(this.length - 1);
      taken.push(line);
    }
    this.#counts.set(segment.connectionId, this.countOf(segment.connectionId) + more);
    this.#loadRows(segment.seq, digest, taken);
    this.#hold(digest, taken);
    this.generation++;
    return counts;
  }

  /** The body of a row lies elsewhere now: its segment was merged. */
  move(position: number, seq: number, line: number): void {
    this.seq.values[position] = seq;
    this.line.values[position] = line;
    this.moves++;
  }

  /** An older version is there no more: the one behind it follows the one before it. Its position leads nowhere. */
  dropVersion(position: number): void {
    this.seq.values[position] = 0;
    this.isTidy = false;
    for (let next = this.#newestAt(position); next >= 0; next = this.previous.at(next) - 1) {
      if (this.previous.at(next) === position + 1) this.previous.values[next] = this.previous.at(position);
    }
  }

  /** The newest version is there no more: the one before it, if there is one, is the newest again. */
  unlist(position: number): void {
    const before = this.previous.at(position) - 1;
    const connectionId = this.connections.texts[this.connection.at(position)]!;
    const isCurrent = before >= 0 ? 1 - this.deleted.at(before) : 0;
    this.#counts.set(connectionId, this.countOf(connectionId) + isCurrent - this.current.at(position));
    this.seq.values[position] = 0; // nothing stands behind the newest that would have to skip it
    this.isTidy = false;
    this.current.values[position] = 0;
    if (before >= 0) this.current.values[before] = isCurrent;
    this.#newest.forget();
    this.generation++;
  }

  /** What came with this segment cannot be read any more: whatever comes again is not the same, and is written again. */
  loseSegment(seq: number): void {
    for (let i = 0; i < this.length; i++) if (this.seq.at(i) === seq) this.hash.values[i] = NO_HASH;
  }

  /** Takes out all that came from a connection. Its positions stay taken and lead nowhere. */
  forget(connectionId: string): void {
    const gone = this.connections.find(connectionId);
    for (let i = 0; i < this.length; i++) {
      if (this.connection.at(i) !== gone) continue;
      this.current.values[i] = 0;
      this.seq.values[i] = 0;
      this.isTidy = false;
    }
    this.#newest.forget();
    this.removed.delete(connectionId);
    for (const [seq, aside] of this.aside) if (aside.connectionId === connectionId) this.aside.delete(seq);
    for (const { seq, connectionId: owner } of this.segments.values()) {
      if (owner !== connectionId) continue;
      this.segments.delete(seq);
    }
    this.#counts.delete(connectionId);
    this.generation++;
  }

  #newestAt(position: number): number {
    const [connection, type, id] = [this.connection.at(position), this.type.at(position), this.id.at(position)];
    return this.#newest.find(connection, type, id) ?? -1;
  }

  #isSame(position: number, { hash, deleted }: Digest, line: number): boolean {
    return this.hash.at(position) === hash[line] && this.deleted.at(position) === deleted[line];
  }

  /** A column at a time: the engine has one kind of array to expect in each loop. */
  #loadRows(seq: number, digest: Digest, lines: readonly number[]): void {
    const { texts } = digest;
    const kinds = new Numbers(texts, this.kinds);
    const own = new Numbers(texts, this.texts);
    const from = this.seq.grow(lines.length);
    this.seq.values.fill(seq, from, this.seq.length);
    this.line.grow(lines.length);
    this.line.values.set(lines, from);
    pushTexts(this.title, digest.title, lines, own);
    pushTexts(this.detail, digest.detail, lines, own);
    pushTexts(this.withdrawn, digest.withdrawn, lines, own);
    pushTexts(this.when, digest.when, lines, own);
    const orders: number[] = [];
    for (const line of lines) {
      const when = digest.when[line]!;
      this.kind.push(kinds.of(digest.kind[line]!));
      this.flagged.push(digest.flagged[line]!);
      this.updated.push(digest.updated[line]!);
      // A visit's results all have the same.
      this.order.push((orders[when] ??= timelineOrder(texts[when]!)));
    }
  }

  /**
   * Looks through resources that are at hand, for so many ms; true when none is left. They are also looked through when
   * somebody searches: a page that is written needs none of it.
   */
  takeHeld(ms = Infinity): boolean {
    const until = performance.now() + ms;
    for (;;) {
      const [first] = this.#held;
      if (!first || this.#readKept || first.from > this.#values.length) return true;
      this.#dropFirst();
      if (first.from === this.#values.length) this.#values.load(first.values(), first.lines);
      if (performance.now() >= until) return this.#held.length === 0;
    }
  }

  #hold({ values }: Digest, lines: readonly number[]): void {
    if (lines.length === 0 || !values) return;
    this.#held.push({ from: this.length - lines.length, lines, values });
    this.#heldRows += lines.length;
    while (this.#heldRows > MOST_HELD) this.#dropFirst();
  }

  #dropFirst(): void {
    this.#heldRows -= this.#held.shift()!.lines.length;
  }

  async #takeKept(read: () => Promise<SearchValues>): Promise<void> {
    this.#values = await read();
    this.#readKept = undefined;
    this.generation++;
  }

  /** Up to the next that is at hand, in pieces. */
  async #readGap(): Promise<void> {
    const from = this.#values.length;
    const upTo = Math.min(from + READ_AT_ONCE, this.#held[0]?.from ?? this.length, this.length);
    const digest = await this.#readRows(from, upTo);
    this.#values.load(
      digest,
      Array.from({ length: upTo - from }, (_, i) => i),
    );
    this.generation++;
  }
}

/** What the rows from one position up to another are found by, in their order. */
type ReadRows = (from: number, upTo: number) => Promise<SearchDigest>;

/** What somebody else would have kept along with the index. */
interface Extra {
  /** Whether by itself enough has changed for all to be kept anew. */
  readonly isWorth?: () => boolean;
  readonly bytes: () => Uint8Array<ArrayBuffer> | undefined;
}

/** When, and by which run, it was found that a provider no longer lists something. */
export interface Mark {
  /** ms since 1970. */
  readonly since: number;
  readonly runId: string;
}

function pushTexts(
  column: Column<Uint32Array<ArrayBuffer>>,
  texts: readonly number[],
  lines: readonly number[],
  numbers: Numbers,
): void {
  let at = column.grow(lines.length);
  const { values } = column;
  for (const line of lines) values[at++] = numbers.of(texts[line]!);
}

/** As `RecordIndex.dayNumber`, for a date; of a day the days between two of them lie between theirs. */
export const dayNumberOf = (when: string): number => Math.floor(timelineOrder(when) / IN_DAY);

function timelineOrder(when: string): number {
  const wall = wallTimeOf(when);
  if (wall === undefined) return 0;
  // Years have four digits, months and days two; what was not sent counts as 0, and so comes after what was.
  const [year, month, day] = [Number(when.slice(0, 4)), Number(when.slice(5, 7)), Number(when.slice(8, 10))];
  return year * IN_YEAR + (month * 32 + day) * IN_DAY + (((wall % DAY) + DAY) % DAY);
}
