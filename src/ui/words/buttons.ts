import { inLanguage } from './language.ts';

/** What buttons say that several screens share. */
export const BUTTON_WORDS = inLanguage({
  en: { cancel: 'Cancel', copied: 'Copied', notCopied: 'Not copied: the browser did not allow it' },
  es: { cancel: 'Cancelar', copied: 'Copiado', notCopied: 'No se copió: el navegador no lo permitió' },
});
