import { inLanguage } from './language.ts';

/** Under a value: the range as the laboratory gave it. */
export const rangeWords = inLanguage({
  en: (range: string) => `Range of this laboratory: ${range}`,
  es: (range: string) => `Rango de este laboratorio: ${range}`,
});
