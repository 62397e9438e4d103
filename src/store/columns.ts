/** A growable typed array: a hundred thousand numbers cost their bytes and nothing more. */
export class Column<A extends Uint8Array | Uint32Array | Float64Array> {
  readonly #make: (length: number) => A;
  /** Room for more than `length`; take it anew after each `push`. */
  values: A;
  length = 0;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.values = make(1024);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = this.#make(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  at(i: number): number {
    return this.values[i]!;
  }
}

export const bytes = (): Column<Uint8Array> => new Column((length) => new Uint8Array(length));
export const integers = (): Column<Uint32Array> => new Column((length) => new Uint32Array(length));
export const doubles = (): Column<Float64Array> => new Column((length) => new Float64Array(length));

/** Each distinct text once, by number: a column of texts is then a column of numbers. */
export class Interner {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

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
