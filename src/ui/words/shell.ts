import { inLanguage } from './language.ts';

/** What the frame around every screen says to whoever hears it. */
export const SHELL_WORDS = inLanguage({
  en: { skip: 'Skip to the content', sections: 'Sections' },
  es: { skip: 'Saltar al contenido', sections: 'Secciones' },
});
