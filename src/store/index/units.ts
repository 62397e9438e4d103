import { Interner } from '../columns.ts';

/** Units of measure: few. */
export class Units {
  readonly known = new Interner();

  get length(): number {
    return this.known.texts.length;
  }

  numberOf(system: string, code: string, unit: string): number {
    return this.known.numberOf(JSON.stringify([system, code, unit]));
  }

  systemOf(number: number): string {
    return this.#partsOf(number)[0];
  }

  codeOf(number: number): string {
    return this.#partsOf(number)[1];
  }

  unitOf(number: number): string {
    return this.#partsOf(number)[2];
  }

  #partsOf(number: number): [string, string, string] {
    return JSON.parse(this.known.texts[number]!) as [string, string, string];
  }
}
