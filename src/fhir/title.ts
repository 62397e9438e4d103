import { isObject, listOf } from '../base/json.ts';
import { conceptText } from './coding.ts';
import { nameText } from './name.ts';
import { containedOf, parseReference } from './reference.ts';
import { firstOf, joined, plainText, wordsOf } from './text.ts';
import { ENGLISH, type FhirWords } from './words.ts';

/** The name of a resource elsewhere in the record, if it is known. Asked with references as they were sent. */
export type NameOf = (reference: string) => string | undefined;

/** What a resource is called, by the elements that name things in FHIR; '' when nothing does. */
export function resourceName(resource: unknown, words: FhirWords = ENGLISH): string {
  if (!isObject(resource)) return '';
  return firstOf(
    conceptText(resource['code'], words),
    nameText(resource['name']),
    ingredientsText(resource['ingredient']),
    plainText(resource['title']),
    deviceName(resource),
    conceptText(resource['type'], words),
    plainText(resource['description']),
  );
}

/** A mixture may be named only by what is in it. */
function ingredientsText(ingredients: unknown): string {
  const names = listOf(ingredients)
    .slice(0, 10)
    .map((one) => {
      if (!isObject(one)) return '';
      const { item } = one;
      const inside = isObject(item) ? (item['concept'] ?? item['reference']) : undefined; // R5
      const reference = one['itemReference'] ?? inside ?? item;
      return (
        conceptText(one['itemCodeableConcept']) ||
        conceptText(inside) ||
        (isObject(reference) ? plainText(reference['display']) : '')
      );
    });
  return joined(names, ' + ');
}

export function deviceName(device: Record<string, unknown>): string {
  const names = listOf(device['deviceName']).map((one) => (isObject(one) ? plainText(one['name']) : ''));
  return firstOf(...names, plainText(device['distinctIdentifier']));
}

/**
 * What the target of a reference is called: what the sender calls it, else the name of the contained or known
 * resource, else its business identifier; '' when only an address is there, which names nothing to a person.
 */
export function referenceName(
  reference: unknown,
  holder: unknown,
  nameOf?: NameOf,
  words: FhirWords = ENGLISH,
): string {
  if (!isObject(reference)) return '';
  const found = parseReference(reference);
  if (found.display !== '') return found.display;
  if (found.kind === 'contained') return resourceName(containedOf(holder, found.id), words);
  if (found.kind === 'identifier') return `${wordsOf(found.type)} ${found.value}`.trim();
  const sent = plainText(reference['reference'], 2000);
  return sent === '' ? '' : plainText(nameOf?.(sent));
}

/** The names of a list of references (or of one), each once. */
export function referenceNames(references: unknown, holder: unknown, nameOf?: NameOf): readonly string[] {
  const list = Array.isArray(references) ? references.slice(0, 100) : [references];
  return [...new Set(list.map((one) => referenceName(one, holder, nameOf)))].filter((name) => name !== '');
}

/** The medicine of a MedicationRequest, Statement, Dispense or Administration, '' if none is named. */
export function medicineName(resource: Record<string, unknown>, nameOf?: NameOf): string {
  return (
    conceptText(resource['medicationCodeableConcept']) ||
    referenceName(resource['medicationReference'], resource, nameOf)
  );
}
