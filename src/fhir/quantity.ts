import { isObject } from '../base/json.ts';
import type { DecimalOf } from './decimals.ts';
import { joined, plainText } from './text.ts';
import { ENGLISH, type FhirWords } from './words.ts';

/** Whole units that UCUM spells for machines. @see https://ucum.org/ucum */
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['1', ''],
  ['[pH]', ''],
  ['Cel', '°C'],
  ['[degF]', '°F'],
  ['[lb_av]', 'lb'],
  ['[oz_av]', 'oz'],
  ['[in_i]', 'in'],
  ['[ft_i]', 'ft'],
  ['deg', '°'],
  ['{score}', ''],
  ['mL/min/{1.73_m2}', 'mL/min/1.73 m²'],
  ['mL/min/1.73m2', 'mL/min/1.73 m²'],
]);

const POWERS: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
};

const superscript = (digits: string) => digits.replace(/./g, (digit) => POWERS[digit]!);

const prettied = new Map<string, string>();

/**
 * A unit as people write it: `mm[Hg]` → mmHg, `10*3/uL` → 10³/µL, annotations in braces dropped.
 *
 * Only how it looks: a unit is never converted, and one that is not UCUM stays as it was sent.
 */
export function unitText(unit: string): string {
  let known = prettied.get(unit);
  if (known === undefined) {
    known = SPELLED.get(unit) ?? prettify(plainText(unit, 60));
    if (prettied.size < 1000) prettied.set(unit, known);
  }
  return known;
}

function prettify(unit: string): string {
  return (
    unit
      .replaceAll('{1.73_m2}', '1.73 m²')
      .replace(/\{[^{}]*\}/g, '')
      .replace(/\[([A-Za-z]+)(?:_[a-z]+)?\]/g, '$1') // mm[Hg], [IU], [lb_av]
      .replace(/\b10[*^](-?\d+)/g, (_all, power: string) => `10${superscript(power)}`)
      .replace(
        /\b([cmdk]?m)([23])(?![\dA-Za-z])/g,
        (_all, length: string, power: string) => length + superscript(power),
      )
      // Micro: only before a unit that has micros, so that "units" and "U" stay what they are.
      .replace(/(?<![A-Za-z])u(?=(?:g|L|l|mol|m|M|s|IU|U|eq|Eq)(?![A-Za-z]))/g, 'µ')
      .replace(/(?<![A-Za-z])(m|µ)?eq(?![A-Za-z])/g, (_all, prefix: string | undefined) => `${prefix ?? ''}Eq`)
      .replace(/^[./]+$|[./]+$/g, '')
      .trim()
  );
}

const COMPARATORS: ReadonlyMap<string, string> = new Map([
  ['<', '<'],
  ['<=', '≤'],
  ['>', '>'],
  ['>=', '≥'],
]);

/** "< 5" without the space; a comparator we do not know is said as sent, for it changes what the number means. */
export function comparatorText(comparator: unknown): string {
  const text = plainText(comparator, 20);
  return COMPARATORS.get(text) ?? (text === '' ? '' : `${text} `);
}

/** The number as it was sent, where its text is at hand; '' when there is none. */
export function numberText(holder: object, key: string, decimalOf?: DecimalOf): string {
  const value = (holder as Record<string, unknown>)[key];
  if (typeof value === 'number') return decimalOf?.(holder, key) ?? (Number.isFinite(value) ? String(value) : '');
  return plainText(value, 40); // "5.6" in quotes is wrong, and sent
}

/**
 * A number for a list: 159.27405929552853 (which no ruler has measured) → 159.274. Six digits stay, or all before
 * the point. The page of the resource shows what was sent.
 */
export function shortNumber(sent: string): string {
  if (sent.length <= 9 || !/^-?\d+\.\d{4,}$/.test(sent)) return sent;
  const short = Number(sent).toPrecision(Math.max(6, sent.replace('-', '').indexOf('.')));
  return short.includes('e') ? sent : short.replace(/\.?0+$/, '');
}

/** The unit of a Quantity for people: the one it was written with, else its code. */
export const unitOf = (quantity: object): string => {
  const { unit, code, units } = quantity as Record<string, unknown>;
  if (typeof unit === 'string' && unit !== '') return unitText(unit);
  if (typeof code === 'string' && code !== '') return unitText(code);
  return typeof units === 'string' ? unitText(units) : '';
};

/** "5.6 %", "<0.01 ng/mL"; '' when there is no number, for a unit alone says nothing. */
export function quantityText(quantity: unknown, decimalOf?: DecimalOf): string {
  if (!isObject(quantity)) return '';
  const number = numberText(quantity, 'value', decimalOf);
  if (number === '') return '';
  const unit = unitOf(quantity);
  return `${comparatorText(quantity['comparator'])}${number}${unit === '' ? '' : ` ${unit}`}`;
}

/** "3.5–5.1 mmol/L", "≥ 3.5 mmol/L", "≤ 5 mg/dL". */
export function rangeText(range: unknown, decimalOf?: DecimalOf, words: FhirWords = ENGLISH): string {
  if (!isObject(range)) return '';
  const { low, high } = range;
  const from = isObject(low) ? numberText(low, 'value', decimalOf) : '';
  const to = isObject(high) ? numberText(high, 'value', decimalOf) : '';
  if (from === '' && to === '') return '';
  if (to === '') return `≥ ${quantityText(low, decimalOf)}`;
  if (from === '') return `≤ ${quantityText(high, decimalOf)}`;
  const lowUnit = unitOf(low as object);
  const highUnit = unitOf(high as object);
  if (lowUnit !== highUnit && lowUnit !== '' && highUnit !== '') {
    return `${quantityText(low, decimalOf)} – ${quantityText(high, decimalOf)}`;
  }
  const between = from.startsWith('-') || to.startsWith('-') ? words.between(from, to) : `${from}–${to}`;
  return `${between} ${highUnit || lowUnit}`.trim();
}

/** "1:40" for a titre, "5 mg / 10 mL" where there are units. */
export function ratioText(ratio: unknown, decimalOf?: DecimalOf): string {
  if (!isObject(ratio)) return '';
  const over = quantityText(ratio['numerator'], decimalOf);
  const under = quantityText(ratio['denominator'], decimalOf);
  const bare = [ratio['numerator'], ratio['denominator']].every((part) => !isObject(part) || unitOf(part) === '');
  return joined([over, under], bare ? ':' : ' / ');
}

/** "129.16 USD". */
export function moneyText(money: unknown, decimalOf?: DecimalOf): string {
  if (!isObject(money)) return '';
  const number = numberText(money, 'value', decimalOf);
  const currency = plainText(money['currency'], 10);
  return number === '' ? '' : currency === '' ? quantityText(money, decimalOf) : `${number} ${currency}`;
}
