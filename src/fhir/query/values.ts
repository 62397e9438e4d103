import { type TimeRange, toRange } from '../dates.ts';
import { splitAt, unescapeValue } from './escapes.ts';

/** `system|code`. A system of undefined: any; of '': the value must have none. A code of '': any of the system. */
export interface TokenValue {
  readonly system: string | undefined;
  readonly code: string;
}

const PREFIXES = ['eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'] as const;
export type Prefix = (typeof PREFIXES)[number];

export interface PrefixedValue {
  readonly prefix: Prefix;
  readonly text: string;
}

export interface DateValue {
  readonly prefix: Prefix;
  readonly range: TimeRange;
}

export interface NumberValue {
  readonly prefix: Prefix;
  readonly value: number;
  /** What its digits leave open: 5.4 is all from 5.35 to just under 5.45. */
  readonly from: number;
  readonly to: number;
}

export interface QuantityValue extends NumberValue {
  /** Undefined: whatever it is. */
  readonly system: string | undefined;
  /** '' for any. Where the system is '', the unit as people write it counts too. */
  readonly code: string;
}

/** `code`, `system|code`, `|code` or `system|`. */
export function readToken(value: string): TokenValue {
  const [first = '', ...rest] = splitAt(value, '|')!;
  if (rest.length === 0) return { system: undefined, code: unescapeValue(first) };
  return { system: unescapeValue(first), code: unescapeValue(rest.join('|')) };
}

/** `ge2020-01` and its like; without a prefix it is `eq`. */
export function readPrefixed(value: string): PrefixedValue {
  const prefix = PREFIXES.find((known) => value.startsWith(known));
  return prefix ? { prefix, text: unescapeValue(value.slice(2)) } : { prefix: 'eq', text: unescapeValue(value) };
}

/** Undefined for what is no date. A plus that nobody escaped has become a space on its way: only a zone can stand there. */
export function readDate(value: string): DateValue | undefined {
  const { prefix, text } = readPrefixed(value);
  const range = toRange(text.replace(' ', '+'));
  return range && { prefix, range };
}

export function readNumber(value: string): NumberValue | undefined {
  const { prefix, text } = readPrefixed(value);
  const bounds = boundsOf(text);
  return bounds && { prefix, ...bounds };
}

/** `5.4`, `5.4|system|code`, `5.4||mg`. @see https://hl7.org/fhir/R4/search.html#quantity */
export function readQuantity(value: string): QuantityValue | undefined {
  const [number = '', system, code, ...more] = splitAt(value, '|')!;
  const read = readNumber(number);
  if (!read || more.length > 0 || (system !== undefined && code === undefined)) return undefined;
  return { ...read, system: system === undefined ? undefined : unescapeValue(system), code: unescapeValue(code ?? '') };
}

/** The values of a composite, each still escaped; undefined when there are not as many as it has components. */
export function readComposite(value: string, components: number): readonly string[] | undefined {
  const parts = splitAt(value, '$', components);
  return parts?.length === components && parts.every((part) => part !== '') ? parts : undefined;
}

const DECIMAL = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * Half of the last digit's place on either side. By whole numbers, for 5.4 - 0.05 is not 5.35 in binary.
 *
 * One example of the specification has `1e2` as 95 to 105, which are two digits; its rule, and its other example of
 * an exponent, say as it is here: 50 to 150.
 * @see https://hl7.org/fhir/R4/search.html#number
 */
function boundsOf(text: string): Pick<NumberValue, 'value' | 'from' | 'to'> | undefined {
  const found = DECIMAL.exec(text.replace(' ', '+'));
  if (!found) return undefined;
  const [, sign = '', whole = '', decimals = '', power = '0'] = found;
  const tenths = BigInt(`${sign}${whole}${decimals}0`);
  const exponent = Number(power) - decimals.length - 1;
  const at = (digits: bigint): number => Number(`${digits}e${exponent}`);
  const value = at(tenths);
  return Number.isFinite(value) ? { value, from: at(tenths - 5n), to: at(tenths + 5n) } : undefined;
}
