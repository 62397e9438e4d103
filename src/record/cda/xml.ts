import { DocumentError } from '../errors.ts';

/** Nothing that a person is to read is nested deeper. */
const MOST_DEPTH = 250;

/** About 100 MB of the tersest XML. */
const MOST_ELEMENTS = 4_000_000;

type Kind = 'open' | 'close' | 'text' | 'end';

/** What is otherwise in another dialect of it: HTML. */
export interface Dialect {
  /** Entities beside those of XML. */
  readonly names: Readonly<Record<string, string>>;
  readonly isEmpty: (name: string) => boolean;
  /** What is in it is no markup. */
  readonly isRaw: (name: string) => boolean;
  /** How many of the open elements end before this one can begin. */
  readonly endsBefore: (name: string, open: readonly string[]) => number;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * Reads XML piece by piece, in a worker, where there is no DOM. Knows no entities but the five of XML (and `nbsp`), and
 * resolves none that a document declares; loads nothing; goes no deeper than `MOST_DEPTH`. A start tag without an end is ended
 * with what it stands in, an end tag without a start is passed over: what can be read is read.
 *
 * Each character is looked at once or twice, whatever the file holds.
 */
export class XmlReader {
  kind: Kind = 'end';
  /** Of the element that begins or ends here, without prefix. */
  name = '';
  /** Of the text here, as it is meant. */
  text = '';
  /** How many elements are open; one that begins here is among them, one that ends is not. */
  depth = 0;
  /** It declares words of its own. They stay as they are written. */
  declaresEntities = false;
  readonly #source: string;
  readonly #dialect: Dialect | undefined;
  readonly #open: string[] = [];
  #at = 0;
  #tag = '';
  #elements = 0;
  /** Elements that are to be ended before anything else comes. */
  #ending = 0;
  #quotesEnd = true;

  constructor(source: string, dialect?: Dialect) {
    this.#source = source;
    this.#dialect = dialect;
  }

  next(): Kind {
    if (this.#ending > 0) return this.#close();
    for (;;) {
      const kind = this.#piece();
      if (kind) return (this.kind = kind);
    }
  }

  /** The value of an attribute of the element that begins here, whatever its prefix; '' where it has none. */
  attribute(name: string): string {
    if (!this.#dialect && !this.#tag.includes(name)) return '';
    ATTRIBUTE.lastIndex = 0;
    for (let found = ATTRIBUTE.exec(this.#tag); found; found = ATTRIBUTE.exec(this.#tag)) {
      if (found[1] === name || (this.#dialect && found[1]!.toLowerCase() === name))
        return this.#decoded(found[2] ?? found[3] ?? '');
    }
    return '';
  }

  /** Calls for each element and text directly inside of the one that begins here, and stands at its end afterwards. */
  inside(onElement: (name: string) => void, onText: (text: string) => void = () => {}): void {
    const own = this.depth;
    while (this.next() !== 'end') {
      if (this.depth < own) return;
      if (this.kind === 'text') onText(this.text);
      if (this.kind !== 'open') continue;
      const child = this.depth;
      onElement(this.name);
      while (this.depth >= child && this.next() !== 'end');
    }
  }

  /** All text inside of the element that begins here. */
  words(): string {
    const own = this.depth;
    let words = '';
    while (this.next() !== 'end' && this.depth >= own) if (this.kind === 'text') words += this.text;
    return words;
  }

  /** One step; undefined for what says nothing. */
  #piece(): Kind | undefined {
    const source = this.#source;
    if (this.#at >= source.length) return this.#atEnd();
    if (source.charCodeAt(this.#at) !== OPENS) {
      const open = source.indexOf('<', this.#at);
      const end = open === -1 ? source.length : open;
      this.text = this.#decoded(source.slice(this.#at, end));
      this.#at = end;
      return 'text';
    }
    if (source.startsWith('<!', this.#at) || source.startsWith('<?', this.#at)) return this.#declaration();
    if (source.startsWith('</', this.#at)) return this.#endTag();
    return this.#startTag();
  }

  #atEnd(): Kind {
    this.#ending = this.#open.length;
    return this.#ending > 0 ? this.#close() : 'end';
  }

  #close(): Kind {
    this.#ending -= 1;
    this.name = this.#open.pop()!;
    this.depth = this.#open.length;
    return (this.kind = 'close');
  }

  #declaration(): Kind | undefined {
    const source = this.#source;
    if (source.startsWith('<![CDATA[', this.#at)) {
      const end = source.indexOf(']]>', this.#at);
      this.text = source.slice(this.#at + 9, end === -1 ? source.length : end);
      this.#at = end === -1 ? source.length : end + 3;
      return 'text';
    }
    const isComment = source.startsWith('<!--', this.#at);
    if (!isComment && source.startsWith('<!DOCTYPE', this.#at)) return this.#documentType();
    this.#skipBehind(isComment ? '-->' : '>', this.#at + (isComment ? 4 : 2));
    return undefined;
  }

  #documentType(): undefined {
    const source = this.#source;
    const end = source.indexOf('>', this.#at);
    const subset = source.indexOf('[', this.#at);
    if (subset === -1 || subset > end) return this.#skipBehind('>', this.#at);
    const close = source.indexOf(']', subset);
    this.declaresEntities = source.slice(subset, close === -1 ? source.length : close).includes('<!ENTITY');
    return this.#skipBehind('>', close === -1 ? source.length : close);
  }

  #skipBehind(mark: string, from: number): undefined {
    const end = this.#source.indexOf(mark, from);
    this.#at = end === -1 ? this.#source.length : end + mark.length;
    return undefined;
  }

  #endTag(): Kind | undefined {
    const start = this.#at + 2;
    this.#skipBehind('>', start);
    const name = this.#named(this.#source.slice(start, this.#at - 1).trimEnd());
    const found = this.#open.lastIndexOf(name);
    if (found === -1) return undefined;
    this.#ending = this.#open.length - found;
    return this.#close();
  }

  #startTag(): Kind | undefined {
    if (!beginsName(this.#source.charCodeAt(this.#at + 1))) {
      this.#at += 1;
      this.text = '<'; // that somebody forgot to escape
      return 'text';
    }
    const end = this.#endOfTag();
    const tag = this.#source.slice(this.#at + 1, end);
    const name = this.#named(/^[^\s/>]*/.exec(tag)![0]);
    this.#ending = this.#dialect?.endsBefore(name, this.#open) ?? 0;
    if (this.#ending > 0) return this.#close();
    this.#at = Math.min(end + 1, this.#source.length);
    const isEmpty = tag.endsWith('/') || (this.#dialect?.isEmpty(name) ?? false);
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS) throw new DocumentError('document/too-large', 'too many elements');
    if (this.#open.length >= MOST_DEPTH) throw new DocumentError('document/too-deep', 'nested too deep');
    this.#open.push(name);
    this.name = name;
    this.#tag = tag;
    this.depth = this.#open.length;
    if (isEmpty) this.#ending = 1;
    else if (this.#dialect?.isRaw(name)) this.#skipRaw(name);
    return 'open';
  }

  /** To the end of what is no markup. */
  #skipRaw(name: string) {
    const close = new RegExp(`</${name}[\\s>]`, 'gi');
    close.lastIndex = this.#at;
    this.#at = close.exec(this.#source)?.index ?? this.#source.length;
  }

  #named(name: string): string {
    return this.#dialect ? name.toLowerCase() : localName(name);
  }

  #decoded(text: string): string {
    return text.includes('&') ? decoded(text, this.#dialect?.names) : text;
  }

  /** A value may hold ">". One whose quotes never end would be looked for again with each tag: then quotes are not looked at. */
  #endOfTag(): number {
    const source = this.#source;
    const plain = source.indexOf('>', this.#at);
    if (plain === -1) return source.length;
    if (!this.#quotesEnd) return plain;
    let quote = 0;
    for (let i = this.#at; i < source.length; i += 1) {
      const unit = source.charCodeAt(i);
      if (quote !== 0) {
        if (unit === quote) quote = 0;
      } else if (unit === CLOSES) return i;
      else if (unit === DOUBLE || unit === SINGLE) quote = unit;
    }
    this.#quotesEnd = false;
    return plain;
  }
}

const [OPENS, CLOSES, DOUBLE, SINGLE] = [60, 62, 34, 39];

/** A letter, `_`, or anything that is not ASCII. */
const beginsName = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit > 127;

/** An attribute's name without prefix, and its value. Only from the beginning of a name, so that a long one is read once. */
const ATTRIBUTE = /(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const decoded = (text: string, names: Readonly<Record<string, string>> = {}): string =>
  text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,6}));/g,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name === undefined) return fromCode(decimal ? Number(decimal) : Number.parseInt(hex!, 16));
      return (
        (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined) ?? (Object.hasOwn(names, name) ? names[name]! : all)
      );
    },
  );

const fromCode = (code: number): string =>
  code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
