import type { TextHitView } from '../../engine/api.ts';
import { inLanguage } from './language.ts';

/** Where in an entry the words are. */
export const PLACES: Readonly<Record<TextHitView['place'], string>> = inLanguage({
  en: {
    title: 'In the title',
    code: 'In a code or name',
    value: 'In a value',
    note: 'In a note',
    narrative: 'In the text',
    file: 'In a file',
  },
  es: {
    title: 'En el título',
    code: 'En un código o nombre',
    value: 'En un valor',
    note: 'En una nota',
    narrative: 'En el texto',
    file: 'En un archivo',
  },
});
