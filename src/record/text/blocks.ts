/**
 * A document as plain data, whatever it came as (C-CDA, RTF, text): sections of paragraphs, lists, tables and pictures. It survives
 * `postMessage`, and a screen makes elements of it: no text of a document is ever markup here.
 */
export interface DocumentSection {
  /** Of its document, unique. */
  readonly key: string;
  /** 0 for what has no heading; 1 for the outermost. */
  readonly level: number;
  readonly title: string;
  /** What kind of section it is, by its code: the same in every document of a source; '' where it does not say. */
  readonly code: string;
  readonly blocks: readonly Block[];
  /** Ids of places whose content is in the document as data, too. */
  readonly coded: readonly string[];
  readonly notes: readonly Footnote[];
}

export interface Footnote {
  readonly id: string;
  readonly words: Words;
}

export type Block = Paragraph | List | Table | Picture | { readonly kind: 'rule' };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly words: Words;
  readonly id?: string;
  readonly isHeading?: true;
  /** Its spaces are its author's. */
  readonly isPre?: true;
  readonly align?: Align;
}

export type Align = 'center' | 'right';

export interface List {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly caption?: Words;
  readonly id?: string;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly blocks: readonly Block[];
  readonly id?: string;
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: Words;
  readonly id?: string;
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly id?: string;
}

/** A plain text, in most cells. */
export type Cell = string | RichCell;

export interface RichCell {
  readonly blocks: readonly Block[];
  readonly isHead?: true;
  readonly columns?: number;
  readonly rows?: number;
  readonly id?: string;
  readonly align?: Align;
}

export interface Picture {
  readonly kind: 'picture';
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
}

/** Text that is all of one kind, or runs of it. Line ends in it are its author's. */
export type Words = string | readonly Run[];

export interface Run {
  readonly text: string;
  /** Of `LOOKS`, added. */
  readonly look?: number;
  /** http, https, mailto or tel; or `#` and an id of the same document. */
  readonly href?: string;
  readonly id?: string;
  /** The id of the footnote that it is the mark of. */
  readonly note?: string;
}

export const LOOKS = { bold: 1, italic: 2, underline: 4, strike: 8, above: 16, below: 32, code: 64 } as const;

export const plainWords = (words: Words): string =>
  typeof words === 'string' ? words : words.map(({ text }) => text).join('');

/** The words of blocks as lines, cells kept apart. */
/** Lines whose parts stand under each other: only letters of one width keep them so. */
export const isInColumns = (words: Words): boolean =>
  plainWords(words)
    .split('\n')
    .filter((line) => /\S(?: {3,}|\t)\S/.test(line)).length > 1;

export function textOfBlocks(blocks: readonly Block[]): string {
  return lines(blocks.map(textOfBlock));
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return plainWords(block.words);
    case 'list':
      return lines([plainWords(block.caption ?? ''), ...block.items.map((item) => textOfBlocks(item.blocks))]);
    case 'table':
      return lines([plainWords(block.caption ?? ''), ...[...block.head, ...block.rows].map(textOfRow)]);
    case 'picture':
    case 'rule':
      return '';
  }
}

export const textOfRow = ({ cells }: Row): string => cells.map(textOfCell).join('  ');

const textOfCell = (cell: Cell): string =>
  typeof cell === 'string' ? cell : textOfBlocks(cell.blocks).replaceAll('\n', ' ');

const lines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

/** What a document may link to: nothing that runs, and nothing that is fetched. '' for the rest. */
export function safeHref(href: string): string {
  if (href.startsWith('#')) return href.length > 1 ? href : '';
  if (!/^(?:https?:|mailto:|tel:)/i.test(href) || !URL.canParse(href)) return '';
  return new URL(href).href;
}
