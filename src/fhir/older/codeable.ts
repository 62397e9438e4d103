import { isObject, type JsonObject } from '../../base/json.ts';
import { codingOf, type Read, type Rule } from './rewrite.ts';

/** R5 has in one element what R4 has in two: a concept, a reference, or both. @see https://hl7.org/fhir/R5/references.html#CodeableReference */
function isCodeable(value: unknown): value is JsonObject {
  return isObject(value) && (isObject(value['concept']) || isObject(value['reference']));
}

const isReference = (value: JsonObject): boolean =>
  typeof value['reference'] === 'string' || typeof value['display'] === 'string' || isObject(value['identifier']);

/** The concept of it, where R4 has only that. */
export const conceptIn: Read = (value) => (isCodeable(value) ? (value['concept'] ?? value) : value);

/** The reference of it, where R4 has only that. What has none stays, for its concept says something. */
export const referenceIn: Read = (value) =>
  isCodeable(value) && value['concept'] === undefined ? value['reference'] : value;

/** What R5 has in one element (`medication`), in R4's two (`medicationCodeableConcept`), of which a resource has one. */
export const eitherOf = (element: string): Rule => [
  element,
  (value, of) => {
    const [concept, reference] = [`${element}CodeableConcept`, `${element}Reference`];
    if (!isObject(value) || of[concept] !== undefined || of[reference] !== undefined) return undefined;
    const parts = isCodeable(value) ? value : isReference(value) ? { reference: value } : { concept: value };
    return { [element]: undefined, [concept]: parts['concept'], [reference]: parts['reference'] };
  },
];

/**
 * All that was ever called `reason`: R5's list of either, older versions' concepts, visits' reasons with their uses. What
 * is none of these leaves it as it was.
 */
export const reasons: Rule = [
  'reason',
  (value, of) => {
    const parts = partsOf(value);
    if (!parts || of['reasonCode'] !== undefined || of['reasonReference'] !== undefined) return undefined;
    return { reason: undefined, ...parts };
  },
];

/** What R5 has in one list `from`, in R4's list of concepts and its list of references. */
export const parted = (from: string, concepts: string, references: string): Rule => [
  from,
  (value, of) => {
    if (of[references] !== undefined || !Array.isArray(value) || !value.every(isCodeable)) return undefined;
    const parts = partsOf(value);
    if (!parts) return undefined;
    const { reasonCode, reasonReference } = parts;
    return { [from]: undefined, [concepts]: reasonCode, [references]: reasonReference };
  },
];

interface Parts {
  readonly reasonCode: readonly unknown[] | undefined;
  readonly reasonReference: readonly unknown[] | undefined;
}

function partsOf(value: unknown): Parts | undefined {
  const concepts: unknown[] = [];
  const references: unknown[] = [];
  for (const one of entriesOf(value)) {
    if (!isObject(one)) return undefined;
    if (isCodeable(one)) {
      if (isObject(one['concept'])) concepts.push(one['concept']);
      if (isObject(one['reference'])) references.push(one['reference']);
    } else if (Array.isArray(one['coding']) || typeof one['text'] === 'string') concepts.push(one);
    else if (isReference(one)) references.push(one);
    else return undefined;
  }
  if (concepts.length + references.length === 0) return undefined;
  return {
    reasonCode: concepts.length === 0 ? undefined : concepts,
    reasonReference: references.length === 0 ? undefined : references,
  };
}

/** R5's visits have reasons in groups by use. */
function entriesOf(value: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) => (isObject(one) && Array.isArray(one['value']) ? (one['value'] as unknown[]) : [one]));
}

const ROLES: Readonly<Record<string, string>> = { author: 'recorder', enterer: 'recorder', informant: 'asserter' };

/** Who recorded it and who said so, which R5 has in one list with others. */
export const participants: Rule = [
  'participant',
  (value, of) => {
    if (!Array.isArray(value)) return undefined;
    const found: Record<string, unknown> = {};
    const rest = value.filter((one: unknown) => {
      const role = isObject(one) ? roleOf(one['function']) : undefined;
      if (!isObject(one) || role === undefined || (of[role] ?? found[role]) !== undefined) return true;
      if (!isObject(one['actor'])) return true;
      found[role] = one['actor'];
      return false;
    });
    if (rest.length === value.length) return undefined;
    return { ...found, participant: rest.length === 0 ? undefined : rest };
  },
];

function roleOf(functions: unknown): string | undefined {
  const code = codingOf(functions)?.['code'];
  return typeof code === 'string' && Object.hasOwn(ROLES, code) ? ROLES[code] : undefined;
}
