import type { Dialect } from './xml.ts';
import { NAMED } from '../text/html.ts';

/** Elements that hold nothing, and so have no end. */
const EMPTY: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** What is in them is not markup. */
const RAW: ReadonlySet<string> = new Set('script style title textarea noscript iframe xmp'.split(' '));

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const PARAGRAPH_ENDS = { ends: set('p'), within: set('td th li table div blockquote body') };
const ENDED_BY: Readonly<Record<string, { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }>> =
  {
    ...Object.fromEntries(
      'p div table ul ol dl h1 h2 h3 h4 h5 h6 hr pre blockquote section article'
        .split(' ')
        .map((name) => [name, PARAGRAPH_ENDS]),
    ),
    li: { ends: set('li'), within: set('ul ol table') },
    dt: { ends: set('dt dd'), within: set('dl') },
    dd: { ends: set('dt dd'), within: set('dl') },
    td: { ends: set('td th'), within: set('table') },
    th: { ends: set('td th'), within: set('table') },
    tr: { ends: set('tr'), within: set('table') },
    tbody: { ends: set('thead tbody tfoot'), within: set('table') },
    thead: { ends: set('thead tbody tfoot'), within: set('table') },
    tfoot: { ends: set('thead tbody tfoot'), within: set('table') },
  };

/** HTML as people and programs write it: names in any case, ends left out. */
export const HTML: Dialect = {
  names: NAMED,
  isEmpty: (name) => EMPTY.has(name),
  isRaw: (name) => RAW.has(name),
  endsBefore(name, open) {
    const rule = Object.hasOwn(ENDED_BY, name) ? ENDED_BY[name] : undefined;
    if (!rule) return 0;
    for (let i = open.length - 1; i >= 0; i -= 1) {
      if (rule.ends.has(open[i]!)) return open.length - i;
      if (rule.within.has(open[i]!)) return 0;
    }
    return 0;
  },
};
