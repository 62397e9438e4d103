type Values = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A growable typed array: a hundred thousand numbers cost their bytes and nothing more. */
export class Column<A extends Values = Values> {
  readonly #make: (length: number) => A;
  /** Room for more than `length`; take it anew after each `push`. */
  values: A;
  length = 0;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.values = make(64);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(this.length + 1);
    this.values[this.length++] = value;
  }

  at(i: number): number {
    return this.values[i]!;
  }

  /** Makes room for so many more, and counts them in; returns where they begin. Whoever calls it fills them. */
  grow(by: number): number {
    const from = this.length;
    this.reserve(from + by);
    this.length = from + by;
    return from;
  }

  /** Makes room for so many. Short ones double; long ones grow by less, for what is not used is memory all the same. */
  reserve(length: number): void {
    if (length <= this.values.length) return;
    const { length: now } = this.values;
    const grown = now < 65_536 ? now * 2 : Math.ceil(now * 1.2);
    const wider = this.#make(Math.max(length, grown));
    wider.set(this.values.subarray(0, this.length) as never);
    this.values = wider;
  }

  /** All of it, as bytes of its own. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.values.slice(0, this.length).buffer);
  }

  get width(): number {
    return this.values.BYTES_PER_ELEMENT;
  }

  /** What `toBytes` gave, taken over without a copy where it is a buffer of its own. Throws what does not fit. */
  takeBytes(bytes: Uint8Array<ArrayBuffer>): void {
    const own = bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();
    const Type = this.values.constructor as new (from: ArrayBuffer) => A;
    this.values = new Type(own.buffer);
    this.length = this.values.length;
  }
}

export const bytes = () => new Column((length) => new Uint8Array(length));
export const shorts = () => new Column((length) => new Uint16Array(length));
export const integers = () => new Column((length) => new Uint32Array(length));
export const doubles = () => new Column((length) => new Float64Array(length));

/** Each distinct text once, by number: a column of texts is then a column of numbers. For those of which there are few. */
export class Interner {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(texts: readonly string[] = []) {
    for (const text of texts) this.numberOf(text);
  }

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }

  /** The number if the text is known. */
  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }
}
