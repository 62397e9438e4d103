import type { SearchValueSink } from '../fhir/search/sink.ts';
import type { Interner } from './columns.ts';
import type { SearchColumns, Writable } from './search-digest.ts';
import { DATE_PART, MEASURE_PART, WORD_PART } from './index/search-values.ts';
import { WORD_KINDS } from './index/words.ts';

const [TOKEN, TEXT, STRING, URI, REFERENCE, IDENTIFIER] = WORD_KINDS.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Takes the search values of one row after the other into a digest's columns. */
export function digestSink(
  columns: Writable<SearchColumns>,
  texts: Interner,
): { readonly sink: SearchValueSink; readonly endRow: () => void } {
  const { tokens, dates, quantities, composites } = columns;
  const wordOf = wordsInto(columns.words, texts);
  const measureOf = measuresInto(columns.measures, texts);
  let compositeCount = 0;

  const sink: SearchValueSink = {
    token(name, system, code) {
      tokens.push(wordOf(TOKEN, name, system, code));
    },
    text(name, text) {
      tokens.push(wordOf(TEXT, name, '', text));
    },
    string(name, text) {
      tokens.push(wordOf(STRING, name, '', text));
    },
    uri(name, uri) {
      tokens.push(wordOf(URI, name, '', uri));
    },
    reference(name, target) {
      tokens.push(wordOf(REFERENCE, name, '', target));
    },
    identifier(name, system, value) {
      tokens.push(wordOf(IDENTIFIER, name, system, value));
    },
    date(name, text) {
      dates.push(texts.numberOf(name), texts.numberOf(text));
    },
    number(name, low, high) {
      quantities.push(texts.numberOf(name), measureOf(low, high, '', '', ''));
    },
    quantity(name, low, high, system, code, unit) {
      quantities.push(texts.numberOf(name), measureOf(low, high, system, code, unit));
    },
    composite(name, parts) {
      compositeCount++;
      composites.push(texts.numberOf(name), parts.length);
      for (const part of parts) {
        switch (part.type) {
          case 'token':
            composites.push(WORD_PART, wordOf(TOKEN, name, part.system, part.code));
            break;
          case 'date':
            composites.push(DATE_PART, texts.numberOf(part.text));
            break;
          case 'number':
          case 'quantity':
            composites.push(MEASURE_PART, measureOf(part.low, part.high, part.system, part.code, part.unit));
            break;
          default:
            composites.push(WORD_PART, wordOf(WORD_KINDS.indexOf(part.type), name, '', part.text));
        }
      }
    },
  };

  const before = { tokens: 0, dates: 0, quantities: 0 };
  const endRow = (): void => {
    columns.tokenCount.push(tokens.length - before.tokens);
    columns.dateCount.push((dates.length - before.dates) / 2);
    columns.quantityCount.push((quantities.length - before.quantities) / 2);
    columns.compositeCount.push(compositeCount);
    before.tokens = tokens.length;
    before.dates = dates.length;
    before.quantities = quantities.length;
    compositeCount = 0;
  };
  return { sink, endRow };
}

// Two texts in one number that a double holds exactly: no segment has so many.
const BASE = 2 ** 26;

/** Words of one parameter and kind. */
interface Field {
  readonly name: number;
  /** By system and code. */
  readonly known: Map<number, number>;
  // Neighbours say the same: to see that takes a third of the time of a look into two tables.
  system: string;
  code: string;
  word: number;
}

/** Interns words by arithmetic: joining their texts to look them up was a third of the time of a digest. */
function wordsInto(
  words: number[],
  texts: Interner,
): (kind: number, name: string, system: string, code: string) => number {
  const fields = WORD_KINDS.map(() => new Map<string, Field>());
  return (kind, name, system, code) => {
    let field = fields[kind]!.get(name);
    if (!field) {
      field = { name: texts.numberOf(name), known: new Map(), system: '', code: '', word: -1 };
      fields[kind]!.set(name, field);
    }
    if (field.word >= 0 && field.code === code && field.system === system) return field.word;
    const [itsSystem, itsCode] = [texts.numberOf(system), texts.numberOf(code)];
    const key = itsSystem * BASE + itsCode;
    let word = field.known.get(key);
    if (word === undefined) {
      word = words.push(kind, field.name, itsSystem, itsCode) / 4 - 1;
      field.known.set(key, word);
    }
    field.system = system;
    field.code = code;
    return (field.word = word);
  };
}

/** Bounds as texts: most have few digits, where eight bytes of each would not compress. */
function measuresInto(measures: number[], texts: Interner) {
  const known = new Map<string, number>();
  // One value is that of several parameters.
  const last = { low: NaN, high: NaN, system: '', code: '', unit: '', measure: 0 };
  return (low: number, high: number, system: string, code: string, unit: string): number => {
    const isSame = last.low === low && last.high === high && last.unit === unit;
    if (isSame && last.code === code && last.system === system) return last.measure;
    const key = `${low} ${high} ${unit}\t${code}\t${system}`;
    let measure = known.get(key);
    if (measure === undefined) {
      for (const text of [String(low), String(high), system, code, unit]) measures.push(texts.numberOf(text));
      known.set(key, (measure = measures.length / 5 - 1));
    }
    Object.assign(last, { low, high, system, code, unit, measure });
    return measure;
  };
}
