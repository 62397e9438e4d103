import type { IdTokenWarning } from '../../smart/id-token.ts';
import { inLanguage } from './language.ts';

/** What is wrong with what the provider says of who signed in, in a sentence. */
const WHAT: Readonly<Record<Exclude<IdTokenWarning, 'id-token/unverified'>, string>> = inLanguage({
  en: {
    'id-token/unreadable': 'It could not be read.',
    'id-token/wrong-issuer': 'It names another server than the one you signed in to.',
    'id-token/wrong-audience': 'It was made out to another app.',
    'id-token/wrong-nonce': 'It belongs to another sign-in than yours.',
    'id-token/expired': 'It was out of date when it came. The clock of this device may be wrong.',
    'id-token/bad-signature': 'It does not bear the provider’s signature.',
  },
  es: {
    'id-token/unreadable': 'No se pudo leer.',
    'id-token/wrong-issuer': 'Nombra otro servidor que aquel en el que usted inició sesión.',
    'id-token/wrong-audience': 'Se emitió para otra aplicación.',
    'id-token/wrong-nonce': 'Pertenece a otro inicio de sesión, no al suyo.',
    'id-token/expired': 'Ya había caducado cuando llegó. Puede que el reloj de este dispositivo no esté en hora.',
    'id-token/bad-signature': 'No lleva la firma del proveedor.',
  },
});

const WORDS = inLanguage({
  en: {
    fine: 'Nothing is wrong with it, if one came.',
    notBelieved: (warnings: string) => `Not believed: ${warnings}.`,
    unverified:
      'Its signature could not be checked, for this provider’s keys cannot be read by a browser. That is common. It came straight from the provider’s server, so it was believed.',
  },
  es: {
    fine: 'No hay ningún problema con ella, si es que llegó.',
    notBelieved: (warnings: string) => `No se dio por buena: ${warnings}.`,
    unverified:
      'No se pudo comprobar su firma, porque un navegador no puede leer las claves de este proveedor. Es frecuente. Llegó directamente del servidor del proveedor, así que se dio por buena.',
  },
});

/** What is worth a person's look, without the one that is common and means little. */
export const proofProblems = (warnings: readonly IdTokenWarning[]): readonly string[] =>
  warnings.flatMap((warning) => (warning === 'id-token/unverified' ? [] : WHAT[warning]));

/** How much the proof of who signed in is worth, for the details. */
export function proofWords(warnings: readonly IdTokenWarning[]): string {
  if (warnings.length === 0) return WORDS.fine;
  if (proofProblems(warnings).length > 0) return WORDS.notBelieved(warnings.join(', '));
  return WORDS.unverified;
}
