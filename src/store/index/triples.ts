import type { Column } from '../columns.ts';

/**
 * Which number has these three numbers, in columns that others keep: a hash table of four bytes a place.
 *
 * It is made at its first use from what the columns hold then, later rows over earlier ones of the same three.
 */
export class Triples {
  readonly #columns: readonly [Column, Column, Column];
  /** Whether a row counts, when the table is made. */
  readonly #counts: (row: number) => boolean;
  /** 1 + the row, by hash. */
  #table: Uint32Array | undefined;
  #used = 0;

  constructor(columns: readonly [Column, Column, Column], counts: (row: number) => boolean = () => true) {
    this.#columns = columns;
    this.#counts = counts;
  }

  find(a: number, b: number, c: number): number | undefined {
    const table = this.#table ?? this.#make();
    const row = table[this.#place(table, a, b, c)]!;
    return row === 0 ? undefined : row - 1;
  }

  /** Call it behind the pushes that made the row. */
  set(row: number): void {
    const table = this.#table;
    if (!table) return; // the table will be made with it
    const [a, b, c] = this.#columns;
    this.#put(table, row, a.at(row), b.at(row), c.at(row));
    if (this.#used * 3 > table.length * 2) this.#table = this.#wider(table);
  }

  /** The columns have changed in their past. */
  forget(): void {
    this.#table = undefined;
  }

  #make(): Uint32Array {
    const { length } = this.#columns[0];
    let size = 1024;
    while (size * 2 < length * 3) size *= 2;
    return (this.#table = this.#filled(new Uint32Array(size), length));
  }

  #filled(table: Uint32Array, length: number): Uint32Array {
    const [a, b, c] = this.#columns;
    this.#used = 0;
    for (let row = 0; row < length; row++) {
      if (this.#counts(row)) this.#put(table, row, a.at(row), b.at(row), c.at(row));
    }
    return table;
  }

  #wider(table: Uint32Array): Uint32Array {
    const [a, b, c] = this.#columns;
    const wider = new Uint32Array(table.length * 2);
    this.#used = 0;
    for (const entry of table)
      if (entry !== 0) this.#put(wider, entry - 1, a.at(entry - 1), b.at(entry - 1), c.at(entry - 1));
    return wider;
  }

  #put(table: Uint32Array, row: number, a: number, b: number, c: number): void {
    const place = this.#place(table, a, b, c);
    if (table[place] === 0) this.#used++;
    table[place] = row + 1;
  }

  #place(table: Uint32Array, a: number, b: number, c: number): number {
    const [{ values: first }, { values: second }, { values: third }] = this.#columns;
    const mask = table.length - 1;
    let place = hashOf(a, b, c) & mask;
    for (let entry = table[place]!; entry !== 0; entry = table[(place = (place + 1) & mask)]!) {
      const row = entry - 1;
      if (third[row] === c && second[row] === b && first[row] === a) return place;
    }
    return place;
  }
}

function hashOf(a: number, b: number, c: number): number {
  let hash = Math.imul(c, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(a + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
