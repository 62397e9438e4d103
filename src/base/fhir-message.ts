/** A request of FHIR's HTTP interface and its answer, as they cross from realm to realm. */

export interface FhirRequest {
  readonly method: string;
  /** Below `<base>/fhir/`, with the query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  /** `app`, or the name of a page's grant. */
  readonly client: string;
}

export interface FhirResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}
