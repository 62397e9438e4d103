import { StoreError } from './errors.ts';
import type { Db } from './schema.ts';
import { unsealText } from './seal.ts';
import { segmentPlace } from './seal-segment.ts';
import type { Vault } from './vault.ts';

/** A segment opened: the resources of one page, each as its text. */
export interface Segment {
  readonly fetchedAt: number;
  readonly lines: readonly string[];
}

/** Lines of text: what all have in common first, then each resource. Made so that a digest can be made from it alone. */
export function segmentText({ fetchedAt, lines }: Segment): string {
  return [JSON.stringify({ fetchedAt }), ...lines.map(oneLine), ''].join('\n');
}

export function parseSegment(text: string): Segment {
  const [head = '', ...lines] = text.split('\n');
  lines.pop();
  return { ...(JSON.parse(head) as { fetchedAt: number }), lines };
}

/** JSON has no line break inside a string, so that one elsewhere may as well be a space. */
const oneLine = (json: string): string => (json.includes('\n') ? json.replaceAll('\n', ' ') : json);

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

  drop(): void {
    this.#open.clear();
    this.#size = 0;
  }

  async #load(seq: number): Promise<Segment | undefined> {
    const row = await this.#db.get('segments', seq);
    if (!row) return undefined;
    const segment = parseSegment(await unsealText(this.#vault.data, segmentPlace(row.connectionId), row.bytes));
    if (segment.lines.length !== row.count) throw new StoreError('store/damaged', 'a segment is not as long as it was');
    return segment;
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
