import type { Money } from '../../record/claims/money.ts';
import { locale } from '../words/language.ts';

const ISO = /^[A-Z]{3}$/;

/** "$144.50", "€12.00"; an amount of no currency that is known keeps its own words. No digit is lost or made up. */
export function moneyWords({ value, currency }: Money): string {
  if (!ISO.test(currency)) return `${value} ${currency}`.trim();
  // As a text and not as a number, which could not hold every amount.
  return formatOf(currency).format(value as `${number}`);
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string): Intl.NumberFormat {
  let format = formats.get(currency);
  if (!format) {
    // Nearly all of it is in US dollars, of which nobody there says whose they are.
    const currencyDisplay = currency === 'USD' ? 'narrowSymbol' : 'symbol';
    format = new Intl.NumberFormat(locale(), {
      style: 'currency',
      currency,
      currencyDisplay,
      maximumFractionDigits: 6,
    });
    formats.set(currency, format);
  }
  return format;
}

/** Sums of several currencies, side by side. */
export const sumWords = (sums: readonly Money[]): string => sums.map((sum) => moneyWords(sum)).join(' + ');
