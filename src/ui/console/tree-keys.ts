import type { Lines } from './lines.ts';

interface Tree {
  readonly lines: Lines;
  /** The lines to show, in order. */
  readonly shown: Uint32Array;
  readonly folded: ReadonlySet<number>;
  /** Lines on a page. */
  readonly page: number;
}

type Move = { readonly to: number } | { readonly fold: boolean };

/**
 * What a key does on a line, as the APG says of a tree; undefined when the key is not its own.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/#keyboardinteraction
 */
export function moveInTree(key: string, line: number, tree: Tree): Move | undefined {
  const { lines, folded } = tree;
  const opens = lines.endOf(line) > line;
  switch (key) {
    case 'ArrowDown':
      return { to: step(line, 1, 1, tree) };
    case 'ArrowUp':
      return { to: step(line, -1, 1, tree) };
    case 'PageDown':
      return { to: step(line, 1, tree.page, tree) };
    case 'PageUp':
      return { to: step(line, -1, tree.page, tree) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: tree.shown.findLast((each) => lines.placeOf(each) > 0) ?? 0 };
    case 'ArrowRight':
      if (!opens) return { to: line };
      return folded.has(line) ? { fold: false } : { to: line + 1 };
    case 'ArrowLeft':
      if (opens && !folded.has(line)) return { fold: true };
      return { to: Math.max(0, lines.parentOf(line)) };
    case 'Enter':
      return opens ? { fold: !folded.has(line) } : undefined;
    default:
      return undefined;
  }
}

/** So many lines on, as far as there are any, over brackets that close. */
function step(line: number, by: 1 | -1, times: number, { lines, shown }: Tree): number {
  let at = shown.indexOf(line);
  let found = line;
  for (let left = times; left > 0;) {
    at += by;
    const next = shown[at];
    if (next === undefined) return found;
    if (lines.placeOf(next) === 0) continue;
    found = next;
    left -= 1;
  }
  return found;
}
