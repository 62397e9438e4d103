import { toRange } from '../fhir/dates.ts';
import { describeR4 } from '../fhir/describe.ts';
import { asR4 } from '../fhir/older/as-r4.ts';
import { Interner } from './columns.ts';
import type { IdentifiedResource } from './identify.ts';
import { eachSearchValue } from './search-values.ts';

/**
 * What search and lists need of a segment's resources, in columns: the n-th of each is of the n-th resource.
 * A number in a column of texts stands for one of `texts`.
 */
export interface Digest {
  readonly fetchedAt: number;
  readonly texts: readonly string[];
  /** Distinct search tokens, three texts each: parameter, system, code. */
  readonly words: readonly number[];
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
  /** All rows' tokens in one line, as numbers of words; `tokenCount` says how many each row has. */
  readonly tokens: readonly number[];
  readonly tokenCount: readonly number[];
  /** All rows' dates in one line, two texts each: parameter and date, or `start/end` of a period. */
  readonly dates: readonly number[];
  readonly dateCount: readonly number[];
}

/** All of a digest that can be told without the bytes of its segment. */
export type DigestColumns = Omit<Digest, 'hash'>;

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** One pass over the resources of a segment. What is of another version is described and found as R4 has it, under the type it was sent as. */
export function digestOf(resources: readonly IdentifiedResource[], fetchedAt: number): DigestColumns {
  const texts = new Interner();
  const digest = emptyDigest(fetchedAt, texts.texts);
  const numberOfWord = wordsInto(digest.words);
  for (const { resource, id } of resources) {
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
    const [tokensBefore, datesBefore] = [digest.tokens.length, digest.dates.length];
    eachSearchValue(shown, (name, type, system, value) => {
      if (type === 'date') digest.dates.push(texts.numberOf(name), texts.numberOf(value));
      else digest.tokens.push(numberOfWord(texts.numberOf(name), texts.numberOf(system), texts.numberOf(value)));
    });
    digest.tokenCount.push(digest.tokens.length - tokensBefore);
    digest.dateCount.push((digest.dates.length - datesBefore) / 2);
  }
  return digest;
}

/** Interns triples by arithmetic: joining their texts to look them up was a third of the time of a digest. */
function wordsInto(words: number[]): (name: number, system: number, code: number) => number {
  const known = new Map<number, number>();
  const BASE = 131_072; // 51 bits for three; a segment has a few thousand texts at most
  return (name, system, code) => {
    const key = (name * BASE + system) * BASE + code;
    let number = known.get(key);
    if (number === undefined) {
      number = words.push(name, system, code) / 3 - 1;
      known.set(key, number);
    }
    return number;
  };
}

function emptyDigest(fetchedAt: number, texts: string[]): Writable<DigestColumns> {
  return {
    fetchedAt,
    texts,
    words: [],
    type: [],
    id: [],
    updated: [],
    kind: [],
    title: [],
    detail: [],
    withdrawn: [],
    when: [],
    flagged: [],
    tokens: [],
    tokenCount: [],
    dates: [],
    dateCount: [],
  };
}

/** The server may have put anything there. */
function lastUpdatedOf(meta: unknown): number {
  const updated = typeof meta === 'object' && meta !== null && 'lastUpdated' in meta ? meta.lastUpdated : undefined;
  return typeof updated === 'string' ? (toRange(updated)?.start ?? NaN) : NaN;
}
