import { type Column, integers, Interner, shorts } from '../columns.ts';
import { TextHeap } from './text-heap.ts';
import { Triples } from './triples.ts';

/** What a word is: a code or flag; the words that stand for one; a string; an address; what a reference points at; its identifier. */
export type WordKind = 'token' | 'text' | 'string' | 'uri' | 'reference' | 'identifier';

/** In the order of their numbers in a digest. */
export const WORD_KINDS = ['token', 'text', 'string', 'uri', 'reference', 'identifier'] as const satisfies WordKind[];

const EMPTY = new Uint32Array(0);

/** The distinct textual values of search, each of one parameter and kind. */
export class Words {
  readonly texts = new TextHeap();
  /** Of each word: parameter and kind, `token code`; then its texts. */
  readonly field = shorts();
  readonly system = integers();
  readonly code = integers();
  readonly fields = new Interner();
  /** By field: its words. */
  readonly #lists: Column<Uint32Array<ArrayBuffer>>[] = [];
  #listed = 0;
  readonly #numbers = new Triples([this.field, this.system, this.code]);

  get length(): number {
    return this.field.length;
  }

  /** The numbers of all words of a parameter and kind, ascending. */
  of(name: string, kind: WordKind): Uint32Array {
    for (; this.#listed < this.length; this.#listed++)
      (this.#lists[this.field.at(this.#listed)] ??= integers()).push(this.#listed);
    const list = this.#lists[this.fields.find(fieldOf(name, kind)) ?? -1];
    return list ? list.values.subarray(0, list.length) : EMPTY;
  }

  find(name: string, kind: WordKind, system: string, code: string): number | undefined {
    const field = this.fields.find(fieldOf(name, kind));
    const itsSystem = this.texts.find(system);
    const itsCode = this.texts.find(code);
    if (field === undefined || itsSystem === undefined || itsCode === undefined) return undefined;
    return this.#numbers.find(field, itsSystem, itsCode);
  }

  nameOf(word: number): string {
    const field = this.fields.texts[this.field.at(word)]!;
    return field.slice(field.indexOf(' ') + 1);
  }

  kindOf(word: number): WordKind {
    const field = this.fields.texts[this.field.at(word)]!;
    return field.slice(0, field.indexOf(' ')) as WordKind;
  }

  systemOf(word: number): string {
    return this.texts.of(this.system.at(word));
  }

  codeOf(word: number): string {
    return this.texts.of(this.code.at(word));
  }

  /** The number of a word by those of its parts: of `fields` and of `texts`. */
  numberOf(field: number, system: number, code: number): number {
    const known = this.#numbers.find(field, system, code);
    if (known !== undefined) return known;
    this.field.push(field);
    this.system.push(system);
    this.code.push(code);
    this.#numbers.set(this.length - 1);
    return this.length - 1;
  }
}

export const fieldOf = (name: string, kind: WordKind): string => `${kind} ${name}`;
