import FhirClientModule from 'fhirclient/lib/FhirClient.js';

// CommonJS: whether `default` is the class or its module depends on who bundles it.
const FhirClient = (FhirClientModule as unknown as { default?: typeof FhirClientModule }).default ?? FhirClientModule;

/**
 * `fhirclient`'s own client, unchanged, pointed at the record's FHIR address: it asks by `fetch`, as any page of this
 * origin does. Only for a page that the service worker serves; else the host would hear what is asked.
 */
export const fhirClient = (base: string): InstanceType<typeof FhirClientModule> => new FhirClient(base);
