/** What every FHIR resource has. Anything more must be asked for with a guard: servers send what they like. */
export interface Resource {
  readonly resourceType: string;
  readonly id?: string;
  readonly meta?: { readonly versionId?: string; readonly lastUpdated?: string };
  readonly [element: string]: unknown;
}

/** A resource and the very text it was sent as: `1.0` stays `1.0`, which a parsed number does not. */
export interface SourceResource {
  readonly resource: Resource;
  /** One line of JSON: white space between tokens taken out, nothing else changed. */
  readonly text: string;
}
