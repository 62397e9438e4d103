import { isObject, listOf } from '../base/json.ts';
import { codingText, conceptText, statusText } from './coding.ts';
import { formatDate, spanText } from './dates.ts';
import type { DecimalOf } from './decimals.ts';
import { addressText, contactText, nameText } from './name.ts';
import { moneyText, numberText, quantityText, rangeText, ratioText, unitOf } from './quantity.ts';
import { plainText } from './text.ts';
import { ENGLISH, type FhirWords } from './words.ts';

/** How one type of a choice element (`value[x]`) reads on one line; '' when it says nothing. */
type ValueReader = (
  value: unknown,
  words: FhirWords,
  decimalOf: DecimalOf | undefined,
  holder: object,
  key: string,
) => string;

const quantity: ValueReader = (value, _words, decimalOf) => quantityText(value, decimalOf);
const date: ValueReader = (value, words) => formatDate(plainText(value, 40), words.locale);
const text: ValueReader = (value) => plainText(value);
const number: ValueReader = (_value, _words, decimalOf, holder, key) => numberText(holder, key, decimalOf);
const yesNo: ValueReader = (value, words) => (typeof value === 'boolean' ? words.say(value ? 'Yes' : 'No') : '');

/** By the name behind the element's own, the frequent ones first: most resources stop at the first. */
const READERS: Readonly<Record<string, ValueReader>> = {
  Quantity: quantity,
  CodeableConcept: conceptText,
  String: text,
  DateTime: date,
  Boolean: yesNo,
  Integer: number,
  Range: (value, words, decimalOf) => rangeText(value, decimalOf, words),
  Ratio: (value, _words, decimalOf) => ratioText(value, decimalOf),
  Time: (value) => plainText(value).replace(/^(\d\d:\d\d):\d\d(\.\d+)?$/, '$1'),
  Period: periodText,
  SampledData: sampledText,
  Decimal: number,
  Date: date,
  Instant: date,
  Coding: codingText,
  Code: statusText,
  Age: quantity,
  Duration: quantity,
  Count: quantity,
  Distance: quantity,
  SimpleQuantity: quantity,
  Money: (value, _words, decimalOf) => moneyText(value, decimalOf),
  PositiveInt: number,
  UnsignedInt: number,
  Integer64: text,
  Markdown: text,
  Uri: text,
  Url: text,
  Canonical: text,
  Oid: text,
  Uuid: text,
  Id: text,
  Reference: (value) => (isObject(value) ? plainText(value['display']) || plainText(value['reference']) : ''),
  Identifier: (value) => (isObject(value) ? plainText(value['value']) : ''),
  HumanName: nameText,
  Address: addressText,
  ContactPoint: contactText,
  Annotation: (value) => (isObject(value) ? plainText(value['text']) : ''),
  Attachment: (value, words) => (isObject(value) ? plainText(value['title']) || words.say('Attachment') : ''),
};

const SUFFIXES = Object.keys(READERS);

const choices = new Map<string, readonly (readonly [key: string, read: ValueReader])[]>();

function choicesOf(element: string) {
  let known = choices.get(element);
  if (!known) {
    known = SUFFIXES.map((suffix) => [element + suffix, READERS[suffix]!] as const);
    choices.set(element, known);
  }
  return known;
}

/** The value of the choice element `element[x]` on one line, whichever of FHIR's types it is; '' when there is none. */
export function valueText(holder: unknown, element: string, decimalOf?: DecimalOf, words: FhirWords = ENGLISH): string {
  if (!isObject(holder)) return '';
  for (const [key, read] of choicesOf(element)) {
    const value = holder[key];
    if (value === undefined) continue;
    const said = read(value, words, decimalOf, holder, key);
    if (said !== '') return said;
  }
  return '';
}

/** A value whose words are Sheaf's own, as little of it as says it again in another language. */
export type WordlessValue = Readonly<
  Record<string, boolean | string | { readonly start: string; readonly end: string }>
>;

/** Of `element[x]`: yes or no, a date, or from when to when; undefined for all that a source puts into words, and for numbers. */
export function wordlessValue(holder: unknown, element: string): WordlessValue | undefined {
  if (!isObject(holder)) return undefined;
  for (const suffix of ['Boolean', 'DateTime', 'Date', 'Period']) {
    const key = element + suffix;
    const value = holder[key];
    if (typeof value === 'boolean') return { [key]: value };
    if (typeof value === 'string') return { [key]: plainText(value, 40) };
    if (isObject(value)) return { [key]: { start: plainText(value['start'], 40), end: plainText(value['end'], 40) } };
  }
  return undefined;
}

/** Splits `effectiveDateTime` in its element and its type; undefined for a name that is no choice. */
export function splitChoice(key: string): { readonly element: string; readonly suffix: string } | undefined {
  const suffix = SUFFIXES.find((one) => key.length > one.length && key.endsWith(one));
  return suffix === undefined ? undefined : { element: key.slice(0, -suffix.length), suffix };
}

/** "3 May 2014 – 5 May 2014", "since 3 May 2014", "until 5 May 2014". */
export function periodText(period: unknown, words: FhirWords = ENGLISH): string {
  return isObject(period) ? spanText(plainText(period['start'], 40), plainText(period['end'], 40), words) : '';
}

/** A curve (ECG, pulse oximetry) has no one value; how long it is says at least that it is there. */
function sampledText(sampled: unknown, words: FhirWords): string {
  if (!isObject(sampled)) return '';
  const count = plainText(sampled['data'], 1_000_000).split(' ').length;
  const unit = isObject(sampled['origin']) ? unitOf(sampled['origin']) : '';
  return words.curve(typeof sampled['data'] === 'string' ? count : undefined, unit);
}

const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/** Why a value is missing, as the source said: its dataAbsentReason, or the extension of a primitive (`_valueString`). */
export function absentText(holder: unknown, element: string, words: FhirWords = ENGLISH): string {
  if (!isObject(holder)) return '';
  const reason = statusText(holder['dataAbsentReason'], words);
  if (reason !== '') return reason;
  for (const [key] of choicesOf(element)) {
    const said = absentPrimitive(holder[`_${key}`], words);
    if (said !== '') return said;
  }
  return '';
}

/** The same of one primitive's companion, e.g. of `_birthDate`. */
export function absentPrimitive(companion: unknown, words: FhirWords = ENGLISH): string {
  if (!isObject(companion)) return '';
  const found = listOf(companion['extension']).find((one) => isObject(one) && one['url'] === ABSENT);
  return isObject(found) ? statusText(found['valueCode'], words) : '';
}
