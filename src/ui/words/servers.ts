import { inLanguage } from './language.ts';

const WORDS = inLanguage({
  en: {
    unsaid: 'It does not say',
    reads: (version: string) => `FHIR ${version}, which Sheaf reads`,
    known: (version: string) => `FHIR ${version}. Sheaf keeps it as sent and shows it as version 4 has it`,
    unknown: (version: string) => `FHIR ${version}. Sheaf is made for version 4: some of a record may not come`,
    letsIn: 'It says that it lets them in',
    secretOnly: 'It names only apps with a secret, so signing in may not work',
  },
  es: {
    unsaid: 'No lo dice',
    reads: (version: string) => `FHIR ${version}, que Sheaf lee`,
    known: (version: string) =>
      `FHIR ${version}. Sheaf lo guarda como se envió y lo muestra en la forma de la versión 4`,
    unknown: (version: string) =>
      `FHIR ${version}. Sheaf está hecho para la versión 4: puede que no llegue toda la historia`,
    letsIn: 'Dice que las admite',
    secretOnly: 'Solo nombra aplicaciones con un secreto, así que quizá no se pueda iniciar sesión',
  },
});

/** "fhir.maple.test"; the text itself where it is no address. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** What the version of its standard means for a record. */
export function versionWords(fhirVersion: string): string {
  if (fhirVersion === '') return WORDS.unsaid;
  if (fhirVersion.startsWith('4')) return WORDS.reads(fhirVersion);
  return /^[135]\./.test(fhirVersion) ? WORDS.known(fhirVersion) : WORDS.unknown(fhirVersion);
}

/** Whether it says that it lets in an app like this one. */
export function publicWords(capabilities: readonly string[]): string {
  if (capabilities.includes('client-public')) return WORDS.letsIn;
  return capabilities.some((one) => one.startsWith('client-confidential')) ? WORDS.secretOnly : WORDS.unsaid;
}
