import type { FhirRequest, FhirResponse } from './fhir-message.ts';

/** With this message the service worker hands an open tab one end of a line; the tab passes it on to its engine. */
export const FHIR_LINE = 'FHIR_LINE';

/** What the service worker says on it. */
export type ToEngine =
  /** Not to be begun after `until` (ms): a tab that the browser had frozen finds questions that were long asked elsewhere. */
  | { readonly id: number; readonly request: FhirRequest; readonly until: number }
  /** Nobody waits for it any more. */
  | { readonly id: number; readonly stop: true };

/** What the engine says on it. */
export type FromEngine =
  /** It was begun: nobody else is to be asked. */
  { readonly id: number; readonly taken: true } | { readonly id: number; readonly response: FhirResponse };
