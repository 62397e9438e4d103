import { type TimeRange, toRange, wallTimeOf } from '../fhir/dates.ts';
import { bytes, doubles, integers, Interner } from './columns.ts';
import type { Digest } from './digest.ts';

/** A segment that the index has read the digest of. */
export interface IndexedSegment {
  readonly seq: number;
  readonly connectionId: string;
  /** On disk, its digest included. */
  readonly bytes: number;
  /** ms since 1970, by this device's clock. */
  readonly fetchedAt: number;
}

export interface Loaded {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

const DAY = 86_400_000;
const IN_DAY = 2 ** 27; // more than the ms of a day

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
  /** Titles and names of parameters: few, and many times the same. */
  readonly texts = new Interner();
  /** Search tokens, as `wordText` writes them. */
  readonly words = new Interner();

  /** 1 where the row is its resource's newest version. */
  readonly current = bytes();
  /** 1 + the position of the version before it; 0 for a first one. */
  readonly previous = integers();
  readonly connection = integers();
  readonly type = integers();
  readonly id: string[] = [];
  readonly seq = integers();
  readonly line = integers();
  readonly hash = doubles();
  readonly updated = doubles();
  readonly kind = integers();
  readonly title = integers();
  readonly detail: string[] = [];
  readonly withdrawn = integers();
  readonly flagged = bytes();
  readonly when: string[] = [];
  /** Sorts as a timeline does: by the day as sent, a month after its days, then by the sender's clock; 0 without date. */
  readonly order = doubles();
  readonly tokens = integers();
  readonly tokenEnd = integers();
  readonly dateName = integers();
  readonly dateStart = doubles();
  readonly dateEnd = doubles();
  readonly datesEnd = integers();

  readonly segments = new Map<number, IndexedSegment>();
  /** Connection → type/id of what its provider lists no longer. */
  readonly removed = new Map<string, Map<string, Mark>>();
  /** All that was written up to this segment is in; what other tabs wrote later may not be. */
  lastSeq = 0;
  /** Grows with every change: what was computed from the index before is old. */
  generation = 0;
  readonly #counts = new Map<string, number>();
  /** Connection → type → id → position: no key is put together, for this is asked for each resource of each page. */
  readonly #newest = new Map<string, Map<string, Map<string, number>>>();

  get length(): number {
    return this.id.length;
  }

  /** Equal for rows of one day, month or year as sent. */
  dayNumber(position: number): number {
    return Math.floor(this.order.at(position) / IN_DAY);
  }

  /** Position of the newest version. */
  find(connectionId: string, type: string, id: string): number | undefined {
    return this.#newest.get(connectionId)?.get(type)?.get(id);
  }

  /** Positions of the newest versions of all that a connection has, or has of a type. */
  *positionsOf(connectionId: string, type?: string): Iterable<number> {
    const types = this.#newest.get(connectionId) ?? new Map<string, Map<string, number>>();
    for (const [name, newest] of types) if (type === undefined || name === type) yield* newest.values();
  }

  /** Since when its provider lists it no longer, in ms since 1970; undefined while it does. */
  removedSince(position: number): number | undefined {
    const marks = this.removed.get(this.connections.texts[this.connection.at(position)]!);
    return marks?.get(`${this.types.texts[this.type.at(position)]}/${this.id[position]}`)?.since;
  }

  /** How many current resources a connection has. */
  countOf(connectionId: string): number {
    return this.#counts.get(connectionId) ?? 0;
  }

  /** Takes in a segment's rows. Load segments in the order of their numbers: the later version is the newer. */
  load(segment: IndexedSegment, digest: Digest): Loaded {
    const counts = { added: 0, changed: 0, unchanged: 0 };
    this.segments.set(segment.seq, segment);
    const tables: Tables = {
      connection: this.connections.numberOf(segment.connectionId),
      words: this.#wordsOf(digest),
      orders: [],
      periods: [],
    };
    const at = { token: 0, date: 0 };
    for (let line = 0; line < digest.id.length; line++) {
      const newest = this.#newestOf(segment.connectionId, digest.texts[digest.type[line]!]!);
      const before = newest.get(digest.id[line]!);
      if (before !== undefined && this.hash.at(before) === digest.hash[line]) {
        counts.unchanged++; // two searches brought the same version at the same time
      } else {
        if (before !== undefined) this.current.values[before] = 0;
        counts[before === undefined ? 'added' : 'changed']++;
        newest.set(digest.id[line]!, this.length);
        this.previous.push(before === undefined ? 0 : before + 1);
        this.#push(segment.seq, digest, line, tables);
        this.#pushValues(digest, line, at, tables);
      }
      at.token += digest.tokenCount[line]!;
      at.date += digest.dateCount[line]!;
    }
    this.#counts.set(segment.connectionId, this.countOf(segment.connectionId) + counts.added);
    this.generation++;
    return counts;
  }

  /** Takes out all that came from a connection. Its positions stay taken and lead nowhere. */
  forget(connectionId: string): void {
    const gone = this.connections.find(connectionId);
    for (let i = 0; i < this.length; i++) if (this.connection.at(i) === gone) this.current.values[i] = 0;
    this.#newest.delete(connectionId);
    this.removed.delete(connectionId);
    for (const { seq, connectionId: owner } of this.segments.values()) {
      if (owner !== connectionId) continue;
      this.segments.delete(seq);
    }
    this.#counts.delete(connectionId);
    this.generation++;
  }

  #newestOf(connectionId: string, type: string): Map<string, number> {
    let types = this.#newest.get(connectionId);
    if (!types) this.#newest.set(connectionId, (types = new Map()));
    let newest = types.get(type);
    if (!newest) types.set(type, (newest = new Map()));
    return newest;
  }

  #wordsOf({ words, texts }: Digest): readonly number[] {
    return Array.from({ length: words.length / 3 }, (_, i) => {
      const [name, system, code] = [words[3 * i]!, words[3 * i + 1]!, words[3 * i + 2]!];
      return this.words.numberOf(wordText(texts[name]!, texts[system]!, texts[code]!));
    });
  }

  #push(seq: number, digest: Digest, line: number, { connection, orders }: Tables): void {
    const { texts } = digest;
    const whenNumber = digest.when[line]!;
    const when = texts[whenNumber]!;
    this.current.push(1);
    this.connection.push(connection);
    this.type.push(this.types.numberOf(texts[digest.type[line]!]!));
    this.id.push(digest.id[line]!);
    this.seq.push(seq);
    this.line.push(line);
    this.hash.push(digest.hash[line]!);
    this.updated.push(digest.updated[line]!);
    this.kind.push(this.kinds.numberOf(texts[digest.kind[line]!]!));
    this.title.push(this.texts.numberOf(texts[digest.title[line]!]!));
    this.detail.push(texts[digest.detail[line]!]!);
    this.withdrawn.push(this.texts.numberOf(texts[digest.withdrawn[line]!]!));
    this.flagged.push(digest.flagged[line]!);
    this.when.push(when);
    this.order.push((orders[whenNumber] ??= timelineOrder(when)));
  }

  #pushValues(digest: Digest, line: number, at: { token: number; date: number }, { words, periods }: Tables): void {
    const { texts, tokens, dates } = digest;
    for (let i = at.token; i < at.token + digest.tokenCount[line]!; i++) this.tokens.push(words[tokens[i]!]!);
    this.tokenEnd.push(this.tokens.length);
    for (let i = at.date; i < at.date + digest.dateCount[line]!; i++) {
      const textNumber = dates[2 * i + 1]!;
      const range = (periods[textNumber] ??= periodOf(texts[textNumber]!) ?? null);
      if (!range) continue;
      this.dateName.push(this.texts.numberOf(texts[dates[2 * i]!]!));
      this.dateStart.push(range.start);
      this.dateEnd.push(range.end);
    }
    this.datesEnd.push(this.dateName.length);
  }
}

/** When, and by which run, it was found that a provider no longer lists something. */
export interface Mark {
  /** ms since 1970. */
  readonly since: number;
  readonly runId: string;
}

/** What rows of one segment have in common. */
interface Tables {
  readonly connection: number;
  /** By a word's number in the digest: its number here. */
  readonly words: readonly number[];
  /** By a text's number in the digest: what it says as a date. A visit's results all have the same. */
  readonly orders: number[];
  readonly periods: (TimeRange | null)[];
}

/** A search token as one text. */
const wordText = (name: string, system: string, code: string): string => `${name}\t${system}\t${code}`;

/** `start/end` with either side left open, or one FHIR date. */
function periodOf(text: string): TimeRange | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return toRange(text);
  const start = toRange(text.slice(0, slash));
  const end = toRange(text.slice(slash + 1));
  return (start ?? end) ? { start: start?.start ?? -Infinity, end: end?.end ?? Infinity } : undefined;
}

function timelineOrder(when: string): number {
  const wall = wallTimeOf(when);
  if (wall === undefined) return 0;
  // Years have four digits, months and days two; what was not sent counts as 0, and so comes after what was.
  const [year, month, day] = [Number(when.slice(0, 4)), Number(when.slice(5, 7)), Number(when.slice(8, 10))];
  return ((year * 13 + month) * 32 + day) * IN_DAY + (((wall % DAY) + DAY) % DAY);
}
