import type { DifferenceWords } from '../../record/difference-words.ts';
import { SPANISH_PAGE } from './page.es.ts';

export const SPANISH_DIFFERENCE: DifferenceWords = {
  ...SPANISH_PAGE,
  added: (after) => `se añadió: ${after}`,
  gone: (before) => `ya no consta (antes: ${before})`,
  inDetails: 'cambió en sus detalles',
  wordless: 'algo sin palabras',
};
