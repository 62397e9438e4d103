/** "fhir.maple.test"; the text itself where it is no address. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

/** What the version of its standard means for a record. */
export function versionWords(fhirVersion: string): string {
  if (fhirVersion === '') return 'It does not say';
  if (fhirVersion.startsWith('4')) return `FHIR ${fhirVersion}, which Sheaf reads`;
  const isKnown = /^[135]\./.test(fhirVersion);
  return `FHIR ${fhirVersion}. ${isKnown ? 'Sheaf keeps it as sent and shows it as version 4 has it' : 'Sheaf is made for version 4: some of a record may not come'}`;
}

/** Whether it says that it lets in an app like this one. */
export function publicWords(capabilities: readonly string[]): string {
  if (capabilities.includes('client-public')) return 'It says that it lets them in';
  return capabilities.some((one) => one.startsWith('client-confidential'))
    ? 'It names only apps with a secret, so signing in may not work'
    : 'It does not say';
}
