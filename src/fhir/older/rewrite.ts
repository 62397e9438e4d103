import { isObject, listOf, type JsonObject } from '../../base/json.ts';

/**
 * One element that another version has in another shape. `change` says which elements the object has instead (undefined:
 * none of that name), or nothing where R4 has it so too.
 */
export type Rule = readonly [element: string, change: (value: unknown, of: JsonObject) => JsonObject | undefined];

/** One value in R4's shape: the very same where it is so already. */
export type Read = (value: unknown) => unknown;

/** The object as these rules have it: the very same where none has anything to change, else a copy. */
export function rewrite(object: JsonObject, rules: readonly Rule[]): JsonObject {
  let now = object;
  for (const [element, change] of rules) {
    const value = now[element];
    if (value === undefined || value === null) continue;
    const changes = change(value, now);
    if (changes) now = replaced(now, changes);
  }
  return now;
}

function replaced(object: JsonObject, changes: JsonObject): JsonObject {
  const copy: Record<string, unknown> = { ...object };
  for (const key of Object.keys(changes)) {
    if (changes[key] === undefined) delete copy[key];
    else copy[key] = changes[key];
  }
  return copy;
}

/** The element has another shape. */
export const shaped = (element: string, read: Read): Rule => [
  element,
  (value) => {
    const next = read(value);
    return next === value || next === undefined ? undefined : { [element]: next };
  },
];

/** The element has another name, and perhaps another shape. Where its R4 name is there too, both stay. */
export const moved = (from: string, to: string, read: Read = same): Rule => [
  from,
  (value, of) => {
    if (of[to] !== undefined) return undefined;
    const next = read(value);
    return next === undefined ? undefined : { [from]: undefined, [to]: next };
  },
];

/** The types of a choice element (`performed[x]`), each under the other name. */
export const movedChoice = (from: string, to: string, suffixes: string): readonly Rule[] =>
  suffixes.split(' ').map((suffix) => moved(from + suffix, to + suffix));

const same: Read = (value) => value;

/** A list where others have one. */
export const asList: Read = (value) => (Array.isArray(value) ? value : [value]);

/** One where others have a list; where that names several, none is left out. */
export const asOne: Read = (value) => (Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value);

/** Each item of a list (or the one that is none). */
export const items =
  (read: Read): Read =>
  (value) => {
    if (!Array.isArray(value)) return read(value);
    const next = value.map(read);
    return next.some((one, i) => one !== value[i]) ? next : value;
  };

/** The elements inside. */
export const inside =
  (...rules: readonly Rule[]): Read =>
  (value) =>
    isObject(value) ? rewrite(value, rules) : value;

/** Several, one after the other. */
export const both =
  (first: Read, second: Read): Read =>
  (value) =>
    second(first(value));

/** A concept of one of FHIR's closed lists where others have its bare code. */
export const asConcept =
  (system: string): Read =>
  (value) =>
    typeof value === 'string' && value !== '' ? { coding: [{ system, code: value }] } : value;

/** A code of a closed list where others have a concept of it. */
export const asCode =
  (...codes: readonly string[]): Read =>
  (value) => {
    const code = codingOf(value)?.['code'];
    return typeof code === 'string' && codes.includes(code) ? code : value;
  };

/** A coding where R5 has a concept, as long as that says no more. */
export const asCoding: Read = (value) => {
  const coding = codingOf(value);
  const isAll = coding && isObject(value) && (value['text'] ?? coding['display']) === coding['display'];
  return isAll && listOf(value['coding']).length === 1 ? coding : value;
};

/** The first coding of a concept. */
export function codingOf(concept: unknown): JsonObject | undefined {
  const first = isObject(concept) ? listOf(concept['coding'])[0] : undefined;
  return isObject(first) ? first : undefined;
}

/** The words of a remark where others have remarks with author and time. */
export const asNotes: Read = (value) => {
  if (Array.isArray(value)) return items(asNote)(value);
  return typeof value === 'string' || isObject(value) ? [asNote(value)] : value;
};
const asNote: Read = (value) => (typeof value === 'string' ? { text: value } : value);

/** Who asked, where STU3 has it together with on whose behalf. */
export const requester: Rule = [
  'requester',
  (value, of) =>
    isObject(value) && isObject(value['agent'])
      ? { requester: value['agent'], onBehalfOf: of['onBehalfOf'] ?? value['onBehalfOf'] }
      : undefined,
];

/** A word of a closed list that R4 has another word for. */
export const asWord =
  (words: Readonly<Record<string, string>>): Read =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : value;

/** What says that something was not done, which R4 says in the status. */
export const negation = (element: string, status: string): Rule => [
  element,
  (value, of) => {
    if (typeof value !== 'boolean') return undefined;
    // That it was entered in error is the stronger word.
    const says = value && of['status'] !== 'entered-in-error' ? { status } : {};
    return { ...says, [element]: undefined };
  },
];
