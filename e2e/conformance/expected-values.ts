import type {
  Address,
  CodeableConcept,
  Coding,
  ContactPoint,
  HumanName,
  Identifier,
  Money,
  Period,
  Quantity,
  Range,
  Reference,
  Resource,
  Timing,
} from 'fhir/r4';
import { UNSEARCHABLE } from '../tools/search-table/exceptions.ts';
import type { Found } from './expected.ts';

/**
 * What the specification makes of one value, each as `method args`: written down a second time, by type and not for
 * speed, so that it can disagree with the app. @see https://hl7.org/fhir/R4/search.html#ptypes
 */
export function valuesOf(found: Found, parameterType: string): readonly string[] {
  if (`${parameterType} ${found.type}` in UNSEARCHABLE) return [];
  return [
    ...asFound(found, parameterType),
    ...wordsOf(found, parameterType).flatMap((text) => (text ? [`text ${text}`] : [])),
  ];
}

/** The same where it is a part of a composite, which has neither words nor identifiers. */
export function partsOf(found: Found, parameterType: string): readonly string[] {
  return valuesOf(found, parameterType).filter((value) => !/^(?:text|identifier) /.test(value));
}

function asFound({ type, data }: Found, parameterType: string): readonly string[] {
  switch (parameterType) {
    case 'token': return tokensOf(type, data).map(({ system = '', code = '' }) => `token ${system}|${code}`);
    case 'string': return stringsOf(type, data).map((text) => `string ${text}`);
    case 'uri': return [`uri ${String(data)}`];
    case 'reference': return referencesOf(type, data);
    case 'date': return datesOf(type, data).map((date) => `date ${date}`);
    case 'number': return (type === 'Range' ? boundsOf(data as Range) : [[data, data]]).map(([low, high]) => `number ${String(low)} ${String(high)}`);
    case 'quantity': return amountsOf(type, data);
    default: throw new Error(`No search for ${parameterType}`);
  }
} // prettier-ignore

type Token = Pick<Coding, 'system' | 'code'>;

function tokensOf(type: string, data: unknown): readonly Token[] {
  const all = (): readonly Token[] => {
    if (typeof data !== 'object') return [{ code: String(data as string | number | boolean) }];
    if (type === 'CodeableConcept') return (data as CodeableConcept).coding ?? [];
    if (type === 'Coding') return [data as Coding];
    const { system, value } = data as Identifier;
    if (type === 'Identifier') return [{ ...(system && { system }), ...(value && { code: value }) }];
    const code = (data as ContactPoint).value;
    return code && type === 'ContactPoint' ? [{ code }] : [];
  };
  return all().filter(({ system, code }) => system || code);
}

/** Words that stand for a token, and for a reference that says no more. */
function wordsOf({ type, data }: Found, parameterType: string): readonly (string | undefined)[] {
  if (type === 'Coding') return [(data as Coding).display];
  if (type === 'Identifier') return [(data as Identifier).type?.text];
  if (type === 'CodeableConcept' && parameterType === 'token') {
    const { text, coding = [] } = data as CodeableConcept;
    return [text, ...coding.map(({ display }) => display)];
  }
  if (type !== 'Reference') return [];
  const { reference, identifier, display } = data as Reference;
  return reference || identifier?.value ? [] : [display];
}

function stringsOf(type: string, data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  const { family, given = [], prefix = [], suffix = [], text: name } = data as HumanName;
  if (type === 'HumanName') return [name, family, ...given, ...prefix, ...suffix].filter((part) => part !== undefined);
  const { text, line = [], city, district, state, postalCode, country } = data as Address;
  return [text, ...line, city, district, state, postalCode, country].filter((part) => part !== undefined);
}

function referencesOf(type: string, data: unknown): readonly string[] {
  if (typeof data === 'string') return [`reference ${data}`];
  if (type !== 'Reference') return [`reference ${(data as Resource).resourceType}/${(data as Resource).id}`];
  const { reference, identifier } = data as Reference;
  return [
    ...(reference ? [`reference ${reference}`] : []),
    ...(identifier?.value ? [`identifier ${identifier.system ?? ''}|${identifier.value}`] : []),
  ];
}

function datesOf(type: string, data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  if (type === 'Period') {
    const { start = '', end = '' } = data as Period;
    return start || end ? [`${start}/${end}`] : [];
  }
  const { event = [], repeat } = data as Timing;
  const period = repeat?.boundsPeriod;
  const all = [...event, ...[period?.start, period?.end].filter((text) => text !== undefined)];
  if (all.length === 0) return [];
  const first = period && !period.start ? '' : all.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]!;
  const last = period && !period.end ? '' : all.toSorted((a, b) => endOf(b) - endOf(a))[0]!;
  return [first === last ? first : `${first}/${last}`];
}

/** Where a made-up date ends: each is a second, a day, a month or a year. */
function endOf(text: string): number {
  const [year = 0, month, day] = text.slice(0, 10).split('-').map(Number);
  if (text.length > 10) return Date.parse(text) + 1000;
  if (day !== undefined) return Date.UTC(year, month! - 1, day + 1);
  return month === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, month);
}

/** None where nothing is said, or where its ends are of two units. */
function boundsOf({ low, high }: Range): readonly (readonly [number, number, Quantity])[] {
  const ends = [low, high].filter((end) => end?.value !== undefined);
  const [one] = ends;
  if (!one || ends.some((end) => end!.system !== one.system || end!.code !== one.code)) return [];
  return [[low?.value ?? -Infinity, high?.value ?? Infinity, one]];
}

function amountsOf(type: string, data: unknown): readonly string[] {
  if (type === 'Range')
    return boundsOf(data as Range).map(([low, high, { system, code, unit }]) =>
      amount(low, high, { system, code, unit }),
    );
  if (type === 'Money') {
    const { value, currency = '' } = data as Money;
    return value === undefined
      ? []
      : [amount(value, value, { system: 'urn:iso:std:iso:4217', code: currency, unit: currency })];
  }
  const { value, comparator = '', ...unit } = data as Quantity & { readonly comparator?: string };
  if (value === undefined) return [];
  const isKnown = ['', '<', '<=', '>', '>='].includes(comparator);
  const low = isKnown && !comparator.startsWith('<') ? value : -Infinity;
  const high = isKnown && !comparator.startsWith('>') ? value : Infinity;
  return [amount(low, high, unit)];
}

interface Unit {
  readonly system?: string | undefined;
  readonly code?: string | undefined;
  readonly unit?: string | undefined;
}

const amount = (low: number, high: number, { system = '', code = '', unit = '' }: Unit): string =>
  `quantity ${low} ${high} ${system}|${code}|${unit}`;
