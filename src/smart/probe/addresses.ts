/** What is asked of any server; what more is asked are addresses that its answers name. */
export const firstAddresses = (
  fhirBase: string,
): readonly [configuration: string, metadata: string, search: string] => [
  `${fhirBase}/.well-known/smart-configuration`,
  `${fhirBase}/metadata`,
  `${fhirBase}/Patient?_count=1`,
];
