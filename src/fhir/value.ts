import { isObject, listOf } from '../base/json.ts';
import { codingText, conceptText, statusText } from './coding.ts';
import { formatDate } from './dates.ts';
import type { DecimalOf } from './decimals.ts';
import { addressText, contactText, nameText } from './name.ts';
import { moneyText, numberText, quantityText, rangeText, ratioText, unitOf } from './quantity.ts';
import { plainText } from './text.ts';

/** How one type of a choice element (`value[x]`) reads on one line; '' when it says nothing. */
type ValueReader = (value: unknown, decimalOf: DecimalOf | undefined, holder: object, key: string) => string;

const quantity: ValueReader = (value, decimalOf) => quantityText(value, decimalOf);
const date: ValueReader = (value) => formatDate(plainText(value, 40));
const text: ValueReader = (value) => plainText(value);
const number: ValueReader = (_value, decimalOf, holder, key) => numberText(holder, key, decimalOf);
const yesNo: ValueReader = (value) => (value === true ? 'Yes' : value === false ? 'No' : '');

/** By the name behind the element's own, the frequent ones first: most resources stop at the first. */
const READERS: Readonly<Record<string, ValueReader>> = {
  Quantity: quantity,
  CodeableConcept: conceptText,
  String: text,
  DateTime: date,
  Boolean: yesNo,
  Integer: number,
  Range: (value, decimalOf) => rangeText(value, decimalOf),
  Ratio: (value, decimalOf) => ratioText(value, decimalOf),
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
  Money: (value, decimalOf) => moneyText(value, decimalOf),
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
  Attachment: (value) => (isObject(value) ? plainText(value['title']) || 'Attachment' : ''),
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
export function valueText(holder: unknown, element: string, decimalOf?: DecimalOf): string {
  if (!isObject(holder)) return '';
  for (const [key, read] of choicesOf(element)) {
    const value = holder[key];
    if (value === undefined) continue;
    const said = read(value, decimalOf, holder, key);
    if (said !== '') return said;
  }
  return '';
}

/** Splits `effectiveDateTime` in its element and its type; undefined for a name that is no choice. */
export function splitChoice(key: string): { readonly element: string; readonly suffix: string } | undefined {
  const suffix = SUFFIXES.find((one) => key.length > one.length && key.endsWith(one));
  return suffix === undefined ? undefined : { element: key.slice(0, -suffix.length), suffix };
}

/** "3 May 2014 – 5 May 2014", "since 3 May 2014", "until 5 May 2014". */
export function periodText(period: unknown): string {
  if (!isObject(period)) return '';
  const start = formatDate(plainText(period['start'], 40));
  const end = formatDate(plainText(period['end'], 40));
  if (start === '' && end === '') return '';
  if (end === '') return `since ${start}`;
  if (start === '') return `until ${end}`;
  return start === end ? start : `${start} – ${end}`;
}

/** A curve (ECG, pulse oximetry) has no one value; how long it is says at least that it is there. */
function sampledText(sampled: unknown): string {
  if (!isObject(sampled)) return '';
  const count = plainText(sampled['data'], 1_000_000).split(' ').length;
  const unit = isObject(sampled['origin']) ? unitOf(sampled['origin']) : '';
  const points = typeof sampled['data'] === 'string' ? `, ${count} points` : '';
  return `Recorded curve${points}${unit === '' ? '' : ` (${unit})`}`;
}

const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

/** Why a value is missing, as the source said: its dataAbsentReason, or the extension of a primitive (`_valueString`). */
export function absentText(holder: unknown, element: string): string {
  if (!isObject(holder)) return '';
  const reason = statusText(holder['dataAbsentReason']);
  if (reason !== '') return reason;
  for (const [key] of choicesOf(element)) {
    const said = absentPrimitive(holder[`_${key}`]);
    if (said !== '') return said;
  }
  return '';
}

/** The same of one primitive's companion, e.g. of `_birthDate`. */
export function absentPrimitive(companion: unknown): string {
  if (!isObject(companion)) return '';
  const found = listOf(companion['extension']).find((one) => isObject(one) && one['url'] === ABSENT);
  return isObject(found) ? statusText(found['valueCode']) : '';
}
