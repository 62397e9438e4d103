/**
 * The narrative of a resource with nothing left in it but the elements that lay out words: what FHIR allows there, and of
 * that no links, no pictures and no styles. It still goes into a frame that may do nothing; this is the second wall.
 *
 * Read by hand, character by character, for nothing may be made of a stranger's HTML in this page (Trusted Types), and an
 * expression could be kept busy for hours. Whatever the input, what comes out is well-formed.
 *
 * @see https://hl7.org/fhir/R4/narrative.html
 */
export function cleanNarrative(div: unknown): string {
  if (typeof div !== 'string') return '';
  const html = div.slice(0, MOST);
  const small = html.toLowerCase();
  const open: string[] = [];
  let clean = '';
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    clean += textOf(html.slice(at, start === -1 ? html.length : start));
    if (start === -1) break;
    const tag = readTag(html, start);
    if (!tag) {
      clean += '&lt;';
      at = start + 1;
      continue;
    }
    at = DROPPED.has(tag.name) && !tag.closes && !tag.isEmpty ? behind(small, tag.name, tag.end) : tag.end;
    if (!ALLOWED.has(tag.name)) continue;
    if (tag.closes) clean += closeTo(open, tag.name);
    else if (VOID.has(tag.name)) clean += `<${tag.name}>`;
    else if (open.length < DEEPEST) {
      clean += `<${tag.name}${CELLS.has(tag.name) ? spans(tag.attributes) : ''}>`;
      if (tag.isEmpty) clean += `</${tag.name}>`;
      else open.push(tag.name);
    }
  }
  return (
    clean +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  );
}

const MOST = 1_000_000;
/** A table in a table in a table: no narrative needs more, and a browser slows down with each. */
const DEEPEST = 60;

const ALLOWED: ReadonlySet<string> = new Set(
  'div p span br hr b i em strong u s small big sub sup tt code pre blockquote q cite abbr dfn kbd samp var ul ol li dl dt dd table caption colgroup thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 a'.split(
    ' ',
  ),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
const VOID: ReadonlySet<string> = new Set(['br', 'hr']);
/** What stands in these is no text to read. */
const DROPPED: ReadonlySet<string> = new Set(
  'script style title head iframe object embed svg math template noscript noembed noframes textarea select xmp'.split(
    ' ',
  ),
);

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly isEmpty: boolean;
  readonly attributes: string;
  /** Behind its end. */
  readonly end: number;
}

/** The tag, comment or declaration that begins here; undefined where a `<` is only a sign. */
function readTag(html: string, start: number): Tag | undefined {
  if (html.startsWith('<!--', start)) return nothing(html, '-->', start + 4);
  if (html.startsWith('<!', start) || html.startsWith('<?', start)) return nothing(html, '>', start);
  const closes = html[start + 1] === '/';
  const from = start + (closes ? 2 : 1);
  let to = from;
  while (to < html.length && /[\w:-]/.test(html[to]!) && to - from < 40) to++;
  if (to === from || !/[a-z]/i.test(html[from]!)) return undefined;
  const end = endOfTag(html, to);
  const isEmpty = html[end - 2] === '/';
  return { name: html.slice(from, to).toLowerCase(), closes, isEmpty, attributes: html.slice(to, end - 1), end };
}

/** Behind the `>`; one within quotes is no end. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const sign = html[at]!;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return html.length;
}

function nothing(html: string, mark: string, from: number): Tag {
  const found = html.indexOf(mark, from);
  return {
    name: '',
    closes: false,
    isEmpty: true,
    attributes: '',
    end: found === -1 ? html.length : found + mark.length,
  };
}

/** Behind the end of an element of which nothing is kept. */
function behind(small: string, name: string, from: number): number {
  const found = small.indexOf(`</${name}`, from);
  return found === -1 ? small.length : endOfTag(small, found + name.length + 2);
}

/** Closes what is still open within it; an end without a beginning is nothing. */
function closeTo(open: string[], name: string): string {
  if (!open.includes(name)) return '';
  let closed = '';
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    closed += `</${last}>`;
    if (last === name) break;
  }
  return closed;
}

/** How many rows and columns a cell takes: all that is needed of attributes. */
function spans(attributes: string): string {
  return [...attributes.slice(0, 2000).matchAll(/\b(colspan|rowspan)\s*=\s*["']?(\d{1,3})\b/gi)]
    .slice(0, 2)
    .map(([, name, count]) => ` ${name!.toLowerCase()}="${count}"`)
    .join('');
}

/** Entities stay what they are; a quote or a sign that could begin something does not. */
const textOf = (text: string): string => text.replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\0', '');
