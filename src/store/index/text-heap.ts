import { bytes, integers } from '../columns.ts';

const CACHED = 4096;

/**
 * Each distinct text once, by number, like an `Interner`, for those of which there are many: a text costs its bytes and
 * some twelve more, where a JS string in a Map costs sixty.
 *
 * UTF-8, but that half of a surrogate pair is a character of its own: whatever text a server sends comes back as it was.
 */
export class TextHeap {
  readonly heap = bytes();
  /** Where each text ends; it begins where the one before it ends. */
  readonly ends = integers();
  /** 1 + the number, by hash; made at its first use, so that opening a record does not wait for it. */
  #table: Uint32Array = new Uint32Array(0);
  /** Nobody can send texts that all fall into one place. */
  readonly #seed = (Math.random() * 2 ** 32) | 0;
  /** Lists show the same few titles. */
  readonly #shown: string[] = [];
  readonly #shownNumber = new Int32Array(CACHED).fill(-1);
  #hash = 0;

  get length(): number {
    return this.ends.length;
  }

  /** Fills it with what was kept of its columns. Throws where they do not fit together. */
  restore(heap: Uint8Array<ArrayBuffer>, ends: Uint8Array<ArrayBuffer>): void {
    this.heap.takeBytes(heap);
    this.ends.takeBytes(ends);
    this.restored();
  }

  /** The columns have been filled by other hands. */
  restored(): void {
    if (this.heap.length !== this.#start(this.length)) throw new RangeError('texts end elsewhere than their bytes');
    this.#table = new Uint32Array(0);
    this.#shownNumber.fill(-1);
  }

  numberOf(text: string): number {
    const { ends, heap } = this;
    const to = this.#write(text);
    // At most two thirds full, which leaves a look at one or two places.
    if ((ends.length + 1) * 3 > this.#table.length * 2) this.#rehash((ends.length + 1) * 2);
    const place = this.#place(to);
    const known = this.#table[place]!;
    if (known !== 0) return known - 1;
    heap.length = to;
    ends.push(to);
    this.#table[place] = ends.length;
    return ends.length - 1;
  }

  /** The number if the text is known. */
  find(text: string): number | undefined {
    if (this.length === 0) return undefined;
    const to = this.#write(text);
    if (this.#table.length === 0) this.#rehash((this.ends.length + 1) * 2);
    const known = this.#table[this.#place(to)]!;
    return known === 0 ? undefined : known - 1;
  }

  of(number: number): string {
    const slot = number % CACHED;
    if (this.#shownNumber[slot] === number) return this.#shown[slot]!;
    const text = this.#read(this.#start(number), this.ends.at(number));
    this.#shownNumber[slot] = number;
    return (this.#shown[slot] = text);
  }

  #start(number: number): number {
    return number === 0 ? 0 : this.ends.at(number - 1);
  }

  /** Behind the last text, where it stays if it turns out to be new; returns its end. */
  #write(text: string): number {
    const { heap } = this;
    heap.reserve(heap.length + 3 * text.length);
    const { values } = heap;
    let at = heap.length;
    let hash = this.#seed;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x80) at = writeWide(values, at, code);
      else values[at++] = code;
      hash = step(hash, code);
    }
    this.#hash = finish(hash);
    return at;
  }

  /** The place in the table of what stands behind the last text, or where it would be. */
  #place(to: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let place = this.#hash & mask;
    for (let known = table[place]!; known !== 0; known = table[(place = (place + 1) & mask)]!) {
      if (this.#isSame(known - 1, to)) return place;
    }
    return place;
  }

  #isSame(number: number, to: number): boolean {
    const { values, length } = this.heap;
    const ends = this.ends.values;
    let at = number === 0 ? 0 : ends[number - 1]!;
    if (ends[number]! - at !== to - length) return false;
    for (let i = length; i < to; i++) if (values[i] !== values[at++]) return false;
    return true;
  }

  #rehash(room: number): void {
    let size = 1024;
    while (size < room) size *= 2;
    const table = new Uint32Array(size);
    const { values } = this.heap;
    const ends = this.ends.values;
    let at = 0;
    for (let number = 0; number < this.length; number++) {
      let hash = this.#seed;
      for (const end = ends[number]!; at < end; at += WIDTH[values[at]! >> 4]!) hash = step(hash, codeAt(values, at));
      let place = finish(hash) & (size - 1);
      while (table[place] !== 0) place = (place + 1) & (size - 1);
      table[place] = number + 1;
    }
    this.#table = table;
  }

  #read(from: number, to: number): string {
    const { values } = this.heap;
    let text = '';
    for (let at = from; at < to; at += WIDTH[values[at]! >> 4]!) text += String.fromCharCode(codeAt(values, at));
    return text;
  }
}

/** By its first four bits: how many bytes a character that begins so has. */
const WIDTH = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 3];

function codeAt(values: Uint8Array, at: number): number {
  const byte = values[at]!;
  if (byte < 0x80) return byte;
  if (byte < 0xe0) return ((byte & 31) << 6) | (values[at + 1]! & 63);
  return ((byte & 15) << 12) | ((values[at + 1]! & 63) << 6) | (values[at + 2]! & 63);
}

/** Returns where the next character goes. */
function writeWide(values: Uint8Array, from: number, code: number): number {
  let at = from;
  if (code < 0x800) values[at++] = 0xc0 | (code >> 6);
  else {
    values[at++] = 0xe0 | (code >> 12);
    values[at++] = 0x80 | ((code >> 6) & 63);
  }
  values[at++] = 0x80 | (code & 63);
  return at;
}

const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
