import { toRange } from '../fhir/dates.ts';
import { describeR4 } from '../fhir/describe.ts';
import { asR4 } from '../fhir/older/as-r4.ts';
import { Interner } from './columns.ts';
import type { IdentifiedResource } from './identify.ts';
import type { LogNotes } from './log-notes.ts';
import { searchDigestOf, type SearchDigest, type Writable } from './search-digest.ts';

/**
 * What lists need of a segment's resources, in columns: the n-th of each is of the n-th resource.
 * A number in a column of texts stands for one of `texts`.
 */
export interface Digest {
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
  /** What its rows are found by, worked out when it is called; absent where the resources are not at hand. Not on disk. */
  readonly values?: () => SearchDigest;
}

/** All of a digest that can be told without the bytes of its segment. */
export type DigestColumns = Omit<Digest, 'hash'>;

/** One pass over the resources of a segment. What is of another version is described and found as R4 has it, under the type it was sent as. */
export function digestOf(resources: readonly IdentifiedResource[], fetchedAt: number): DigestColumns {
  const texts = new Interner();
  const digest = emptyDigest(fetchedAt, texts.texts);
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
  }
  return { ...digest, values: () => searchDigestOf(resources) };
}

function emptyDigest(fetchedAt: number, texts: string[]): Writable<Omit<DigestColumns, 'values'>> {
  return {
    fetchedAt,
    texts,
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
  };
}

/** The server may have put anything there. */
function lastUpdatedOf(meta: unknown): number {
  const updated = typeof meta === 'object' && meta !== null && 'lastUpdated' in meta ? meta.lastUpdated : undefined;
  return typeof updated === 'string' ? (toRange(updated)?.start ?? NaN) : NaN;
}
