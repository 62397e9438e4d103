import { type Bytes, fromUtf8 } from '../base/bytes.ts';
import type { DigestColumns } from './digest.ts';
import { unpackNumbers } from './numbers.ts';

type Columns = Omit<DigestColumns, 'id' | 'updated'>;

const LINE_BREAK = 10;

/** Formats before: they had what rows are found by too. By version: where their own columns begin. */
const FIRST: Readonly<Record<number, number>> = { 3: 1, 4: 2 };

export const isOldFormat = (version: number): boolean => version in FIRST;

/** What such a digest says of its rows, which is all that is wanted of it. */
export function readOldDigest(
  bytes: Bytes,
  version: number,
): { readonly columns: Columns; readonly ids: readonly string[] } {
  const first = bytes.indexOf(LINE_BREAK);
  const second = bytes.indexOf(LINE_BREAK, first + 1);
  const head = JSON.parse(fromUtf8(bytes.subarray(0, first))) as Pick<Columns, 'fetchedAt' | 'texts'>;
  const ids = JSON.parse(fromUtf8(bytes.subarray(first + 1, second))) as readonly string[];
  const lists = unpackNumbers(bytes.subarray(second + 1)).slice(FIRST[version]);
  const [type, kind, title, detail, withdrawn, when, flagged, next] = lists as number[][];
  const rows = type!;
  return {
    ids,
    columns: {
      ...head,
      type: rows,
      kind: kind!,
      title: title!,
      detail: detail!,
      withdrawn: withdrawn!,
      when: when!,
      flagged: flagged!,
      deleted: version === 4 ? next! : rows.map(() => 0),
    },
  };
}
