import { type Bytes, fromUtf8 } from '../base/bytes.ts';
import type { Digest, DigestColumns } from './digest.ts';
import { encode } from './encode.ts';
import { packNumbers, unpackNumbers } from './numbers.ts';

/** What is in a digest's bytes; the rest is in its identities. */
type Columns = Omit<DigestColumns, 'id' | 'updated'>;
type NumberColumn = Exclude<keyof Columns, 'fetchedAt' | 'log' | 'texts' | 'values'>;

/** In the order in which they are packed. */
const NUMBERS = [
  'type',
  'kind',
  'title',
  'detail',
  'withdrawn',
  'when',
  'flagged',
  'deleted',
] as const satisfies readonly NumberColumn[];

/** The parts of a digest's bytes: a line of JSON, and bytes. */
export interface DigestParts {
  readonly head: string;
  readonly numbers: Bytes;
}

/** Numbers as bytes, not as JSON, in which they were two thirds of a digest and as much of the time to compress it. */
export function digestParts(columns: Columns): DigestParts {
  const { fetchedAt, log, texts } = columns;
  return {
    head: JSON.stringify({ fetchedAt, log, texts }),
    numbers: packNumbers(NUMBERS.map((name) => columns[name])),
  };
}

/** A line of JSON, a line with the ids that are not in the identities, then the numbers. */
export function joinDigest({ head, numbers }: DigestParts, ids: readonly string[]): Bytes {
  const lines = encode(`${head}\n${JSON.stringify(ids)}\n`);
  const bytes = new Uint8Array(lines.length + numbers.length);
  bytes.set(lines);
  bytes.set(numbers, lines.length);
  return bytes;
}

const LINE_BREAK = 10;

/** What `joinDigest` joined. */
export function readDigest(bytes: Bytes): { readonly columns: Columns; readonly ids: readonly string[] } {
  const first = bytes.indexOf(LINE_BREAK);
  const second = bytes.indexOf(LINE_BREAK, first + 1);
  const head = JSON.parse(fromUtf8(bytes.subarray(0, first))) as Pick<Digest, 'fetchedAt' | 'log' | 'texts'>;
  const ids = JSON.parse(fromUtf8(bytes.subarray(first + 1, second))) as readonly string[];
  const lists = unpackNumbers(bytes.subarray(second + 1));
  const numbers = Object.fromEntries(NUMBERS.map((name, i) => [name, lists[i]!])) as Record<NumberColumn, number[]>;
  return { columns: { ...head, ...numbers }, ids };
}
