import type { JsonObject } from '../../base/json.ts';

/** What stands in the fields of a form, by the field's name; '' where nothing was said. */
export type Fields = Readonly<Record<string, string>>;

export type FieldType = 'text' | 'area' | 'number' | 'day' | 'time' | 'date' | 'choice' | 'file';

/** One field. `date` may be a year, a month or a day; `day` is a whole one. */
export interface FieldOf {
  readonly name: string;
  readonly type: FieldType;
  readonly required?: boolean;
  /** Of 'choice', in their order. The first is what stands there at the beginning. */
  readonly choices?: readonly string[];
  /** Names of lists that are offered while one types. */
  readonly suggest?: readonly string[];
  /** Behind the field. */
  readonly unit?: string;
}

/** A number's digits as they are kept, where JSON has forgotten some of them. */
export type Digits = (holder: object, key: string) => string | undefined;

/**
 * One kind of thing that a person enters: its fields, and the FHIR resource that they say.
 *
 * `parse` is the way back, for editing. Only what comes back the same is edited here: what another app wrote may say more than the
 * form can show, and nothing of it may be lost.
 */
export interface EnterKind {
  readonly type: string;
  fields(said: Fields): readonly FieldOf[];
  build(said: Fields): JsonObject;
  parse(resource: JsonObject, digits?: Digits): Fields;
}

/** Where the time of day is said too: with the zone of this device, as it was then. */
export function instantOf(day: string, time: string): string {
  if (!/^\d\d:\d\d$/.test(time)) return day;
  const minutes = -new Date(`${day}T${time}:00`).getTimezoneOffset();
  const part = (n: number) => String(Math.trunc(n)).padStart(2, '0');
  const zone = `${minutes < 0 ? '-' : '+'}${part(Math.abs(minutes) / 60)}:${part(Math.abs(minutes) % 60)}`;
  return `${day}T${time}:00${zone}`;
}

/** As it was entered: the wall time, wherever the person is now. */
export const dayIn = (instant: unknown): string => (typeof instant === 'string' ? instant.slice(0, 10) : '');
export const timeIn = (instant: unknown): string => (typeof instant === 'string' ? instant.slice(11, 16) : '');

const NUMBER = '\u0000number:';

/** A number with every digit that was typed: `5.10` stays `5.10`. Made right by `toJson`. */
export const numberOf = (typed: string): number => `${NUMBER}${typed.trim().replace(',', '.')}` as unknown as number;

export const isNumber = (typed: string): boolean => /^-?(?:0|[1-9]\d{0,11})(?:[.,]\d{1,9})?$/.test(typed.trim());

export const toJson = (resource: JsonObject): string =>
  JSON.stringify(resource).replace(/"\\u0000number:(-?[\d.]+)"/g, '$1');

/** Without what was not said. */
export function said<T extends JsonObject>(members: T): T {
  const kept = Object.entries(members).flatMap(([name, value]) => (isNothing(value) ? [] : [[name, value] as const]));
  return Object.fromEntries(kept) as T;
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.every(isNothing)) ||
  (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0);

/** A note in words, as most resources have it. */
export const noteOf = (text: string) => (text === '' ? undefined : [{ text }]);
