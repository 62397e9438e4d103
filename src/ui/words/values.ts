import { valueText, type WordlessValue } from '../../fhir/value.ts';
import { SPANISH_FHIR } from './fhir.es.ts';
import { inLanguage } from './language.ts';

type ValueWords = (element: string, text: string, wordless: WordlessValue | undefined) => string;

/** The value of `element[x]` in a view: as its source wrote it; what has no words of its source in the person's language. */
export const valueWords = inLanguage<ValueWords>({
  en: (_element, text) => text,
  es: (element, text, wordless) => valueText(wordless, element, undefined, SPANISH_FHIR) || text,
});
