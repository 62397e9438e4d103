import { plainText } from '../../fhir/text.ts';
import { bytesIn } from '../text/bytes-in.ts';
import {
  type Align,
  type Block,
  type Cell,
  type Footnote,
  type List,
  type ListItem,
  LOOKS,
  type Row,
  type Run,
  safeHref,
  type Table,
  type Words,
} from '../text/blocks.ts';
import { HTML } from './html-rules.ts';
import { XmlReader } from './xml.ts';

/** What is found in a section's narrative beside its blocks. */
export interface Gathered {
  readonly notes: Footnote[];
  /** How many cells there were in all tables of the document so far. */
  cells: number;
  /** More than a screen can ever hold: the rest was left out. */
  isCut: boolean;
  /** A picture or file of the document, by its id; undefined while it is not known. */
  readonly pictured: (id: string) => Block | undefined;
}

/** A table bomb has a thousand times more. */
const MOST_CELLS = 600_000;

/** Beyond it a cell says nothing that a person could see. */
const MOST_SPAN = 100;

/** A web page, or a part of one: what a person would read of it, without what it looks like or does. */
export function readHtml(html: string): readonly Block[] {
  const gathered: Gathered = { notes: [], cells: 0, isCut: false, pictured: () => undefined };
  return readBlocks(new XmlReader(html, HTML), gathered);
}

/**
 * The blocks inside of the element that begins here: CDA's narrative, and the XHTML that some systems put in its place.
 *
 * @see https://www.hl7.org/documentcenter/public/standards/dstu/CDAR2_IG_CCDA_CLINNOTES_R1_DSTUR2.1 (section text)
 */
export function readBlocks(xml: XmlReader, gathered: Gathered): readonly Block[] {
  const flow = new Flow();
  readInto(xml, flow, gathered, {});
  flow.end();
  return flow.blocks;
}

type Style = Omit<Run, 'text'>;

/** Paragraphs as they come about: words, until something ends them. */
class Flow {
  readonly blocks: Block[] = [];
  #runs: Run[] = [];

  say(text: string, style: Style): void {
    const said = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (said !== '') this.add(said, style);
  }

  /** As it is, line ends and all. */
  add(text: string, style: Style): void {
    const last = this.#runs.at(-1);
    if (last && isSame(last, style)) this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    else this.#runs.push({ ...style, text });
  }

  end(
    more: { readonly id?: string; readonly isHeading?: true; readonly isPre?: true; readonly align?: Align } = {},
  ): void {
    const words = more.isPre ? tidy(this.#runs) : trimmed(this.#runs);
    this.#runs = [];
    if (words !== '') this.blocks.push({ kind: 'paragraph', words, ...more });
  }

  push(block: Block): void {
    this.end();
    this.blocks.push(block);
  }
}

const isSame = (a: Style, b: Style): boolean =>
  a.look === b.look && a.href === b.href && a.id === b.id && a.note === b.note;

function trimmed(runs: readonly Run[]): Words {
  const [first, ...others] = runs;
  if (!first) return '';
  const opened = [{ ...first, text: first.text.trimStart() }, ...others];
  const last = opened.at(-1)!;
  return tidy([...opened.slice(0, -1), { ...last, text: last.text.trimEnd() }]);
}

/** A plain text where there is nothing else. Spaces that a line ends or begins with are its source's indentation. */
function tidy(runs: readonly Run[]): Words {
  const shown = runs
    .map((run) => ({ ...run, text: run.text.replace(/ *\n */g, '\n') }))
    .filter(({ text, note }) => text !== '' || note !== undefined);
  if (shown.every(({ text, note }) => note === undefined && text.trim() === '')) return '';
  const [only, ...others] = shown;
  return others.length === 0 && Object.keys(only!).length === 1 ? only!.text : shown;
}

const SKIPPED: ReadonlySet<string> = new Set(
  'script style head title iframe frame object embed applet form input button select textarea svg math template noscript link meta base colgroup col'.split(
    ' ',
  ),
);

const LOOK_OF: Readonly<Record<string, number>> = {
  b: LOOKS.bold,
  strong: LOOKS.bold,
  th: LOOKS.bold,
  i: LOOKS.italic,
  em: LOOKS.italic,
  u: LOOKS.underline,
  ins: LOOKS.underline,
  s: LOOKS.strike,
  del: LOOKS.strike,
  strike: LOOKS.strike,
  sup: LOOKS.above,
  sub: LOOKS.below,
  code: LOOKS.code,
  tt: LOOKS.code,
};

/** By `styleCode`, of which an element may have several: "Bold Underline xMono". */
const STYLES: readonly (readonly [code: RegExp, look: number])[] = [
  [/\bbold\b|\bemphasis\b/i, LOOKS.bold],
  [/\bitalics?\b/i, LOOKS.italic],
  [/\bunderline\b/i, LOOKS.underline],
  [/\b(?:xmono|monospace)\b/i, LOOKS.code],
  [/\b(?:strikethrough|xstrike)\b/i, LOOKS.strike],
];

function readInto(xml: XmlReader, flow: Flow, gathered: Gathered, style: Style): void {
  xml.inside(
    (name) => readElement(xml, name, flow, gathered, style),
    (text) => flow.say(text, style),
  );
}

function readElement(xml: XmlReader, name: string, flow: Flow, gathered: Gathered, style: Style): void {
  switch (name) {
    case 'paragraph':
    case 'p':
    case 'div':
    case 'section':
    case 'article':
    case 'blockquote':
    case 'caption':
    case 'dt':
    case 'dd':
    case 'address':
    case 'center':
      return readParagraph(xml, name, flow, gathered, style);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      flow.end();
      readInto(xml, flow, gathered, style);
      return flow.end({ isHeading: true });
    case 'pre':
      flow.end();
      flow.add(xml.words(), style);
      return flow.end({ isPre: true });
    case 'br':
      return flow.add('\n', style);
    case 'hr':
      return flow.push({ kind: 'rule' });
    case 'list':
    case 'ul':
    case 'ol':
      return flow.push(readList(xml, name, gathered));
    case 'table':
      return flow.push(readTable(xml, gathered));
    case 'footnote':
      return readFootnote(xml, flow, gathered, style);
    case 'footnoteRef': {
      const note = xml.attribute('IDREF');
      return note === '' ? undefined : flow.add('', { ...style, note });
    }
    case 'renderMultiMedia':
      return readMedia(xml, flow, gathered, style);
    case 'img':
      return readImage(xml, flow, style);
    default:
      return SKIPPED.has(name) ? undefined : readInto(xml, flow, gathered, inlineStyle(xml, name, style));
  }
}

function readParagraph(xml: XmlReader, name: string, flow: Flow, gathered: Gathered, style: Style): void {
  flow.end();
  const [id, align] = [idOf(xml), alignOf(xml)];
  readInto(xml, flow, gathered, withLooks(style, lookOf(xml, name === 'caption' ? LOOKS.bold : 0)));
  flow.end({ ...(id && { id }), ...(align && { align }) });
}

function inlineStyle(xml: XmlReader, name: string, style: Style): Style {
  const id = idOf(xml);
  const href = name === 'linkHtml' || name === 'a' ? safeHref(xml.attribute('href').trim()) : '';
  return { ...withLooks(style, lookOf(xml, LOOK_OF[name] ?? 0)), ...(id && { id }), ...(href && { href }) };
}

const withLooks = (style: Style, look: number): Style =>
  look === 0 ? style : { ...style, look: (style.look ?? 0) | look };

function lookOf(xml: XmlReader, own: number): number {
  const codes = xml.attribute('styleCode').slice(0, 200);
  const gone = xml.attribute('revised') === 'delete' ? LOOKS.strike : 0;
  return STYLES.reduce((look, [code, one]) => (codes !== '' && code.test(codes) ? look | one : look), own | gone);
}

const idOf = (xml: XmlReader): string => xml.attribute('ID') || xml.attribute('id');

function alignOf(xml: XmlReader): Align | undefined {
  const said = xml.attribute('align').toLowerCase();
  return said === 'center' || said === 'right' ? said : undefined;
}

/** Its words stand under the section, its mark where it was. */
function readFootnote(xml: XmlReader, flow: Flow, { notes }: Gathered, style: Style): void {
  const id = idOf(xml) || `note ${notes.length}`;
  const words = xml.words().replace(/\s+/g, ' ').trim();
  if (words === '') return;
  notes.push({ id, words });
  flow.add('', { ...style, note: id });
}

/** A picture of the document, with a caption that the narrative gives it. */
function readMedia(xml: XmlReader, flow: Flow, gathered: Gathered, style: Style): void {
  for (const id of xml.attribute('referencedObject').split(/\s+/).slice(0, 20)) {
    const found = id === '' ? undefined : gathered.pictured(id);
    if (found) flow.push(found);
  }
  readInto(xml, flow, gathered, style);
}

/** One that is in the page itself; any other is not fetched, and is what it is called. */
function readImage(xml: XmlReader, flow: Flow, style: Style): void {
  const [name, source] = [plainText(xml.attribute('alt')), xml.attribute('src').trim()];
  const comma = source.indexOf(',');
  const type = /^data:(image\/(?:png|jpeg|gif|webp));base64$/.exec(source.slice(0, Math.max(0, comma)))?.[1];
  const bytes = type === undefined ? undefined : bytesIn(source.slice(comma + 1));
  if (type !== undefined && bytes) flow.push({ kind: 'picture', contentType: type, bytes, name });
  else if (name !== '') flow.say(`[${name}]`, style);
}

function readList(xml: XmlReader, name: string, gathered: Gathered): List {
  const id = idOf(xml);
  const isOrdered = name === 'ol' || xml.attribute('listType') === 'ordered';
  const items: ListItem[] = [];
  let caption: Words = '';
  xml.inside((child) => {
    if (child === 'caption') caption = captionOf(xml, gathered);
    else if (!SKIPPED.has(child)) items.push(readItem(xml, gathered));
  });
  return { kind: 'list', isOrdered, items, ...(caption !== '' && { caption }), ...(id && { id }) };
}

function readItem(xml: XmlReader, gathered: Gathered): ListItem {
  const id = idOf(xml);
  const flow = new Flow();
  readInto(xml, flow, gathered, withLooks({}, lookOf(xml, 0)));
  flow.end();
  return { blocks: flow.blocks, ...(id && { id }) };
}

function captionOf(xml: XmlReader, gathered: Gathered): Words {
  const flow = new Flow();
  readInto(xml, flow, gathered, {});
  flow.end();
  const [first] = flow.blocks;
  return first?.kind === 'paragraph' ? first.words : '';
}

function readTable(xml: XmlReader, gathered: Gathered): Table {
  const id = idOf(xml);
  const [head, rows, foot]: [Row[], Row[], Row[]] = [[], [], []];
  let caption: Words = '';
  const readRows = (to: Row[]) => xml.inside((child) => void (child === 'tr' && pushRow(xml, gathered, to)));
  xml.inside((child) => {
    if (child === 'caption') caption = captionOf(xml, gathered);
    else if (child === 'thead') readRows(head);
    else if (child === 'tbody') readRows(rows);
    else if (child === 'tfoot') readRows(foot);
    else if (child === 'tr') pushRow(xml, gathered, rows);
  });
  // Some write every row into the body, the headings first.
  if (head.length === 0 && rows.length > 1 && isHeadRow(rows[0]!)) head.push(rows.shift()!);
  return { kind: 'table', head, rows: [...rows, ...foot], ...(caption !== '' && { caption }), ...(id && { id }) };
}

const isHeadRow = ({ cells }: Row): boolean =>
  cells.length > 0 && cells.every((cell) => typeof cell !== 'string' && cell.isHead === true);

function pushRow(xml: XmlReader, gathered: Gathered, rows: Row[]): void {
  if (gathered.cells >= MOST_CELLS) {
    gathered.isCut = true;
    return;
  }
  const id = idOf(xml);
  const cells: Cell[] = [];
  xml.inside((child) => {
    if ((child === 'td' || child === 'th') && cells.length < 1000) cells.push(readCell(xml, child, gathered));
  });
  gathered.cells += cells.length;
  if (cells.length > 0) rows.push({ cells, ...(id && { id }) });
}

function readCell(xml: XmlReader, name: string, gathered: Gathered): Cell {
  const [id, align] = [idOf(xml), alignOf(xml)];
  const [columns, rows] = [spanOf(xml, 'colspan'), spanOf(xml, 'rowspan')];
  const flow = new Flow();
  readInto(xml, flow, gathered, withLooks({}, lookOf(xml, 0)));
  flow.end();
  const cell = {
    blocks: flow.blocks,
    ...(name === 'th' && { isHead: true as const }),
    ...(columns > 1 && { columns }),
    ...(rows > 1 && { rows }),
    ...(id && { id }),
    ...(align && { align }),
  };
  const [only, ...others] = flow.blocks;
  if (Object.keys(cell).length > 1 || others.length > 0) return cell;
  if (!only) return '';
  return only.kind === 'paragraph' && typeof only.words === 'string' && Object.keys(only).length === 2
    ? only.words
    : cell;
}

function spanOf(xml: XmlReader, name: string): number {
  const said = Number.parseInt(xml.attribute(name), 10);
  return said > 1 ? Math.min(said, MOST_SPAN) : 1;
}
