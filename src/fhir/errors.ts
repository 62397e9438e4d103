import { AppError, type Remedy } from '../base/errors.ts';

const REMEDIES = {
  'fhir/empty': 'retry', // 200 with nothing in it
  'fhir/cut-short': 'retry', // JSON that ends too early: the connection broke, or a gateway's limit
  'fhir/not-json': 'report', // a sign-in page, a proxy's error page, XML
  'fhir/not-a-bundle': 'report', // JSON, but neither a searchset nor an outcome
} as const satisfies Record<string, Remedy>;

export type FhirErrorCode = keyof typeof REMEDIES;

/** An answer that is not what FHIR says it should be. */
export class FhirError extends AppError<FhirErrorCode> {
  override readonly name = 'FhirError';

  override get remedy(): Remedy {
    return REMEDIES[this.code];
  }
}
