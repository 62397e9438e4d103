import type { Body } from '../http.ts';

/** What the FHIR side answers; the HTTP side adds CORS and writes it. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Body;
}

export const FHIR_JSON = 'application/fhir+json; charset=utf-8';

/** A refusal that says why: it becomes an OperationOutcome. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** @see https://hl7.org/fhir/R4/valueset-issue-type.html */
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, diagnostics: string, headers: Readonly<Record<string, string>> = {}) {
    super(diagnostics);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  get answer(): Answer {
    return {
      status: this.status,
      headers: { 'Content-Type': FHIR_JSON, ...this.headers },
      body: outcome(this.code, this.message),
    };
  }
}

export const outcome = (code: string, diagnostics: string, severity = 'error'): string =>
  JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics }] });
