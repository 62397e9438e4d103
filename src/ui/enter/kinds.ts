import { isObject, type JsonObject } from '../../base/json.ts';
import { type Digits, type EnterKind, type Fields, isNumber, toJson } from './kind.ts';
import { measurement } from './kinds/measurement.ts';
import { allergy, document, immunization, medication, note, problem } from './kinds/statements.ts';

/** Everything that a person can enter, in the order of how often they do. */
export const KINDS = { measurement, medication, allergy, immunization, problem, note, document } as const;

export type KindName = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

export const isKind = (name: string | undefined): name is KindName => name !== undefined && Object.hasOwn(KINDS, name);

/** What stands in the form; where a choice was left alone, or is none any more, what stands first in it. */
export function complete(kind: EnterKind, fields: Fields): Fields {
  const chosen = (now: Fields): Fields => {
    const missing = kind.fields(now).filter(({ name, choices }) => choices && !choices.includes(now[name] ?? '\0'));
    return { ...now, ...Object.fromEntries(missing.map(({ name, choices }) => [name, choices![0]!])) };
  };
  // What is measured says which other choices there are.
  return chosen(chosen(fields));
}

/** What is wrong with a field, if anything is. */
export type Wrong = 'missing' | 'no-number' | 'no-date' | 'future';

/** By field. `today`: `2026-11-22`, where the person is. */
export function wrongIn(kind: EnterKind, fields: Fields, today: string): Readonly<Record<string, Wrong>> {
  const found: Record<string, Wrong> = {};
  for (const { name, type, required = false } of kind.fields(fields)) {
    const value = (fields[name] ?? '').trim();
    if (value === '') {
      if (required) found[name] = 'missing';
    } else if (type === 'number') {
      if (!isNumber(value)) found[name] = 'no-number';
    } else if (type === 'day' || type === 'date') {
      if (!isDate(value, type === 'day')) found[name] = 'no-date';
      // A year or a month that has begun is none of the future.
      else if (value > today.slice(0, value.length)) found[name] = 'future';
    }
  }
  return found;
}

function isDate(value: string, isDay: boolean): boolean {
  const form = isDay ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}(-\d\d(-\d\d)?)?$/;
  if (!form.test(value) || value < '1850') return false;
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The fields of an entry, and of which kind it is; undefined for one that the forms cannot show whole. */
export function fieldsOf(
  resource: unknown,
  digits?: Digits,
): { readonly kind: KindName; readonly fields: Fields } | undefined {
  if (!isObject(resource)) return undefined;
  for (const kind of KIND_NAMES) {
    if (KINDS[kind].type !== resource['resourceType']) continue;
    const fields = KINDS[kind].parse(resource, digits);
    const isShown = Object.entries(complete(KINDS[kind], fields)).every(([name, value]) => fields[name] === value);
    if (isShown && sameJson(JSON.parse(toJson(KINDS[kind].build(fields))), bare(resource))) return { kind, fields };
  }
  return undefined;
}

/** Without what the store writes, and without whom it is about, which the form does not ask. */
function bare({ id: _id, meta: _meta, subject: _subject, patient: _patient, ...rest }: JsonObject): JsonObject {
  return rest;
}

/** The next version: whom it is about stays, and its id. */
export function builtFrom(kind: EnterKind, fields: Fields, before: JsonObject | undefined): string {
  const { id, subject, patient } = before ?? {};
  const kept = {
    ...(id !== undefined && { id }),
    ...(subject !== undefined && { subject }),
    ...(patient !== undefined && { patient }),
  };
  return toJson({ ...kind.build(fields), ...kept });
}

function sameJson(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, i) => sameJson(item, other[i]));
  }
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => sameJson(one[name], other[name]));
}
