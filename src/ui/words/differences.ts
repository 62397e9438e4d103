import { ENGLISH_DIFFERENCE, type DifferenceWords } from '../../record/difference-words.ts';
import { inLanguage } from './language.ts';

/** What Sheaf says where two versions of an entry differ. Spanish is a file of its own, as for the entry's page. */
export const differenceWords: () => Promise<DifferenceWords> = inLanguage({
  en: () => Promise.resolve(ENGLISH_DIFFERENCE),
  es: async () => (await import('./differences.es.ts')).SPANISH_DIFFERENCE,
});
