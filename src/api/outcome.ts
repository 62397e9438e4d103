/** As FHIR names them. @see https://hl7.org/fhir/R4/valueset-issue-type.html */
type IssueCode =
  | 'invalid'
  | 'structure'
  | 'required'
  | 'value'
  | 'login'
  | 'expired'
  | 'forbidden'
  | 'processing'
  | 'not-supported'
  | 'duplicate'
  | 'multiple-matches'
  | 'not-found'
  | 'deleted'
  | 'too-long'
  | 'code-invalid'
  | 'business-rule'
  | 'conflict'
  | 'too-costly'
  | 'exception'
  | 'timeout'
  | 'no-store'
  | 'informational';

export interface Issue {
  readonly severity: 'error' | 'warning' | 'information';
  readonly code: IssueCode;
  /** A sentence. Holds nothing of the record but what the asker sent. */
  readonly text: string;
  /** Where in the resource or, `http.name`, in the request. */
  readonly expression?: string | undefined;
}

/** A request that is not done: an answer, not a bug. */
export class FhirRefusal extends Error {
  override readonly name = 'FhirRefusal';
  readonly status: number;
  readonly issues: readonly Issue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, issues: readonly Issue[], headers: Readonly<Record<string, string>> = {}) {
    super(issues[0]?.text ?? '');
    this.status = status;
    this.issues = issues;
    this.headers = headers;
  }
}

export const refusal = (
  status: number,
  code: IssueCode,
  text: string,
  expression?: string,
  headers?: Readonly<Record<string, string>>,
): FhirRefusal =>
  new FhirRefusal(status, [{ severity: 'error', code, text, expression: expression ?? PLACES[status] }], headers);

/** What part of a request is meant where nothing finer is said. */
const PLACES: Readonly<Record<number, string>> = {
  400: 'http.body',
  401: 'http.client',
  403: 'http.path',
  404: 'http.path',
  405: 'http.method',
  410: 'http.path',
  412: 'http.condition',
  413: 'http.body',
  414: 'http.path',
  422: 'http.body',
};

/** What was asked with is told back, but never more of it than a line. */
export const quoted = (text: string): string =>
  `"${text.length > 80 ? `${text.slice(0, 80).toWellFormed()}…` : text.toWellFormed()}"`;

/** The issues as an OperationOutcome, as text. @see https://hl7.org/fhir/R4/operationoutcome.html */
export function outcomeText(issues: readonly Issue[]): string {
  return JSON.stringify({
    resourceType: 'OperationOutcome',
    issue: issues.map(({ severity, code, text, expression }) => ({
      severity,
      code,
      details: { text },
      ...(expression !== undefined && { expression: [expression] }),
    })),
  });
}
