import { isObject, type JsonObject } from '../base/json.ts';
import { dayOf, toRange, wallTimeOf } from '../fhir/dates.ts';
import type { DecimalOf } from '../fhir/decimals.ts';
import { quantityText, rangeText, unitOf } from '../fhir/quantity.ts';
import { plainText } from '../fhir/text.ts';
import { valueText } from '../fhir/value.ts';
import { ENGLISH } from '../fhir/words.ts';

/** When something was, as its source said it. All '' where it did not say. */
export interface SaidTime {
  /** A date as sent. */
  readonly start: string;
  /** A date as sent, where it is another than `start`. */
  readonly end: string;
  /** How old the person was: "55", "20–30", "3". */
  readonly age: string;
  readonly ageUnit: 'years' | 'months' | 'weeks' | 'days' | '';
  /** What was said in place of all that: "in childhood". */
  readonly text: string;
  /** Where only yes or no was said: `text` is that in English. */
  readonly isSo?: boolean;
}

export const NO_TIME: SaidTime = { start: '', end: '', age: '', ageUnit: '', text: '' };

export const isSaid = ({ start, end, age, text }: SaidTime): boolean => `${start}${end}${age}${text}` !== '';

/** The choice element `element[x]` of a resource, whichever of a date, a period, an age, a range or words it is. */
export function saidTime(holder: JsonObject, element: string, decimalOf?: DecimalOf): SaidTime {
  const period = holder[`${element}Period`];
  if (isObject(period)) {
    const [start, end] = [dateIn(period['start']), dateIn(period['end'])];
    if (start !== '' || end !== '') return { ...NO_TIME, start, end: end === start ? '' : end };
  }
  for (const type of ['DateTime', 'Date', 'Instant']) {
    const start = dateIn(holder[element + type]);
    if (start !== '') return { ...NO_TIME, start };
  }
  return ageIn(holder, element, decimalOf) ?? otherwise(holder, element, decimalOf);
}

function otherwise(holder: JsonObject, element: string, decimalOf: DecimalOf | undefined): SaidTime {
  const text = valueText(holder, element, decimalOf);
  const isSo = holder[`${element}Boolean`];
  // Words that stand beside it say more.
  return typeof isSo === 'boolean' && text === ENGLISH.say(isSo ? 'Yes' : 'No')
    ? { ...NO_TIME, text, isSo }
    : { ...NO_TIME, text };
}

/** Years by UCUM, and as people write them. */
const UNITS: ReadonlyMap<string, SaidTime['ageUnit']> = new Map([
  ...['a', 'y', 'yr', 'yrs', 'year', 'years', ''].map((unit) => [unit, 'years'] as const),
  ...['mo', 'month', 'months'].map((unit) => [unit, 'months'] as const),
  ...['wk', 'week', 'weeks'].map((unit) => [unit, 'weeks'] as const),
  ...['d', 'day', 'days'].map((unit) => [unit, 'days'] as const),
]);

function ageIn(holder: JsonObject, element: string, decimalOf: DecimalOf | undefined): SaidTime | undefined {
  const [age, range] = [holder[`${element}Age`], holder[`${element}Range`]];
  const unit = isObject(age) ? unitOf(age) : isObject(range) ? unitOf(bound(range)) : undefined;
  const ageUnit = unit === undefined ? undefined : UNITS.get(unit.toLowerCase());
  if (ageUnit === undefined || unit === undefined) return undefined;
  const text = isObject(age) ? quantityText(age, decimalOf) : rangeText(range, decimalOf);
  const number = text.replaceAll(` ${unit}`, '');
  return number === '' ? undefined : { ...NO_TIME, age: number, ageUnit };
}

const bound = ({ low, high }: JsonObject): JsonObject => (isObject(high) ? high : isObject(low) ? low : {});

/** A date as sent; '' for what is none. */
export function dateIn(value: unknown): string {
  const text = plainText(value, 40);
  return dayOf(text) === '' ? '' : text;
}

/** The first and the last moment of a date on its sender's wall, in ms; undefined for what is none. */
export function wallSpan(date: string): { readonly from: number; readonly to: number } | undefined {
  const [range, from] = [toRange(date), wallTimeOf(date)];
  return range && from !== undefined ? { from, to: from + range.end - range.start } : undefined;
}
