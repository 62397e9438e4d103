import { isObject } from '../../base/json.ts';
import type { DecimalOf } from '../../fhir/decimals.ts';
import { plainText } from '../../fhir/text.ts';

/** An amount as its source wrote it. */
export interface Money {
  /** Digits and a point: `144.50`. */
  readonly value: string;
  /** ISO 4217, `USD`; '' where none was sent. */
  readonly currency: string;
}

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/** What an element of type Money (or, of older versions, a Quantity of a currency) says; undefined where it is no amount. */
export function moneyIn(money: unknown, decimalOf?: DecimalOf): Money | undefined {
  if (!isObject(money) || typeof money['value'] !== 'number') return undefined;
  const value = decimalOf?.(money, 'value') ?? String(money['value']);
  if (!DECIMAL.test(value)) return undefined;
  return { value, currency: plainText(money['currency'] ?? money['code'], 3).toUpperCase() };
}

/** The sum of amounts, a sum for each currency: they are never joined. Exact, where numbers of a machine are not. */
export function sumOf(amounts: readonly (Money | undefined)[]): readonly Money[] {
  const sums = new Map<string, bigint>();
  for (const money of amounts) {
    if (money) sums.set(money.currency, (sums.get(money.currency) ?? 0n) + toMillionths(money.value));
  }
  return [...sums].map(([currency, sum]) => ({ value: fromMillionths(sum), currency })).sort(byCurrency);
}

const byCurrency = (a: Money, b: Money): number => (a.currency < b.currency ? -1 : Number(a.currency > b.currency));

const PLACES = 6;

function toMillionths(value: string): bigint {
  const [whole = '0', rest = ''] = value.split('.');
  return BigInt(whole + rest.padEnd(PLACES, '0'));
}

/** With two places, as amounts are written, or as many as it needs. */
function fromMillionths(sum: bigint): string {
  const digits = (sum < 0n ? -sum : sum).toString().padStart(PLACES + 1, '0');
  const rest = digits.slice(-PLACES).replace(/0{1,4}$/, '');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -PLACES)}.${rest}`;
}
