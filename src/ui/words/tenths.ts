import { locale } from './language.ts';

const TENTHS = new Intl.NumberFormat(locale(), {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  useGrouping: false,
});

/** 3.4, and 3.0 for three: for times that were measured. */
export const tenths = (n: number): string => TENTHS.format(n);
