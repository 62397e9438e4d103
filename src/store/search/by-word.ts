import type { RecordIndex } from '../record-index.ts';
import type { Narrow } from './rows.ts';

/** Rows that have (or, where `wanted` is false, have not) a word that this has a 1 for. */
export function byWord({ tokens, tokenEnd }: RecordIndex, marks: Uint8Array, wanted = true): Narrow {
  return (rows, length) => {
    const [words, ends] = [tokens.values, tokenEnd.values];
    let kept = 0;
    for (let r = 0; r < length; r++) {
      const row = rows[r]!;
      const end = ends[row]!;
      let i = row === 0 ? 0 : ends[row - 1]!;
      while (i < end && marks[words[i]!] !== 1) i++;
      if (i < end === wanted) rows[kept++] = row;
    }
    return kept;
  };
}

/** Rows that have a word which this holds true for, with the row's own connection. Asked once for a word and connection running. */
export function byWordOf(
  { tokens, tokenEnd, connection }: RecordIndex,
  marks: Uint8Array,
  holds: (word: number, connection: number) => boolean,
): Narrow {
  return (rows, length) => {
    const [words, ends] = [tokens.values, tokenEnd.values];
    const answers = new Uint8Array(marks.length); // 1 no, 2 yes
    const askedFor = new Uint32Array(marks.length);
    let kept = 0;
    for (let r = 0; r < length; r++) {
      const row = rows[r]!;
      const its = connection.at(row);
      for (let i = row === 0 ? 0 : ends[row - 1]!; i < ends[row]!; i++) {
        const word = words[i]!;
        if (marks[word] !== 1) continue;
        if (answers[word] === 0 || askedFor[word] !== its) {
          answers[word] = holds(word, its) ? 2 : 1;
          askedFor[word] = its;
        }
        if (answers[word] === 2) {
          rows[kept++] = row;
          break;
        }
      }
    }
    return kept;
  };
}

/** A 1 for each of these words. */
export function marksOf({ words }: RecordIndex, ...lists: readonly ArrayLike<number>[]): Uint8Array {
  const marks = new Uint8Array(words.length);
  for (const list of lists) for (let i = 0; i < list.length; i++) marks[list[i]!] = 1;
  return marks;
}
