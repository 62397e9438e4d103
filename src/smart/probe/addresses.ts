/** What is asked of any server; what more is asked are addresses that its answers name. */
export const firstAddresses = (
  fhirBase: string,
): readonly [configuration: string, metadata: string, search: string] => [
  `${fhirBase}/.well-known/smart-configuration`,
  `${fhirBase}/metadata`,
  `${fhirBase}/Patient?_count=1`,
];

/** Requests that are made with access, and no more: a hospital's server has others to answer. */
export const MOST_ASKED = 60;
