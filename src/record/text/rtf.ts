import { plainLines } from '../../fhir/text.ts';
import { type Align, type Block, type Cell, LOOKS, type Row, type Run, textOfBlocks, type Words } from './blocks.ts';
import { MOST_TEXT } from './decode.ts';
import { DocumentError } from '../errors.ts';
import { CHARSETS, pictureOf } from './rtf-parts.ts';

/** Groups that hold no words of the document. */
const HIDDEN: ReadonlySet<string> = new Set(
  `colortbl stylesheet info nonshppict themedata colorschememapping latentstyles datastore listtable objdata objclass objname
   listoverridetable rsidtbl generator xmlnstbl filetbl revtbl fldinst bkmkstart bkmkend mmathPr pgdsctbl header headerl headerr headerf
   footer footerl footerr footerf`.split(/\s+/),
);

const SPOKEN: Readonly<Record<string, string>> = {
  line: '\n',
  nestrow: '\n',
  nestcell: '  ',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};

const SYMBOLS: Readonly<Record<string, string>> = { '~': '\u00a0', _: '-', '-': '' };

const LOOK_OF: Readonly<Record<string, number>> = {
  b: LOOKS.bold,
  i: LOOKS.italic,
  ul: LOOKS.underline,
  uld: LOOKS.underline,
  uldb: LOOKS.underline,
  ulw: LOOKS.underline,
  strike: LOOKS.strike,
  striked: LOOKS.strike,
  super: LOOKS.above,
  sub: LOOKS.below,
};

/** Half points: what is set so large is meant as a heading. */
const HEADING_SIZE = 28;

const MOST_GROUPS = 10_000;
const MOST_CELLS = 200_000;

/** A control word with its number, an escaped byte, a control symbol, a brace, or a run of text. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/giy;

/**
 * An RTF file as plain data: paragraphs with their looks, tables, PNG and JPEG pictures. Fields, objects and what runs in them are passed
 * over. Throws DocumentError where its groups are nested as no writer nests them.
 */
export function readRtf(bytes: Uint8Array): readonly Block[] {
  const source = latin(bytes);
  const writer = new Writer(`windows-${/\\ansicpg(\d{3,5})/.exec(source.slice(0, 2000))?.[1] ?? '1252'}`);
  for (let at = 0; at < source.length && writer.length < MOST_TEXT;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(source);
    // Line ends between tokens say nothing; what follows `\bin` are bytes of no text.
    at = token ? TOKEN.lastIndex + writer.hear(token, source, TOKEN.lastIndex) : at + 1;
  }
  return writer.end();
}

/** The words of an RTF file: what its groups show, in the code pages that it names. */
export const rtfText = (bytes: Uint8Array): string => plainLines(textOfBlocks(readRtf(bytes)), MOST_TEXT);

/** What holds inside of a group, and ends with it. */
interface Group {
  readonly what: 'text' | 'hidden' | 'fonts' | 'picture';
  /** How many characters stand in for each \\u, for readers that know no Unicode. */
  readonly standIns: number;
  readonly look: number;
  readonly size: number;
  readonly charset: string;
}

/** What has been written so far, and in which groups. */
class Writer {
  /** Characters so far. */
  length = 0;
  readonly #blocks: Block[] = [];
  readonly #charset: string;
  readonly #fonts = new Map<number, string>();
  #font = 0;
  readonly #groups: Group[] = [];
  #group: Group;
  /** Bytes of the code page, which may be several to a letter. */
  #escaped: number[] = [];
  /** Stand-ins that are still to come. */
  #skip = 0;
  #runs: Run[] = [];
  #size = 0;
  #align: Align | undefined;
  #isInTable = false;
  #inCell: Block[] = [];
  #cells: Cell[] = [];
  #rows: Row[] = [];
  #allCells = 0;
  #picture = { contentType: '', hex: '' };

  constructor(charset: string) {
    this.#charset = charset;
    this.#group = { what: 'text', standIns: 1, look: 0, size: 24, charset };
  }

  /** Takes one token, and returns how many characters behind it are none of the text. */
  hear([, word, number, hex, symbol, brace, run]: RegExpExecArray, source: string, at: number): number {
    if (brace !== undefined) this.#turn(brace);
    else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
    else if (run !== undefined) this.#run(run);
    else if (symbol !== undefined) this.#symbol(symbol);
    else if (word === 'bin') return this.#bytes(source, at, Math.max(0, Number(number ?? 0)));
    else if (word !== undefined) this.#word(word, number === undefined ? undefined : Number(number));
    return 0;
  }

  end(): readonly Block[] {
    this.#endParagraph();
    if (this.#inCell.length > 0) this.#endCell();
    if (this.#cells.length > 0) this.#endRow();
    this.#endTable();
    return this.#blocks;
  }

  #say(words: string) {
    if (this.#escaped.length > 0) this.#add(decodeBytes(this.#escaped.splice(0), this.#group.charset));
    if (words !== '' && this.#group.what === 'text') this.#add(words);
  }

  #add(text: string) {
    const { look, size } = this.#group;
    this.length += text.length;
    this.#size = Math.max(this.#size, text.trim() === '' ? 0 : size);
    const last = this.#runs.at(-1);
    if (last && (last.look ?? 0) === look) this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    else this.#runs.push(look === 0 ? { text } : { text, look });
  }

  #turn(brace: string) {
    this.#say('');
    this.#skip = 0;
    if (brace === '{') {
      if (this.#groups.length > MOST_GROUPS) throw new DocumentError('document/too-deep', 'nested too deep');
      this.#groups.push(this.#group);
      return;
    }
    const outer = this.#groups.pop() ?? this.#group;
    if (this.#group.what === 'picture' && outer.what !== 'picture') this.#endPicture();
    this.#group = outer;
  }

  #byte(byte: number) {
    if (this.#skip > 0) this.#skip -= 1;
    else if (this.#group.what === 'text') this.#escaped.push(byte);
  }

  #bytes(source: string, at: number, length: number): number {
    if (this.#group.what === 'picture') {
      for (const char of source.slice(at, at + length))
        this.#picture.hex += char.charCodeAt(0).toString(16).padStart(2, '0');
    }
    return length;
  }

  #run(run: string) {
    if (this.#group.what === 'picture') {
      this.#picture.hex += run;
      return;
    }
    const shown = run.slice(this.#skip);
    this.#skip = Math.max(0, this.#skip - run.length);
    this.#say(shown);
  }

  #symbol(symbol: string) {
    if (symbol === '*') this.#set({ what: 'hidden' });
    else if (this.#skip > 0) this.#skip -= 1;
    else if (symbol === '\n' || symbol === '\r') this.#breakParagraph();
    else this.#say(SYMBOLS[symbol] ?? symbol);
  }

  #word(word: string, number: number | undefined) {
    const look = LOOK_OF[word];
    if (look !== undefined) this.#look(look, number !== 0);
    else if (word === 'u') this.#unicode(number ?? 63);
    else if (HIDDEN.has(word)) this.#set({ what: 'hidden' });
    else if (this.#group.what === 'fonts') this.#fontWord(word, number ?? 0);
    else if (this.#group.what === 'picture') this.#pictureWord(word);
    else if (!this.#groupWord(word, number) && !this.#layoutWord(word)) this.#say(SPOKEN[word] ?? '');
  }

  /** What holds until its group ends. */
  #groupWord(word: string, number = 1): boolean {
    if (word === 'uc') this.#set({ standIns: number });
    else if (word === 'plain') this.#set({ look: 0, size: 24 });
    else if (word === 'fs') this.#set({ size: number });
    else if (word === 'ulnone') this.#look(LOOKS.underline, false);
    else if (word === 'nosupersub') this.#look(LOOKS.above | LOOKS.below, false);
    else if (word === 'f') this.#set({ charset: this.#fonts.get(number) ?? this.#charset });
    else if (word === 'v') this.#set({ what: number === 0 ? 'text' : 'hidden' });
    else if (word === 'fonttbl') this.#set({ what: 'fonts' });
    // Marked as something that old readers should pass over, though it holds the picture that is to be shown.
    else if (word === 'shppict') this.#set({ what: 'text' });
    else if (word === 'pict' && this.#group.what === 'text') {
      this.#set({ what: 'picture' });
      this.#picture = { contentType: '', hex: '' };
    } else return false;
    return true;
  }

  #layoutWord(word: string): boolean {
    if (this.#group.what !== 'text') return false;
    if (word === 'par' || word === 'sect' || word === 'page') this.#breakParagraph();
    else if (word === 'pard') [this.#align, this.#isInTable] = [undefined, false];
    else if (word === 'intbl') this.#isInTable = true;
    else if (word === 'qc') this.#align = 'center';
    else if (word === 'qr') this.#align = 'right';
    else if (word === 'ql' || word === 'qj') this.#align = undefined;
    else if (word === 'cell') this.#endCell();
    else if (word === 'row') this.#endRow();
    else return false;
    return true;
  }

  #set(change: Partial<Group>) {
    this.#say('');
    this.#group = { ...this.#group, ...change };
  }

  #look(look: number, isOn: boolean) {
    this.#set({ look: isOn ? this.#group.look | look : this.#group.look & ~look });
  }

  #unicode(number: number) {
    this.#say(String.fromCharCode(number < 0 ? number + 65_536 : number));
    this.#skip = this.#group.standIns;
  }

  #fontWord(word: string, number: number) {
    if (word === 'f') this.#font = number;
    const charset = word === 'fcharset' ? CHARSETS[number] : undefined;
    if (charset !== undefined && this.#fonts.size < 1000) this.#fonts.set(this.#font, charset);
  }

  #pictureWord(word: string) {
    if (word === 'pngblip') this.#picture.contentType = 'image/png';
    else if (word === 'jpegblip') this.#picture.contentType = 'image/jpeg';
  }

  #endPicture() {
    const picture = pictureOf(this.#picture);
    this.#picture = { contentType: '', hex: '' };
    if (!picture) return;
    this.#endParagraph();
    this.#place(picture);
  }

  #breakParagraph() {
    this.#say('');
    this.#endParagraph();
  }

  #endParagraph() {
    this.#say('');
    const words = wordsOf(this.#runs.splice(0));
    const isHeading = this.#size >= HEADING_SIZE;
    this.#size = 0;
    if (words === '') return;
    const align = this.#align;
    this.#place({ kind: 'paragraph', words, ...(isHeading && { isHeading: true }), ...(align && { align }) });
  }

  #place(block: Block) {
    if (this.#isInTable || this.#cells.length > 0) this.#inCell.push(block);
    else {
      this.#endTable();
      this.#blocks.push(block);
    }
  }

  #endCell() {
    this.#isInTable = true;
    this.#endParagraph();
    const blocks = this.#inCell.splice(0);
    this.#allCells += 1;
    if (this.#allCells > MOST_CELLS) throw new DocumentError('document/too-large', 'too many cells');
    this.#cells.push({ blocks });
  }

  #endRow() {
    this.#say('');
    const cells = this.#cells.splice(0);
    if (cells.length > 0) this.#rows.push({ cells });
  }

  #endTable() {
    if (this.#rows.length === 0) return;
    this.#blocks.push({ kind: 'table', head: [], rows: this.#rows });
    this.#rows = [];
  }
}

function wordsOf(runs: readonly Run[]): Words {
  const shown = runs.filter(({ text }) => text !== '');
  if (shown.every(({ text }) => text.trim() === '')) return '';
  const [only, ...others] = shown;
  return others.length === 0 && only!.look === undefined ? only!.text.trim() : shown;
}

function decodeBytes(bytes: readonly number[], charset: string): string {
  try {
    return new TextDecoder(charset).decode(Uint8Array.from(bytes));
  } catch {
    return new TextDecoder('windows-1252').decode(Uint8Array.from(bytes)); // a code page that nobody knows
  }
}

/** Byte for byte: RTF is ASCII, and escapes what is not. */
function latin(bytes: Uint8Array): string {
  let text = '';
  const most = Math.min(bytes.length, 20_000_000);
  for (let at = 0; at < most; at += 8192) text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, most)));
  return text;
}
