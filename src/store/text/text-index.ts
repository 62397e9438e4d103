import { type Bytes, fromUtf8, utf8 } from '../../base/bytes.ts';
import { objectIn } from '../../base/json.ts';
import { TEXT_PLACES, type TextPlace } from '../../fhir/human-text.ts';
import { type Block, blockBytes, BlockBuilder, blockFrom, mergeBlocks } from './block.ts';
import { eachToken } from './tokens.ts';

/** A file that an entry names, whose words were not there yet. */
export interface AwaitedFile {
  readonly position: number;
  /** The address it is kept under. */
  readonly url: string;
}

/** A block is closed when it has this many postings: so many are sorted at a time. */
const BLOCK = 100_000;

/**
 * Which entries have which words: blocks from the oldest and largest to the newest and smallest, and what was not put
 * into one yet. Positions are the record index's, so that it lives no longer than that.
 */
export class TextIndex {
  #blocks: Block[] = [];
  #open = new BlockBuilder();
  /** All positions before this one were looked through. */
  upTo = 0;
  /** In the order of the entries that name them. */
  readonly awaited: AwaitedFile[] = [];

  add(position: number, place: TextPlace, text: string): void {
    const bit = TEXT_PLACES.indexOf(place);
    eachToken(text, (word) => this.#open.add(position, word, bit));
  }

  /** Closes what is open, if there is much of it or somebody asks. */
  close(least = BLOCK): void {
    if (this.#open.length === 0 || this.#open.length < least) return;
    this.#blocks.push(this.#open.build());
    this.#open = new BlockBuilder();
  }

  /** To be asked: all that was taken in is in them. */
  get blocks(): readonly Block[] {
    this.close(0);
    return this.#blocks;
  }

  /** Merges blocks until each is more than twice as large as the next: so that few are asked, and none is merged often. */
  async tidy(lives: (position: number) => boolean, rest: () => Promise<void> | undefined): Promise<void> {
    for (let i = this.#blocks.length - 2; i >= 0; i--) {
      const [one, other] = [this.#blocks[i]!, this.#blocks[i + 1]!];
      if (one.postings.length > 2 * other.postings.length) continue;
      const merged = await mergeBlocks(one, other, lives, rest);
      // Others may have been added behind them meanwhile.
      this.#blocks.splice(this.#blocks.indexOf(one), 2, merged);
    }
  }

  /** All of it, to be kept with the index that its positions are of. */
  toBytes(): Bytes {
    const blocks = this.blocks.map(blockBytes);
    const { upTo, awaited } = this;
    const head: Head = { version: VERSION, upTo, awaited, blocks: blocks.map(({ length }) => length) };
    const parts = [encodeHead(head), ...blocks];
    const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  /** What `toBytes` gave; undefined where it is of another build, or no such thing. */
  static from(whole: Bytes): TextIndex | undefined {
    const end = whole.indexOf(LINE_BREAK);
    const head = objectIn(fromUtf8(whole.subarray(0, Math.max(end, 0)))) as Head | undefined;
    if (head?.version !== VERSION) return undefined;
    const text = new TextIndex();
    text.upTo = head.upTo;
    text.awaited.push(...head.awaited);
    let at = end + 1;
    for (const length of head.blocks) {
      const block = blockFrom(whole.slice(at, at + length));
      if (!block) return undefined;
      text.#blocks.push(block);
      at += length;
    }
    return text;
  }
}

/** Of what is kept: its format, and what is taken for a word. One more, and all is read anew. */
const VERSION = 1;

interface Head {
  readonly version: number;
  readonly upTo: number;
  readonly awaited: readonly AwaitedFile[];
  readonly blocks: readonly number[];
}

const LINE_BREAK = 10;
const encodeHead = (head: Head): Bytes => utf8(`${JSON.stringify(head)}\n`);
