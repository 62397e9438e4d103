import { locale } from './language.ts';

const NUMBER = new Intl.NumberFormat(locale());
/** The same in both languages. */
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** 2,143 */
export const count = (n: number): string => NUMBER.format(n);

/** "1 document", "2,143 documents". */
export const counted = (n: number, one: string, many: string = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : many}`;

/** "812 bytes", "14 kB", "3.4 MB": three digits at most, in steps of 1,000 as shops and systems count. */
export function bytes(n: number): string {
  let value = n;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const shown = unit === 0 || value >= 99.5 ? Math.round(value) : Number(value.toPrecision(2));
  return `${NUMBER.format(shown)} ${UNITS[unit]}`;
}
