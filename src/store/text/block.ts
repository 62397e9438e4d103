import { type Bytes, fromUtf8, utf8 } from '../../base/bytes.ts';
import { bytes, integers } from '../columns.ts';

/**
 * Words in order, and for each the positions that have it. Never changed once made: what comes later is a block of its
 * own until both are merged.
 *
 * The postings of a word are its positions, each as its distance from the one before (LEB128, shifted by one), with a
 * byte of the places where it stands whenever they are not those of the one before. Most take one byte.
 */
export interface Block {
  readonly words: readonly string[];
  /** Where each word's postings begin, and at the end where the last ones end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly postings: Bytes;
}

/** Calls `hear` for each posting of a word. `places`: one bit for each of TEXT_PLACES. */
export function eachPosting(
  { starts, postings }: Block,
  word: number,
  hear: (position: number, places: number) => void,
): void {
  const end = starts[word + 1]!;
  let at = starts[word]!;
  let [position, places] = [0, 0];
  while (at < end) {
    let byte = postings[at++]!;
    const isChanged = (byte & 1) === 1;
    let distance = (byte & 127) >>> 1;
    for (let shift = 6; byte > 127; shift += 7) {
      byte = postings[at++]!;
      distance |= (byte & 127) << shift;
    }
    if (isChanged) places = postings[at++]!;
    position += distance;
    hear(position, places);
  }
}

/** The first word that does not stand before this text. */
export function firstFrom({ words }: Block, text: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Collects words of entries, one entry after the other. */
export class BlockBuilder {
  readonly #numbers = new Map<string, number>();
  /** By a word's number: the posting of the entry at hand. */
  readonly #last: number[] = [];
  readonly #word = integers();
  readonly #position = integers();
  readonly #places = bytes();

  get length(): number {
    return this.#word.length;
  }

  add(position: number, word: string, place: number): void {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(word, number);
      this.#last.push(-1);
    }
    const last = this.#last[number]!;
    if (last >= 0 && this.#position.at(last) === position) {
      this.#places.values[last]! |= 1 << place;
      return;
    }
    this.#last[number] = this.#word.length;
    this.#word.push(number);
    this.#position.push(position);
    this.#places.push(1 << place);
  }

  build(): Block {
    const words = [...this.#numbers.keys()].sort();
    const rank = new Uint32Array(words.length);
    for (const [i, word] of words.entries()) rank[this.#numbers.get(word)!] = i;
    const order = this.#byWord(rank);
    const writer = new PostingWriter();
    const starts = new Uint32Array(words.length + 1);
    let at = 0;
    for (let word = 0; word < words.length; word++) {
      starts[word] = writer.begin();
      for (; at < order.length && rank[this.#word.at(order[at]!)] === word; at++) {
        writer.put(this.#position.at(order[at]!), this.#places.at(order[at]!));
      }
    }
    starts[words.length] = writer.begin();
    return { words, starts, postings: writer.bytes() };
  }

  /** The postings by word, and each word's by position. */
  #byWord(rank: Uint32Array): Uint32Array {
    const { length } = this.#word;
    const [word, position] = [this.#word.values, this.#position.values];
    let inOrder = Uint32Array.from({ length }, (_, i) => i);
    // Files are read long after the entry that names them.
    const isSorted = inOrder.every((i) => i === 0 || position[i]! >= position[i - 1]!);
    if (!isSorted) inOrder = inOrder.sort((a, b) => position[a]! - position[b]! || a - b);
    const next = new Uint32Array(rank.length + 1);
    for (const i of inOrder) next[rank[word[i]!]! + 1]!++;
    for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
    const order = new Uint32Array(length);
    for (const i of inOrder) order[next[rank[word[i]!]!]!++] = i;
    return order;
  }
}

class PostingWriter {
  #bytes: Bytes = new Uint8Array(1 << 16);
  #at = 0;
  #position = 0;
  #places = 0;

  /** Begins the postings of a word; says where. */
  begin(): number {
    this.#position = 0;
    this.#places = 0;
    return this.#at;
  }

  put(position: number, places: number): void {
    if (this.#at + 8 > this.#bytes.length) this.#widen(this.#at + 8);
    const isChanged = places !== this.#places;
    let left = position - this.#position;
    this.#bytes[this.#at++] = ((left & 63) << 1) | (left > 63 ? 128 : 0) | (isChanged ? 1 : 0);
    for (left >>>= 6; left > 0; left >>>= 7) this.#bytes[this.#at++] = (left & 127) | (left > 127 ? 128 : 0);
    if (isChanged) this.#bytes[this.#at++] = places;
    this.#position = position;
    this.#places = places;
  }

  bytes(): Bytes {
    return this.#bytes.slice(0, this.#at);
  }

  #widen(least: number): void {
    const wider = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}

/** Words merged before others get a turn. */
const AT_ONCE = 64;

/** Both blocks in one, without the positions that `lives` has no word for. `rest` lets others in between. */
export async function mergeBlocks(
  one: Block,
  other: Block,
  lives: (position: number) => boolean,
  rest: () => Promise<void> | undefined,
): Promise<Block> {
  const writer = new PostingWriter();
  const words: string[] = [];
  const starts = integers();
  let [i, j, done] = [0, 0, 0];
  while (i < one.words.length || j < other.words.length) {
    const [mine, theirs] = [one.words[i], other.words[j]];
    const isMine = theirs === undefined || (mine !== undefined && mine <= theirs);
    const isTheirs = mine === undefined || (theirs !== undefined && theirs <= mine);
    const start = writer.begin();
    putBoth(isMine ? listOf(one, i++, lives) : [], isTheirs ? listOf(other, j++, lives) : [], writer);
    if (writer.begin() > start) {
      words.push(isMine ? mine! : theirs);
      starts.push(start);
    }
    if (++done % AT_ONCE === 0) await rest();
  }
  starts.push(writer.begin());
  return { words, starts: starts.values.slice(0, starts.length), postings: writer.bytes() };
}

/** Position and places, one after the other. */
function listOf(block: Block, word: number, lives: (position: number) => boolean): readonly number[] {
  const list: number[] = [];
  eachPosting(block, word, (position, places) => {
    if (lives(position)) list.push(position, places);
  });
  return list;
}

function putBoth(one: readonly number[], other: readonly number[], writer: PostingWriter): void {
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const [mine, theirs] = [one[i] ?? Infinity, other[j] ?? Infinity];
    const places = (mine <= theirs ? one[i + 1]! : 0) | (theirs <= mine ? other[j + 1]! : 0);
    writer.put(Math.min(mine, theirs), places);
    if (mine <= theirs) i += 2;
    if (theirs <= mine) j += 2;
  }
}

/** A block as bytes: how long each part is, the words, where their postings begin, the postings. */
export function blockBytes({ words, starts, postings }: Block): Bytes {
  const text = utf8(words.join('\n'));
  const head = Uint32Array.of(words.length, text.length, postings.length);
  const whole = new Uint8Array(head.byteLength + text.length + starts.byteLength + postings.length);
  let at = 0;
  for (const part of [new Uint8Array(head.buffer), text, new Uint8Array(starts.buffer), postings]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What `blockBytes` wrote; undefined for anything else. */
export function blockFrom(whole: Bytes): Block | undefined {
  if (whole.length < 12) return undefined;
  const [count, textLength, postingsLength] = new Uint32Array(whole.slice(0, 12).buffer) as unknown as [
    number,
    number,
    number,
  ];
  const [text, starts] = [12, 12 + textLength];
  const postings = starts + 4 * (count + 1);
  if (postings + postingsLength !== whole.length) return undefined;
  const words = count === 0 ? [] : fromUtf8(whole.subarray(text, starts)).split('\n');
  if (words.length !== count) return undefined;
  return {
    words,
    starts: new Uint32Array(whole.slice(starts, postings).buffer),
    postings: whole.slice(postings),
  };
}
