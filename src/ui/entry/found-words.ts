import { useEffect, type RefObject } from 'react';

/** Of a page that is long beyond reading, its beginning. */
const MOST = 2000;
const NAME = 'found-words';
/** Words of the app and not of the record. */
const OF_THE_APP = 'button, summary, label, dt, h2, h3, h4, dialog, .own-marks > .quiet';

/** Where these words stand in an element's text, as somebody reads it: without case, each beginning of a word. */
function placesOf(element: Node, words: string): readonly Range[] {
  const asked = words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:[-./:,_+&][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  const wanted = asked.filter((word) => word.length > 1 || /\p{N}/u.test(word));
  if (wanted.length === 0) return [];
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${wanted.map((word) => word.replaceAll(/[.+]/g, String.raw`\$&`)).join('|')})`,
    'giu',
  );
  const found: Range[] = [];
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(OF_THE_APP) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = nodes.nextNode(); node && found.length < MOST; node = nodes.nextNode()) {
    for (const { index, 0: text } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      found.push(range);
    }
  }
  return found;
}

/**
 * Marks the words that led here, without touching the page's own text, and shows the first of them where it is not in sight.
 * In a browser that cannot mark, it only goes there.
 */
export function useFoundWords(element: RefObject<HTMLElement | null>, words: string, state: unknown): void {
  useEffect(() => {
    const { current } = element;
    if (!current || words === '') return undefined;
    const found = placesOf(current, words);
    const marks = typeof Highlight === 'undefined' ? undefined : CSS.highlights;
    marks?.set(NAME, new Highlight(...found));
    return () => void marks?.delete(NAME);
  }, [element, words, state]);

  useEffect(() => {
    const { current } = element;
    const [first] = current && words !== '' ? placesOf(current, words) : [];
    const rect = first?.getBoundingClientRect();
    if (rect && rect.height > 0 && rect.bottom > innerHeight)
      first!.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, [element, words]);
}
