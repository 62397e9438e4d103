import { ENGLISH_PAGE, type SummaryWords } from '../../record/summary/words.ts';
import { inLanguage } from './language.ts';

/** What Sheaf says on the page of an entry. Spanish is a file of its own: it is long, and only that page needs it. */
export const pageWords: () => Promise<SummaryWords> = inLanguage({
  en: () => Promise.resolve(ENGLISH_PAGE),
  es: async () => (await import('./page.es.ts')).SPANISH_PAGE,
});
