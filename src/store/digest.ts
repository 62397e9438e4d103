import { toRange } from '../fhir/dates.ts';
import { describeR4 } from '../fhir/describe.ts';
import { asR4 } from '../fhir/older/as-r4.ts';
import { Interner } from './columns.ts';
import { digestSink } from './digest-sink.ts';
import type { IdentifiedResource } from './identify.ts';
import type { LogNotes } from './log-notes.ts';
import { eachSearchValue } from '../fhir/search/extract.ts';

/**
 * What search and lists need of a segment's resources, in columns: the n-th of each is of the n-th resource.
 * A number in a column of texts stands for one of `texts`.
 */
export interface Digest extends SearchColumns {
  readonly fetchedAt: number;
  /** Of a merged segment: what its lines have of their own. */
  readonly log?: LogNotes | undefined;
  readonly texts: readonly string[];
  readonly type: readonly number[];
  readonly id: readonly string[];
  readonly hash: readonly number[];
  /** `meta.lastUpdated` in ms since 1970; NaN where there is none. */
  readonly updated: readonly number[];
  readonly kind: readonly number[];
  readonly title: readonly number[];
  readonly detail: readonly number[];
  readonly withdrawn: readonly number[];
  readonly when: readonly number[];
  readonly flagged: readonly number[];
  /** 1 where the row says that its resource was deleted. */
  readonly deleted: readonly number[];
}

/** What search finds rows by: all rows' values in one line, and how many each row has. */
export interface SearchColumns {
  /** Distinct words, four numbers each: place in `WORD_KINDS`, then texts: parameter, system, code. */
  readonly words: readonly number[];
  /** Distinct numbers and quantities, five texts each: low, high, system, code, unit. */
  readonly measures: readonly number[];
  /** Numbers of words. */
  readonly tokens: readonly number[];
  readonly tokenCount: readonly number[];
  /** Two texts each: parameter and date, or `start/end` of a period. */
  readonly dates: readonly number[];
  readonly dateCount: readonly number[];
  /** Two each: parameter (text) and measure. */
  readonly quantities: readonly number[];
  readonly quantityCount: readonly number[];
  /** Parameter (text), how many parts, then two numbers a part: its form, and a word, a text (date) or a measure. */
  readonly composites: readonly number[];
  readonly compositeCount: readonly number[];
}

/** All of a digest that can be told without the bytes of its segment. */
export type DigestColumns = Omit<Digest, 'hash'>;

export type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** One pass over the resources of a segment. What is of another version is described and found as R4 has it, under the type it was sent as. */
export function digestOf(resources: readonly IdentifiedResource[], fetchedAt: number): DigestColumns {
  const texts = new Interner();
  const digest = emptyDigest(fetchedAt, texts.texts);
  const { sink, endRow } = digestSink(digest, texts);
  for (const { resource, id, deleted } of resources) {
    const shown = asR4(resource);
    const { kind, title, detail, withdrawn, when, flagged } = describeR4(shown);
    digest.type.push(texts.numberOf(resource.resourceType));
    digest.id.push(id);
    digest.updated.push(lastUpdatedOf(resource.meta));
    digest.kind.push(texts.numberOf(kind));
    digest.title.push(texts.numberOf(title));
    digest.detail.push(texts.numberOf(detail));
    digest.withdrawn.push(texts.numberOf(withdrawn));
    digest.when.push(texts.numberOf(when));
    digest.flagged.push(flagged ? 1 : 0);
    digest.deleted.push(deleted === true ? 1 : 0);
    if (deleted !== true) eachSearchValue(shown, sink);
    endRow();
  }
  return digest;
}

function emptyDigest(fetchedAt: number, texts: string[]): Writable<DigestColumns> {
  return {
    fetchedAt,
    texts,
    words: [],
    measures: [],
    type: [],
    id: [],
    updated: [],
    kind: [],
    title: [],
    detail: [],
    withdrawn: [],
    when: [],
    flagged: [],
    deleted: [],
    tokens: [],
    tokenCount: [],
    dates: [],
    dateCount: [],
    quantities: [],
    quantityCount: [],
    composites: [],
    compositeCount: [],
  };
}

/** The server may have put anything there. */
function lastUpdatedOf(meta: unknown): number {
  const updated = typeof meta === 'object' && meta !== null && 'lastUpdated' in meta ? meta.lastUpdated : undefined;
  return typeof updated === 'string' ? (toRange(updated)?.start ?? NaN) : NaN;
}
