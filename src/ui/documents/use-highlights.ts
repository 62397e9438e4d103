import { type RefObject, useEffect } from 'react';
import { folded } from '../../record/text/find.ts';

/** Painted at a time; more are off the screen. */
const MOST = 1500;

/**
 * Paints the words that are looked for, wherever they are on the screen, and leaves the elements alone (CSS custom highlights). Where a
 * browser has none, the place that one is at is still outlined.
 */
export function useHighlights(root: RefObject<HTMLElement | null>, words: string): void {
  useEffect(() => {
    const shown = root.current;
    const wanted = folded(words.replace(/\s+/g, ' ').trim());
    if (!shown || wanted.length < 2 || !('highlights' in CSS)) return undefined;
    let frame = 0;
    const paint = () => {
      frame = 0;
      CSS.highlights.set('found', new Highlight(...rangesIn(shown, wanted)));
    };
    // Sections are made as one comes to them.
    const watch = new MutationObserver(() => (frame ||= requestAnimationFrame(paint)));
    watch.observe(shown, { childList: true, subtree: true });
    paint();
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame);
      CSS.highlights.delete('found');
    };
  }, [root, words]);
}

function rangesIn(root: HTMLElement, wanted: string): Range[] {
  const ranges: Range[] = [];
  for (const place of root.querySelectorAll('[data-place]')) {
    ranges.push(...rangesOf(place, wanted));
    if (ranges.length >= MOST) break;
  }
  return ranges.slice(0, MOST);
}

/** Words may go over the ends of elements: "<b>Pot</b>assium". */
function rangesOf(place: Element, wanted: string): Range[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const nodes: { readonly node: Text; readonly from: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: text.length });
    text += (node as Text).data;
  }
  const small = folded(text).replace(/\s/g, ' ');
  const ranges: Range[] = [];
  for (let at = small.indexOf(wanted); at !== -1; at = small.indexOf(wanted, at + wanted.length)) {
    const [start, end] = [nodeAt(nodes, at), nodeAt(nodes, at + wanted.length - 1)];
    if (!start || !end) break;
    const range = document.createRange();
    range.setStart(start.node, at - start.from);
    range.setEnd(end.node, at + wanted.length - end.from);
    ranges.push(range);
  }
  return ranges;
}

const nodeAt = <T extends { readonly from: number }>(nodes: readonly T[], at: number): T | undefined =>
  nodes.findLast(({ from }) => from <= at);
