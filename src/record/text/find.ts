import { type Block, type DocumentSection, plainWords, textOfBlocks, textOfRow } from './blocks.ts';

/** A paragraph, an item or a row of a document. */
export interface Place {
  readonly section: string;
  /** Of its section. */
  readonly block: number;
  /** Of a table or list; -1 for what stands above (its caption or its headings), 0 for a paragraph. */
  readonly part: number;
}

export interface Found extends Place {
  /** The words around it. */
  readonly snippet: string;
}

export const placeKey = ({ section, block, part }: Place): string => `${section}.${block}.${part}`;

/** More nobody goes through one by one. */
export const MOST_FOUND = 2000;

const AROUND = 60;

/**
 * The places that have these words, in the order of the document; whatever their case and accents. In steps (`undefined`), so that whoever asks
 * can let others in between.
 */
export function* findIn(sections: readonly DocumentSection[], words: string): Generator<Found | undefined, void> {
  const wanted = folded(words.replace(/\s+/g, ' ').trim());
  if (wanted === '') return;
  let looked = 0;
  for (const section of sections) {
    for (const { text, ...place } of placesOf(section)) {
      looked += text.length;
      const at = folded(text).indexOf(wanted);
      if (at !== -1) yield { ...place, snippet: snippetOf(text, at, wanted.length) };
      else if (looked > 20_000) {
        looked = 0;
        yield undefined;
      }
    }
  }
}

type Told = Place & { readonly text: string };

function* placesOf({ key, title, blocks }: DocumentSection): Iterable<Told> {
  if (title !== '') yield { section: key, block: -1, part: 0, text: title };
  for (const [block, one] of blocks.entries()) {
    for (const { part, text } of partsOf(one)) yield { section: key, block, part, text: text.replace(/\s+/g, ' ') };
  }
}

function* partsOf(block: Block): Iterable<{ readonly part: number; readonly text: string }> {
  if (block.kind === 'paragraph') yield { part: 0, text: plainWords(block.words) };
  if (block.kind !== 'table' && block.kind !== 'list') return;
  if (block.caption) yield { part: -1, text: plainWords(block.caption) };
  if (block.kind === 'list') {
    for (const [part, { blocks }] of block.items.entries()) yield { part, text: textOfBlocks(blocks) };
    return;
  }
  for (const row of block.head) yield { part: -1, text: textOfRow(row) };
  for (const [part, row] of block.rows.entries()) yield { part, text: textOfRow(row) };
}

function snippetOf(text: string, at: number, length: number): string {
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, at + length + AROUND)];
  return `${from > 0 ? '…' : ''}${text.slice(from, to).toWellFormed().trim()}${to < text.length ? '…' : ''}`;
}

/** In small letters and without accents, each character where it was. */
export function folded(text: string): string {
  const small = text.toLowerCase();
  // Of a few letters the small one is longer.
  const same = small.length === text.length ? small : text;
  // oxlint-disable-next-line no-control-regex -- ASCII has no accents
  return /^[\x00-\x7f]*$/.test(same) ? same : same.replace(/[^\x00-\x7f]/g, (char) => bare(char));
}

function bare(char: string): string {
  const [first = char] = char.normalize('NFD');
  return first.length === char.length ? first : char;
}
