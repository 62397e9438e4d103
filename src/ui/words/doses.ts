import { doseText, type Dose } from '../../fhir/dose-text.ts';
import { SPANISH_DOSES } from './doses.es.ts';
import { inLanguage } from './language.ts';

interface Told {
  readonly dose: string;
  readonly inParts?: Dose;
}

/** How to take it: as the prescriber wrote it; of what came in parts, a sentence in the person's language. */
export const doseWords: (told: Told) => string = inLanguage({
  en: ({ dose }: Told) => dose,
  es: ({ dose, inParts }: Told) => (inParts ? doseText(inParts, SPANISH_DOSES) : dose),
});
