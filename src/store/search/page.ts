import type { RecordIndex } from '../record-index.ts';

/** Where a page begins, and of which rows: those that there were when the first was asked for. */
export interface Page {
  readonly offset: number;
  readonly bound: number;
}

const epochs = new WeakMap<RecordIndex, string>();

/** Positions mean something within one index only: another tab's, or that of the next start, has others. */
function epochOf(index: RecordIndex): string {
  const epoch = epochs.get(index) ?? crypto.randomUUID().slice(0, 8);
  epochs.set(index, epoch);
  return epoch;
}

/** What a link to a page says of it. */
export const writePage = (index: RecordIndex, { offset, bound }: Page): string =>
  [offset.toString(36), bound.toString(36), epochOf(index)].join('.');

/** The page that a link is to; the place alone, among what there is now, where the link is of another index. Undefined for no such text. */
export function readPage(index: RecordIndex, text: string | undefined): Page | undefined {
  if (text === undefined) return { offset: 0, bound: index.length };
  const found = /^([\da-z]{1,8})\.([\da-z]{1,8})\.([\da-f]{8})$/.exec(text);
  if (!found) return undefined;
  const bound = found[3] === epochOf(index) ? Math.min(Number.parseInt(found[2]!, 36), index.length) : index.length;
  return { offset: Number.parseInt(found[1]!, 36), bound };
}
