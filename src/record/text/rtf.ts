import { plainLines } from '../../fhir/text.ts';
import { MOST_TEXT } from './decode.ts';

/** Groups that hold no words of the document. */
const HIDDEN: ReadonlySet<string> = new Set(
  `fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore listtable
   listoverridetable rsidtbl generator xmlnstbl filetbl revtbl fldinst bkmkstart bkmkend mmathPr pgdsctbl`.split(/\s+/),
);

const SPOKEN: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  nestrow: '\n',
  cell: '  ',
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

const SYMBOLS: Readonly<Record<string, string>> = { '~': ' ', _: '-', '-': '', '\n': '\n', '\r': '\n' };

/** A control word with its number, an escaped byte, a control symbol, a brace, or a run of text. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/giy;

/** The words of an RTF file: what its groups show, in the code page that it names. */
export function rtfText(bytes: Uint8Array): string {
  const source = latin(bytes);
  const speaker = new Speaker(`windows-${/\\ansicpg(\d{3,5})/.exec(source.slice(0, 2000))?.[1] ?? '1252'}`);
  for (let at = 0; at < source.length && speaker.text.length < MOST_TEXT;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(source);
    // Line ends between tokens say nothing; what follows `\bin` are bytes of no text.
    at = token ? TOKEN.lastIndex + speaker.hear(token) : at + 1;
  }
  speaker.say('');
  return plainLines(speaker.text, MOST_TEXT);
}

interface Group {
  readonly hidden: boolean;
  /** How many characters stand in for each \\u, for readers that know no Unicode. */
  readonly standIns: number;
}

/** What has been said so far, and in which groups. */
class Speaker {
  text = '';
  readonly #charset: string;
  readonly #groups: Group[] = [];
  #group: Group = { hidden: false, standIns: 1 };
  /** Bytes of the code page, which may be several to a letter. */
  #escaped: number[] = [];
  /** Stand-ins that are still to come. */
  #skip = 0;

  constructor(charset: string) {
    this.#charset = charset;
  }

  /** Takes one token, and returns how many characters behind it are none of the text. */
  hear([, word, number, hex, symbol, brace, run]: RegExpExecArray): number {
    if (brace !== undefined) this.#turn(brace);
    else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
    else if (run !== undefined) this.#run(run);
    else if (symbol !== undefined) this.#symbol(symbol);
    else if (word === 'bin') return Math.max(0, Number(number ?? 0));
    else if (word !== undefined) this.#word(word, Number(number ?? 1));
    return 0;
  }

  say(words: string): void {
    if (this.#escaped.length > 0) this.text += decodeBytes(this.#escaped.splice(0), this.#charset);
    if (!this.#group.hidden) this.text += words;
  }

  #turn(brace: string) {
    this.say('');
    this.#skip = 0;
    if (brace === '{') this.#groups.push(this.#group);
    else this.#group = this.#groups.pop() ?? this.#group;
  }

  #byte(byte: number) {
    if (this.#skip > 0) this.#skip -= 1;
    else if (!this.#group.hidden) this.#escaped.push(byte);
  }

  #run(run: string) {
    const shown = run.slice(this.#skip);
    this.#skip = Math.max(0, this.#skip - run.length);
    this.say(shown);
  }

  #symbol(symbol: string) {
    if (symbol === '*') this.#group = { ...this.#group, hidden: true };
    else if (this.#skip > 0) this.#skip -= 1;
    else this.say(SYMBOLS[symbol] ?? symbol);
  }

  #word(word: string, number: number) {
    if (word === 'uc') this.#group = { ...this.#group, standIns: number };
    else if (HIDDEN.has(word)) this.#group = { ...this.#group, hidden: true };
    else if (word === 'u') {
      this.say(String.fromCharCode(number < 0 ? number + 65_536 : number));
      this.#skip = this.#group.standIns;
    } else this.say(SPOKEN[word] ?? '');
  }
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
