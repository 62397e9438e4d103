import type { Resource } from '../../fhir/resource.ts';
import { plainText } from '../../fhir/text.ts';
import { type Element, elementsIn } from './xml-head.ts';

/** A clinical document as entries of a record: whose it is, and that there is such a document. */
export interface DocumentEntries {
  readonly patient: Resource & { readonly id: string };
  readonly document: Resource & { readonly id: string };
  /** Who keeps it, as it says itself. */
  readonly keeper: string;
}

/** Where the document's own bytes are found: the address that its entry names. */
export const DOCUMENT_FILE = 'Binary/document';

/**
 * What the header of a C-CDA says. The document itself is kept as it is, and read as a document.
 *
 * @see https://www.hl7.org/ccdasearch/templates/2.16.840.1.113883.10.20.22.1.1.html
 */
export function documentEntries(xml: string, { size }: { readonly size: number }): DocumentEntries {
  const root = elementsIn(xml);
  const at = (...path: readonly string[]) => find(root, path);
  const role = at('recordTarget', 'patientRole');
  const name = find(role, ['patient', 'name']);
  const code = at('code');
  const title = textOf(at('title')) || code?.attributes['displayName'] || '';
  const keeper = textOf(at('custodian', 'assignedCustodian', 'representedCustodianOrganization', 'name'));
  const visit = at('componentOf', 'encompassingEncounter', 'effectiveTime');
  return {
    keeper,
    patient: tidy({
      resourceType: 'Patient',
      id: 'patient',
      identifier: all(role, 'id').map(identifierOf),
      name: [
        {
          family: textOf(find(name, ['family'])),
          given: all(name, 'given').map(textOf),
          text: name && name.children.length === 0 ? textOf(name) : '',
        },
      ],
      gender: GENDERS[find(role, ['patient', 'administrativeGenderCode'])?.attributes['code'] ?? ''],
      birthDate: dateOf(find(role, ['patient', 'birthTime']))?.slice(0, 10),
    }),
    document: tidy({
      resourceType: 'DocumentReference',
      id: 'document',
      identifier: all(root, 'id').map(identifierOf),
      status: 'current',
      type: { coding: code && [codingOf(code)], text: title },
      subject: { reference: 'Patient/patient' },
      date: dateOf(at('effectiveTime')),
      author: all(root, 'author').map((author) => ({ display: authorOf(author) })),
      custodian: { display: keeper },
      content: [{ attachment: { contentType: 'application/xml', url: DOCUMENT_FILE, title, size } }],
      context: { period: { start: dateOf(find(visit, ['low']) ?? visit), end: dateOf(find(visit, ['high'])) } },
    }),
  };
}

const GENDERS: Readonly<Record<string, string>> = { F: 'female', M: 'male', UN: 'other' };

function authorOf(author: Element): string {
  const assigned = find(author, ['assignedAuthor']);
  const name = find(assigned, ['assignedPerson', 'name']);
  const parts = (name?.children ?? []).map(textOf).filter((part) => part !== '');
  return (
    parts.join(' ') ||
    textOf(name) ||
    textOf(find(assigned, ['representedOrganization', 'name'])) ||
    textOf(find(assigned, ['assignedAuthoringDevice', 'softwareName']))
  );
}

const identifierOf = ({ attributes: { root, extension } }: Element) => ({
  system: root && `urn:oid:${root}`,
  value: extension ?? (root && `urn:oid:${root}`),
});

const SYSTEMS: Readonly<Record<string, string>> = {
  '2.16.840.1.113883.6.1': 'http://loinc.org',
  '2.16.840.1.113883.6.96': 'http://snomed.info/sct',
};

const codingOf = ({ attributes: { code, codeSystem, displayName } }: Element) => ({
  system: codeSystem && (SYSTEMS[codeSystem] ?? `urn:oid:${codeSystem}`),
  code,
  display: displayName,
});

const TIME = /^(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(\d\d)?(?:\.\d+)?([+-]\d\d)(\d\d))?/;

/** `20250503101500-0500` at the precision that it has: a time of day without its zone is left out. */
function dateOf(element: Element | undefined): string | undefined {
  const found = TIME.exec(element?.attributes['value'] ?? '');
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second = '00', zone, zoneMinutes] = found;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${zone}:${zoneMinutes}`;
}

function find(from: Element | undefined, path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => at?.children.find((one) => one.name === name), from);
}

const all = (from: Element | undefined, name: string): readonly Element[] =>
  (from?.children ?? []).filter((one) => one.name === name);

const textOf = (element: Element | undefined): string => plainText(element?.text);

/** Without what is not said: empty texts, lists and objects. */
function tidy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, one: unknown) => (isEmpty(one) ? undefined : compact(one))) as T;
}

const compact = (value: unknown): unknown => (Array.isArray(value) ? value.filter((one) => one !== undefined) : value);

const isEmpty = (value: unknown): boolean =>
  value === '' ||
  value === null ||
  (typeof value === 'object' && Object.values(value).every((one) => one === undefined || one === null));
