import { isObject } from '../../base/json.ts';
import { codesOf, codeText } from '../../fhir/coding.ts';

/** The systems that the National Library of Medicine's patient pages are found by, and how it names them. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['http://loinc.org', '2.16.840.1.113883.6.1'],
  ['http://www.nlm.nih.gov/research/umls/rxnorm', '2.16.840.1.113883.6.88'],
  ['http://hl7.org/fhir/sid/icd-10-cm', '2.16.840.1.113883.6.90'],
  ['http://hl7.org/fhir/sid/icd-9-cm', '2.16.840.1.113883.6.103'],
  ['http://snomed.info/sct', '2.16.840.1.113883.6.96'],
  ['http://hl7.org/fhir/sid/ndc', '2.16.840.1.113883.6.69'],
  ['http://www.ama-assn.org/go/cpt', '2.16.840.1.113883.6.12'],
]);

/** Elements that name what an entry is about. */
const NAMES = ['code', 'vaccineCode', 'medicationCodeableConcept', 'medication', 'substance'];

const PAGE = 'https://connect.medlineplus.gov/application';

export interface HealthTopic {
  /** Opened only by the person, and with nothing in it but the code and a language. */
  readonly url: string;
  /** What leaves the device: "LOINC 4548-4". */
  readonly says: string;
}

/**
 * Where a page for patients on what this entry is about may be; undefined where it has no code that is known there.
 *
 * @see https://medlineplus.gov/medlineplus-connect/web-application/
 */
export function healthTopicOf(resource: unknown, language: string): HealthTopic | undefined {
  if (!isObject(resource)) return undefined;
  const codes = NAMES.flatMap((name) => codesOf(resource[name]));
  const code = [...KNOWN.keys()]
    .map((system) => codes.find((one) => one.system === system))
    .find((one) => one !== undefined && /^[\w.-]{1,40}$/.test(one.code));
  if (!code) return undefined;
  const asked = new URLSearchParams({
    'mainSearchCriteria.v.cs': KNOWN.get(code.system)!,
    'mainSearchCriteria.v.c': code.code,
    'informationRecipient.languageCode.c': language,
  });
  return { url: `${PAGE}?${asked}`, says: codeText(code) };
}
