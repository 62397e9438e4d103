import { plainLines } from '../../fhir/text.ts';
import { htmlText } from './html.ts';
import { MOST_TEXT } from './decode.ts';

/** What can be read of a clinical document. */
export interface CdaText {
  /** Its title and its sections, as its author wrote them. */
  readonly text: string;
  /** A whole file that it is only the cover of. */
  readonly inside: { readonly contentType: string; readonly data: string } | undefined;
}

/**
 * The narrative of a C-CDA: what its author vouches for. The coded entries beside it say the same for machines.
 *
 * Without a DOM, for it runs in a worker, and by indexOf, so that a hostile file costs no more than its length.
 */
export function cdaText(xml: string): CdaText {
  const flat = withoutPrefixes(xml);
  const parts: string[] = [];
  let length = 0;
  let inside: CdaText['inside'];
  // What is of the document itself stands before its first section.
  const body = flat.search(/<(?:structuredBody|nonXMLBody)[\s>]/);
  for (const piece of piecesOf(flat, body === -1 ? 0 : body)) {
    if (piece.name === 'text' && isFile(piece.tag)) {
      inside ??= { contentType: valueOf(piece.tag, 'mediaType') ?? '', data: piece.content };
      continue;
    }
    const words = htmlText(asHtml(piece.content));
    if (words === '') continue;
    parts.push(piece.name === 'title' ? `\n${words}` : words);
    length += words.length;
    if (length > MOST_TEXT) break;
  }
  return { text: plainLines([titleOf(flat, body), ...parts].join('\n'), MOST_TEXT), inside };
}

/** Some write `<n1:section>`. */
const withoutPrefixes = (xml: string): string =>
  /<\w+:ClinicalDocument[\s>]/.test(xml.slice(0, 4096)) ? xml.replace(/(<\/?)[\w-]+:(?=\w)/g, '$1') : xml;

const titleOf = (xml: string, body: number): string => {
  const [first] = piecesOf(xml.slice(0, body === -1 ? 0 : body), 0);
  return first?.name === 'title' ? htmlText(first.content) : '';
};

interface Piece {
  readonly name: 'title' | 'text';
  /** Its start tag. */
  readonly tag: string;
  readonly content: string;
}

/** Titles and texts, in their order. A text holds no other: whatever is in it is its own. */
function* piecesOf(xml: string, from: number): Iterable<Piece> {
  const opening = /<(title|text)(?=[\s/>])/g;
  opening.lastIndex = from;
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const name = found[1] as Piece['name'];
    const end = xml.indexOf('>', found.index);
    if (end === -1) return;
    const tag = xml.slice(found.index, end + 1);
    opening.lastIndex = end + 1;
    if (tag.endsWith('/>')) continue;
    const close = xml.indexOf(`</${name}>`, end);
    if (close === -1) return;
    yield { name, tag, content: xml.slice(end + 1, close) };
    opening.lastIndex = close;
  }
}

/** CDA has tables and lists as HTML does, and words of its own for the rest. An entry's `<text>` only points back here. */
const asHtml = (content: string): string =>
  content
    .replace(/<(\/?)(?:paragraph|caption|item|list)\b/g, '<$1p')
    .replace(/<(\/?)renderMultiMedia\b/g, '<$1span')
    .replace(/<!\[CDATA\[|\]\]>/g, '');

const isFile = (tag: string): boolean => /\srepresentation\s*=\s*["']B64["']/.test(tag);

const valueOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
