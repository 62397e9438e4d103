import type { Ground } from './ground.ts';
import { targetsIn } from './targets.ts';

/** Calls `take` with the position of each row that these rows refer to by any of these words. */
export function eachTarget(
  ground: Ground,
  rows: ArrayLike<number>,
  marks: Uint8Array,
  take: (target: number, row: number) => void,
): void {
  const { tokens, tokenEnd, connection } = ground.index;
  const [words, ends] = [tokens.values, tokenEnd.values];
  const targetOf = targetsIn(ground);
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    for (let i = row === 0 ? 0 : ends[row - 1]!; i < ends[row]!; i++) {
      const word = words[i]!;
      if (marks[word] !== 1) continue;
      const target = targetOf(word, connection.at(row));
      if (target >= 0) take(target, row);
    }
  }
}
