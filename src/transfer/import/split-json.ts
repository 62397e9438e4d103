import { TransferError } from '../errors.ts';

/** A piece of a JSON text: an entry of a Bundle, or a whole value (a line of NDJSON, an item of an outermost list). */
export interface JsonPiece {
  readonly kind: 'entry' | 'value';
  readonly text: string;
}

/** Characters of one piece: scanned documents come inside of resources. */
const LONGEST = 100_000_000;

/**
 * Takes JSON apart while it comes in, so that a file of any size needs the memory of its largest piece: Bundles by their
 * entries, lines and lists by their values. Only the skeleton is looked at; what a piece says is for JSON.parse to judge.
 */
export class JsonSplitter {
  /** Lines that were cut off, and places where something stands that is no object. */
  broken = 0;
  /** Bundles that were met. */
  bundles = 0;
  readonly #longest: number;
  #place: 'outside' | 'value' | 'entries' | 'entry' = 'outside';
  /** Of the piece at hand, what was read of it before this chunk. */
  #parts: string[] = [];
  #held = 0;
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** Whether what is at hand is a Bundle whose entries were taken out already. */
  #isOpened = false;
  // Of the value's own members: the one at hand, whether its key stands yet to come, and the text at hand.
  #key = '';
  #isKey = true;
  #text = '';
  #isBundle = false;
  /** In the chunk at hand. */
  #lineEnd = -1;

  constructor(longest = LONGEST) {
    this.#longest = longest;
  }

  /** Throws TransferError transfer/too-large. */
  *feed(chunk: string): Generator<JsonPiece> {
    let from = 0;
    this.#lineEnd = -1;
    for (let i = 0; i < chunk.length; i++) {
      if (this.#place === 'outside' || this.#place === 'entries') {
        from = i;
        this.#between(chunk[i]!);
        continue;
      }
      const { at, why } = this.#within(chunk, i);
      i = at;
      if (why === 'more') break;
      const piece = why === 'end' ? this.#finish(chunk.slice(from, at + 1)) : undefined;
      if (why === 'cut') this.#drop();
      if (why === 'entries') this.#open();
      if (piece) yield piece;
    }
    if (this.#place !== 'value' && this.#place !== 'entry') return;
    this.#held += chunk.length - from;
    // Of a Bundle around its entries nothing is kept.
    if (!this.#isOpened || this.#place === 'entry') this.#parts.push(chunk.slice(from));
    if (this.#held > this.#longest) throw new TransferError('transfer/too-large', 'one piece is too long');
  }

  /** Whether it ended in the middle of something. */
  isUnfinished(): boolean {
    return this.#place !== 'outside';
  }

  #between(char: string): void {
    const isWithin = this.#place === 'entries';
    if (char === '{') {
      this.#begin(isWithin ? 'entry' : 'value');
    } else if (isWithin && char === ']') {
      // Back in the Bundle: its other members follow.
      this.#place = 'value';
      this.#depth = 1;
      this.#key = '';
    } else if (!/[\s,[\]\ufeff]/.test(char)) {
      // The brackets of an outermost list may stand here. Whatever else does is counted once: a book is not a million faults.
      this.broken = Math.max(1, this.broken);
    }
  }

  #begin(place: 'value' | 'entry'): void {
    this.#place = place;
    this.#depth = 1;
    this.#inText = this.#escaped = false;
    if (place === 'entry') return;
    this.#key = '';
    this.#isKey = true;
    this.#isBundle = this.#isOpened = false;
  }

  #finish(last: string): JsonPiece | undefined {
    const text = [...this.#parts, last].join('');
    this.#forget();
    if (this.#place === 'entry') {
      this.#place = 'entries';
      return { kind: 'entry', text };
    }
    this.#place = 'outside';
    return this.#isOpened ? undefined : { kind: 'value', text };
  }

  /** Its entries are taken out one by one from here. */
  #open(): void {
    if (!this.#isOpened) this.bundles++;
    this.#isOpened = true;
    this.#place = 'entries';
    this.#forget();
  }

  /** A line that was cut off: with the next one it begins anew. */
  #drop(): void {
    this.broken++;
    this.#place = 'outside';
    this.#forget();
  }

  #forget(): void {
    this.#parts = [];
    this.#held = 0;
  }

  /** Walks on from `from` until the piece ends, its entries begin, it was cut off, or the chunk is over. */
  #within(chunk: string, from: number): { readonly at: number; readonly why: 'end' | 'entries' | 'cut' | 'more' } {
    for (let i = from; i < chunk.length; i++) {
      if (this.#inText) {
        const end = this.#endOfText(chunk, i);
        // No text has a line break in it: in lines, this one was cut off.
        if (this.#place === 'value' && !this.#isOpened) {
          const lineEnd = this.#nextLine(chunk, i);
          if (lineEnd < (end ?? chunk.length)) return { at: lineEnd, why: 'cut' };
        }
        if (this.#isOwn()) this.#text += chunk.slice(i, Math.min(end ?? chunk.length, i + 40));
        if (end === undefined) return { at: chunk.length, why: 'more' };
        this.#endText();
        i = end;
        continue;
      }
      switch (chunk.charCodeAt(i)) {
        case QUOTE:
          this.#inText = true;
          this.#text = '';
          break;
        case OPEN:
          this.#depth++;
          break;
        case OPEN_LIST:
          if (this.#isOwn() && this.#isBundle && this.#key === 'entry' && !this.#isKey)
            return { at: i, why: 'entries' };
          this.#depth++;
          break;
        case CLOSE:
        case CLOSE_LIST:
          if (--this.#depth === 0) return { at: i, why: 'end' };
          break;
        case COLON:
          if (this.#isOwn()) this.#isKey = false;
          break;
        case COMMA:
          if (this.#isOwn()) this.#isKey = true;
          break;
      }
    }
    return { at: chunk.length, why: 'more' };
  }

  /** Looked up once a line, and not with every text. */
  #nextLine(chunk: string, from: number): number {
    if (this.#lineEnd < from) {
      const at = chunk.indexOf('\n', from);
      this.#lineEnd = at < 0 ? Infinity : at;
    }
    return this.#lineEnd;
  }

  /** Where the quote stands that ends the text at hand; undefined where it goes on in the next chunk. */
  #endOfText(chunk: string, from: number): number | undefined {
    let at = this.#escaped ? from + 1 : from;
    this.#escaped = false;
    for (;;) {
      const quote = chunk.indexOf('"', at);
      const end = quote < 0 ? chunk.length : quote;
      let slashes = 0;
      while (end - 1 - slashes >= at && chunk.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
      const isEscaped = slashes % 2 === 1;
      if (quote < 0) {
        this.#escaped = isEscaped;
        return undefined;
      }
      if (!isEscaped) return quote;
      at = quote + 1;
    }
  }

  /** Whether this is a member of the outermost object. */
  #isOwn(): boolean {
    return this.#depth === 1 && this.#place === 'value';
  }

  #endText(): void {
    this.#inText = false;
    if (!this.#isOwn()) return;
    if (this.#isKey) this.#key = this.#text;
    else if (this.#key === 'resourceType') this.#isBundle = this.#text === 'Bundle';
  }
}

const codeOf = (char: string) => char.charCodeAt(0);
const QUOTE = codeOf('"');
const BACKSLASH = codeOf('\\');
const COMMA = codeOf(',');
const COLON = codeOf(':');
const OPEN = codeOf('{');
const CLOSE = codeOf('}');
const OPEN_LIST = codeOf('[');
const CLOSE_LIST = codeOf(']');
