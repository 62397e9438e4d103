import { type TimeRange, toRange } from '../../fhir/dates.ts';
import { bytes, type Column, doubles, integers } from '../columns.ts';
import type { SearchDigest } from '../search-digest.ts';
import type { TextHeap } from './text-heap.ts';
import { Units } from './units.ts';
import { fieldOf, WORD_KINDS, Words } from './words.ts';

/** What a composite's part is. */
export const WORD_PART = 0;
export const DATE_PART = 1;
export const MEASURE_PART = 2;

/** All that rows can be found by, in columns: the values of one row after those of the one before it. */
export class SearchValues {
  readonly words = new Words();
  readonly units = new Units();
  readonly tokens = integers();
  readonly tokenEnd = integers();
  readonly dateName = integers();
  readonly dateStart = doubles();
  readonly dateEnd = doubles();
  readonly datesEnd = integers();
  readonly quantityName = integers();
  readonly quantityLow = doubles();
  readonly quantityHigh = doubles();
  readonly quantityUnit = integers();
  readonly quantitiesEnd = integers();
  readonly compositeName = integers();
  readonly compositePartsEnd = integers();
  readonly compositesEnd = integers();
  readonly partForm = bytes();
  readonly partWord = integers();
  readonly partLow = doubles();
  readonly partHigh = doubles();
  /** Names of parameters are numbers in the index's own texts. */
  readonly #names: TextHeap;

  constructor(names: TextHeap) {
    this.#names = names;
  }

  /** How many rows it has the values of. */
  get length(): number {
    return this.tokenEnd.length;
  }

  /** Its columns, by name. */
  get columns(): Readonly<Record<string, Column>> {
    const { words, units: _, ...columns } = this;
    const { heap, ends } = words.texts;
    return { ...columns, field: words.field, system: words.system, code: words.code, heap, ends };
  }

  /** Fills it with what was kept of its columns. Throws where they do not fit together. */
  restore({ length, fields, units }: Kept, bytesOf: (column: string) => Uint8Array<ArrayBuffer>): void {
    for (const [name, column] of Object.entries(this.columns)) column.takeBytes(bytesOf(name));
    for (const field of fields) this.words.fields.numberOf(field);
    for (const unit of units) this.units.known.numberOf(unit);
    this.words.texts.restored();
    const { tokens, tokenEnd, datesEnd, quantitiesEnd, compositesEnd } = this;
    const isWhole = [tokenEnd, datesEnd, quantitiesEnd, compositesEnd].every((column) => column.length === length);
    if (!isWhole || (length > 0 && tokenEnd.at(length - 1) !== tokens.length)) throw new RangeError('rows are missing');
  }

  /** Takes the values of these lines, ascending, each as the next row. */
  load(digest: SearchDigest, lines: readonly number[]): void {
    const tables = this.#tablesOf(digest);
    this.#tokens(digest, lines, tables);
    this.#dates(digest, lines, tables);
    this.#quantities(digest, lines, tables);
    this.#composites(digest, lines, tables);
  }

  #tokens({ tokens, tokenCount }: SearchDigest, lines: readonly number[], { words }: Tables): void {
    const sum = lines.reduce((total, line) => total + tokenCount[line]!, 0);
    let to = this.tokens.grow(sum);
    let row = this.tokenEnd.grow(lines.length);
    const { values } = this.tokens;
    const ends = this.tokenEnd.values;
    let at = 0;
    let line = 0;
    for (const taken of lines) {
      for (; line < taken; line++) at += tokenCount[line]!;
      for (const end = at + tokenCount[line++]!; at < end; at++) values[to++] = words[tokens[at]!]!;
      ends[row++] = to;
    }
  }

  #dates({ dates, dateCount }: SearchDigest, lines: readonly number[], tables: Tables): void {
    let at = 0;
    let line = 0;
    for (const taken of lines) {
      for (; line < taken; line++) at += dateCount[line]!;
      for (const end = at + dateCount[line++]!; at < end; at++) {
        const range = tables.periodOf(dates[2 * at + 1]!);
        if (!range) continue;
        this.dateName.push(tables.nameOf(dates[2 * at]!));
        this.dateStart.push(range.start);
        this.dateEnd.push(range.end);
      }
      this.datesEnd.push(this.dateName.length);
    }
  }

  #quantities({ quantities, quantityCount }: SearchDigest, lines: readonly number[], tables: Tables): void {
    let at = 0;
    let line = 0;
    for (const taken of lines) {
      for (; line < taken; line++) at += quantityCount[line]!;
      for (const end = at + quantityCount[line++]!; at < end; at++) {
        const { low, high, unit } = tables.measureOf(quantities[2 * at + 1]!);
        this.quantityName.push(tables.nameOf(quantities[2 * at]!));
        this.quantityLow.push(low);
        this.quantityHigh.push(high);
        this.quantityUnit.push(unit);
      }
      this.quantitiesEnd.push(this.quantityName.length);
    }
  }

  #composites({ composites, compositeCount }: SearchDigest, lines: readonly number[], tables: Tables): void {
    let at = 0;
    let next = 0;
    for (let line = 0; line < compositeCount.length && next < lines.length; line++) {
      const isTaken = lines[next] === line;
      for (let n = compositeCount[line]!; n > 0; n--) {
        const from = at + 2;
        const end = from + 2 * composites[at + 1]!;
        if (isTaken) {
          for (let i = from; i < end; i += 2) this.#part(composites[i]!, composites[i + 1]!, tables);
          this.compositeName.push(tables.nameOf(composites[at]!));
          this.compositePartsEnd.push(this.partForm.length);
        }
        at = end;
      }
      if (!isTaken) continue;
      this.compositesEnd.push(this.compositeName.length);
      next++;
    }
  }

  #part(form: number, value: number, tables: Tables): void {
    const measure = form === MEASURE_PART ? tables.measureOf(value) : undefined;
    const range = form === DATE_PART ? tables.periodOf(value) : undefined;
    this.partForm.push(form);
    this.partWord.push(measure?.unit ?? (form === WORD_PART ? tables.words[value]! : 0));
    this.partLow.push(measure?.low ?? range?.start ?? NaN);
    this.partHigh.push(measure?.high ?? range?.end ?? NaN);
  }

  /** What the numbers of a digest are here; each is worked out once. */
  #tablesOf({ texts, words, measures }: SearchDigest): Tables {
    const names = new Numbers(texts, this.#names);
    const periods: (TimeRange | null)[] = [];
    const known: Measure[] = [];
    return {
      words: this.#wordsOf(texts, words),
      nameOf: (text) => names.of(text),
      periodOf: (text) => (periods[text] ??= periodOf(texts[text]!) ?? null),
      measureOf: (i) => (known[i] ??= this.#measureOf(texts, measures, i)),
    };
  }

  #wordsOf(texts: readonly string[], words: readonly number[]): Uint32Array {
    const numbers = new Uint32Array(words.length / 4);
    const own = new Numbers(texts, this.words.texts);
    const fields: number[] = [];
    for (let i = 0; i < numbers.length; i++) {
      const [kind, name] = [words[4 * i]!, words[4 * i + 1]!];
      const field = (fields[name * WORD_KINDS.length + kind] ??= this.words.fields.numberOf(
        fieldOf(texts[name]!, WORD_KINDS[kind]!),
      ));
      numbers[i] = this.words.numberOf(field, own.of(words[4 * i + 2]!), own.of(words[4 * i + 3]!));
    }
    return numbers;
  }

  #measureOf(texts: readonly string[], measures: readonly number[], i: number): Measure {
    const text = (part: number): string => texts[measures[5 * i + part]!]!;
    return { low: Number(text(0)), high: Number(text(1)), unit: this.units.numberOf(text(2), text(3), text(4)) };
  }
}

/** What is kept of it beside its columns. */
interface Kept {
  readonly length: number;
  readonly fields: readonly string[];
  readonly units: readonly string[];
}

interface Measure {
  readonly low: number;
  readonly high: number;
  readonly unit: number;
}

interface Tables {
  readonly words: Uint32Array;
  readonly nameOf: (text: number) => number;
  readonly periodOf: (text: number) => TimeRange | null;
  readonly measureOf: (i: number) => Measure;
}

/** By a text's number in a digest: its number elsewhere, looked up once. */
export class Numbers {
  readonly #texts: readonly string[];
  readonly #elsewhere: { numberOf(text: string): number };
  readonly #known: Int32Array;

  constructor(texts: readonly string[], elsewhere: { numberOf(text: string): number }) {
    this.#texts = texts;
    this.#elsewhere = elsewhere;
    this.#known = new Int32Array(texts.length).fill(-1);
  }

  of(text: number): number {
    const known = this.#known[text]!;
    return known >= 0 ? known : (this.#known[text] = this.#elsewhere.numberOf(this.#texts[text]!));
  }
}

/** `start/end` with either side left open, or one FHIR date. */
function periodOf(text: string): TimeRange | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return toRange(text);
  const start = toRange(text.slice(0, slash));
  const end = toRange(text.slice(slash + 1));
  return (start ?? end) ? { start: start?.start ?? -Infinity, end: end?.end ?? Infinity } : undefined;
}
