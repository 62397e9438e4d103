import { plainLines } from '../../fhir/text.ts';

/** Elements whose content is no text to read. */
const UNREADABLE: ReadonlySet<string> = new Set(
  'script style head title iframe object svg math template noscript'.split(' '),
);

/** Elements that begin a line. */
const BREAKING: ReadonlySet<string> = new Set(
  'p div br li ul ol tr table thead tbody h1 h2 h3 h4 h5 h6 hr dl dt dd blockquote pre section'.split(' '),
);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['amp', '&'],
]);

/**
 * The text of an XHTML narrative, its lines and cells kept apart.
 *
 * The result is text and must be shown as text: it may well look like markup again (`&lt;b&gt;`), and is not safe to
 * be inserted as HTML. Without a DOM, for it runs in the worker; by indexOf and not by expressions that
 * backtrack, for a hostile page of a thousand `<` would keep those busy for hours.
 */
export function narrativeText(div: unknown): string {
  if (typeof div !== 'string') return '';
  const html = div.slice(0, 500_000);
  const small = html.toLowerCase();
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    text += html.slice(at, open === -1 ? html.length : open).replace(/\s+/g, ' ');
    if (open === -1) break;
    const name = /^\/?([a-z][a-z\d]*)/.exec(small.slice(open + 1, open + 20))?.[1] ?? '';
    const closing = small[open + 1] === '/';
    if (BREAKING.has(name)) text += '\n';
    if (closing && (name === 'td' || name === 'th')) text += '  ';
    const end = endOfTag(small, open, closing ? '' : name);
    if (end === -1) break;
    at = end;
  }
  const lines = decoded(text).split('\n');
  return plainLines(
    lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
  );
}

/** Behind the tag that begins at `open`, or behind its whole element where that is no text; -1 when it never ends. */
function endOfTag(small: string, open: number, name: string): number {
  if (small.startsWith('<!--', open)) return after(small, '-->', open + 4);
  const end = after(small, '>', open);
  if (!UNREADABLE.has(name) || end === -1 || small[end - 2] === '/') return end;
  const close = small.indexOf(`</${name}`, end);
  return close === -1 ? -1 : after(small, '>', close);
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (all, decimal?: string, hex?: string, name?: string) =>
    name === undefined ? fromCode(decimal ? Number(decimal) : Number.parseInt(hex!, 16)) : (ENTITIES.get(name) ?? all),
  );

const fromCode = (code: number): string => (code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '');
