import { StoreError } from './errors.ts';
import type { LogNotes } from './log-notes.ts';
import type { Db, SegmentRow } from './schema.ts';
import { segmentPlace } from './seal-segment.ts';
import { unsealTextOf, type Vault } from './vault.ts';

/** What stands before the resources of a segment. Segments of older builds say only when they were fetched. */
interface SegmentHead {
  /** ms since 1970, by this device's clock; of a merged segment, of the last of it. */
  readonly fetchedAt: number;
  /** Lines that say that a resource was deleted: only the person's own ones ever are. */
  readonly deleted?: readonly number[] | undefined;
  readonly log?: LogNotes | undefined;
}

/** A segment opened: the resources of one page, or of several that were merged, each as its text. */
export interface Segment extends SegmentHead {
  readonly lines: readonly string[];
}

/** Lines of text: what all have in common first, then each resource. Made so that a digest can be made from it alone. */
export function segmentText({ lines, ...head }: Segment): string {
  return [JSON.stringify(head), ...lines.map(oneLine), ''].join('\n');
}

export function parseSegment(text: string): Segment {
  const [head = '', ...lines] = text.split('\n');
  lines.pop();
  return { ...(JSON.parse(head) as SegmentHead), lines };
}

/** JSON has no line break inside a string, so that one elsewhere may as well be a space. */
const oneLine = (json: string): string => (json.includes('\n') ? json.replaceAll('\n', ' ') : json);

/** What a segment's row holds. Throws store/damaged, and whatever bytes throw that were never sealed. */
export async function openSegment(vault: Vault, { connectionId, count, bytes }: SegmentRow): Promise<Segment> {
  const segment = parseSegment(await unsealTextOf(vault, segmentPlace(connectionId), bytes));
  if (segment.lines.length !== count) throw new StoreError('store/damaged', 'a segment is not as long as it was');
  return segment;
}

// Characters, not segments: one note of 20 MB must not keep fifty others company. Two bytes each at worst.
const ROOM = 16_000_000;

/** Opens segments, and keeps those that were asked for last: lists and pages read neighbours. */
export class SegmentCache {
  readonly #db: Db;
  readonly #vault: Vault;
  /** In the order of their last use. */
  readonly #open = new Map<number, { readonly segment: Promise<Segment | undefined>; size: number }>();
  #size = 0;

  constructor(db: Db, vault: Vault) {
    this.#db = db;
    this.#vault = vault;
  }

  /** The segment; undefined when it was forgotten, maybe in another tab. */
  read(seq: number): Promise<Segment | undefined> {
    const known = this.#open.get(seq);
    if (known) {
      this.#open.delete(seq);
      this.#open.set(seq, known);
      return known.segment;
    }
    const entry = { segment: this.#load(seq), size: 0 };
    this.#open.set(seq, entry);
    entry.segment.then(
      (segment) => this.#weigh(seq, entry, segment),
      () => this.#open.delete(seq), // so that the next reader tries again
    );
    return entry.segment;
  }

  /** All of them, or those that are not what they were. */
  drop(seqs: Iterable<number> = [...this.#open.keys()]): void {
    for (const seq of seqs) {
      this.#size -= this.#open.get(seq)?.size ?? 0;
      this.#open.delete(seq);
    }
  }

  async #load(seq: number): Promise<Segment | undefined> {
    const row = await this.#db.get('segments', seq);
    return row && openSegment(this.#vault, row);
  }

  #weigh(seq: number, entry: { size: number }, segment: Segment | undefined): void {
    if (this.#open.get(seq) !== entry) return;
    entry.size = segment?.lines.reduce((sum, line) => sum + line.length, 0) ?? 0;
    this.#size += entry.size;
    for (const [oldest, { size }] of this.#open) {
      if (this.#size <= ROOM || oldest === seq) return;
      this.#open.delete(oldest);
      this.#size -= size;
    }
  }
}
