import { inLanguage } from './language.ts';
import { count } from './numbers.ts';

/** A body of JSON to read and fold. */
export const BODY_TREE_WORDS = inLanguage({
  en: {
    name: 'Body',
    more: (characters: number) => `… (${count(characters)} more characters)`,
  },
  es: {
    name: 'Cuerpo',
    more: (characters) => `… (${count(characters)} caracteres más)`,
  },
});
