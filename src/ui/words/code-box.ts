import { inLanguage } from './language.ts';
import { count } from './numbers.ts';

/** Text to read letter by letter. */
export const CODE_BOX_WORDS = inLanguage({
  en: {
    /** Before the name of what is blackened, for whoever hears the page. */
    hiddenBefore: 'hidden: ',
    hidden: 'hidden',
    copy: 'Copy',
    showAll: (characters: number) => `Show all ${count(characters)} characters`,
    empty: '(empty)',
  },
  es: {
    hiddenBefore: 'oculto: ',
    hidden: 'oculto',
    copy: 'Copiar',
    showAll: (characters) => `Mostrar los ${count(characters)} caracteres`,
    empty: '(vacío)',
  },
});
