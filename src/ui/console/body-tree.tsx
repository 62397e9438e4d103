import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSight } from '../timeline/sight.ts';
import { BODY_TREE_WORDS } from '../words/body-tree.ts';
import { jsonLines } from '../words/json-lines.ts';
import { count } from '../words/numbers.ts';
import { shownLines, type Lines } from './lines.ts';
import { moveInTree } from './tree-keys.ts';
import './body-tree.css';

interface BodyTreeProps {
  readonly lines: Lines;
  /** What of this text can be asked for next; undefined where it leads nowhere. */
  readonly pathIn: (address: string) => string | undefined;
  readonly onFollow: (path: string) => void;
  /** What following does, in words. */
  readonly following: string;
}

/** A line of base64 may have megabytes. */
const LONG = 1000;

/**
 * A body to read and fold, of which only what is in sight exists. All lines are of one height, so that the place of each
 * is arithmetic. One line can be reached by Tab; the arrows move from there.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function BodyTree({ lines, pathIn, onFollow, following }: BodyTreeProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const [active, setActive] = useState(0);
  const wanted = useRef<number>(undefined);
  const [height] = useState(() => 1.5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const shown = useMemo(() => shownLines(lines, folded), [lines, folded]);
  const items = useMemo(() => itemsOf(shown.length, height), [shown, height]);
  const sight = useSight(scroller, items, 0);

  // The line that is to have the focus may be made only now.
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-line="${wanted.current}"]`);
    if (!line) return;
    wanted.current = undefined;
    line.focus({ preventScroll: true });
  });

  function fold(line: number, fold: boolean): void {
    const next = new Set(folded);
    if (fold) next.add(line);
    else next.delete(line);
    setFolded(next);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const move = moveInTree(event.key, active, { lines, shown, folded, page });
    const path = event.key === 'Enter' ? followed(lines.textOf(active), pathIn) : undefined;
    if (path !== undefined) onFollow(path);
    else if (move === undefined) return;
    else if ('fold' in move) fold(active, move.fold);
    else {
      wanted.current = move.to;
      setActive(move.to);
      sight.show(positionOf(shown, move.to));
    }
    event.preventDefault();
  }

  const reachable = positionOf(shown, active);
  const made = [...new Set([...range(sight.start, Math.min(sight.end, shown.length)), reachable])].sort(
    (a, b) => a - b,
  );
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- One of its lines has it.
    <div ref={scroller} className="body-tree" role="tree" aria-label={BODY_TREE_WORDS.name} onKeyDown={onKeyDown}>
      <div className="body-sizer" role="none" style={{ height: items.height }}>
        {made.map((position) => {
          const line = shown[position]!;
          return (
            <Line
              key={line}
              lines={lines}
              line={line}
              top={items.offsetOf(position)}
              isFolded={folded.has(line)}
              isReachable={position === reachable}
              pathIn={pathIn}
              onFollow={onFollow}
              following={following}
              onFold={(isFolded) => fold(line, isFolded)}
              onFocus={() => setActive(line)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface LineProps extends BodyTreeProps {
  readonly line: number;
  readonly top: number;
  readonly isFolded: boolean;
  readonly isReachable: boolean;
  readonly onFold: (fold: boolean) => void;
  readonly onFocus: () => void;
}

function Line({ lines, line, top, isFolded, isReachable, onFold, onFocus, ...links }: LineProps) {
  const text = lines.textOf(line);
  const depth = lines.depthOf(line);
  const style = { transform: `translateY(${top}px)`, paddingInlineStart: `${depth * 1.25 + 1.5}em` };
  // A bracket that closes is for the eye: in a tree it is nothing.
  if (lines.placeOf(line) === 0) {
    return (
      <div className="body-line" style={style} aria-hidden="true">
        <Tokens text={text} {...links} />
      </div>
    );
  }
  const opens = lines.endOf(line) > line;
  const closing = opens ? lines.textOf(lines.endOf(line)) : '';
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The keys are the tree's.
    <div
      className="body-line"
      style={style}
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={lines.placeOf(line)}
      aria-setsize={lines.sizeOf(lines.parentOf(line))}
      aria-selected={isReachable}
      aria-expanded={opens ? !isFolded : undefined}
      tabIndex={isReachable ? 0 : -1}
      data-line={line}
      onFocus={onFocus}
    >
      {opens && (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- As above.
        <span className="fold" aria-hidden="true" onClick={() => onFold(!isFolded)}>
          {isFolded ? '▸' : '▾'}
        </span>
      )}
      <Tokens text={text} {...links} />
      {isFolded && (
        <>
          <span className="quiet"> {count(lines.sizeOf(line))} … </span>
          <span className="mark">{closing}</span>
        </>
      )}
    </div>
  );
}

function Tokens({ text, pathIn, onFollow, following }: { readonly text: string } & Omit<BodyTreeProps, 'lines'>) {
  const cut = text.length > LONG ? text.slice(0, LONG) : text;
  const more = text.length - cut.length;
  const path = followed(text, pathIn);
  const tokens = jsonLines(cut).flatMap((line) => line.tokens);
  return (
    <code>
      {tokens.map(({ kind, text: token }, i) => {
        const shown: ReactNode = <span className={kind}>{token}</span>;
        if (path === undefined || kind !== 'text') return <span key={i}>{shown}</span>;
        return (
          <button
            key={i}
            type="button"
            className="plain follow"
            tabIndex={-1}
            title={following}
            onClick={() => onFollow(path)}
          >
            {shown}
          </button>
        );
      })}
      {more > 0 && <span className="quiet">{BODY_TREE_WORDS.more(more)}</span>}
    </code>
  );
}

/** Where the one value of a line leads. */
function followed(text: string, pathIn: (address: string) => string | undefined): string | undefined {
  const [, value] = /^(?:"[^"\\]*"\s*:\s*)?("(?:[^"\\]|\\.)*"),?$/.exec(text.slice(0, LONG)) ?? [];
  if (value === undefined) return undefined;
  try {
    return pathIn(JSON.parse(value) as string);
  } catch {
    return undefined; // a body may be anything
  }
}

/** As the timeline's list needs it, with one height alone. */
const itemsOf = (many: number, height: number) => ({
  count: many,
  height: many * height,
  dayItem: () => 0,
  heightOf: () => height,
  offsetOf: (item: number) => item * height,
  itemAtOffset: (offset: number) => Math.max(0, Math.min(many - 1, Math.floor(offset / height))),
});

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Where a line is among those shown; of one that is folded away, what it is folded into. */
function positionOf(shown: Uint32Array, line: number): number {
  let low = 0;
  let high = shown.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (shown[middle]! <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
