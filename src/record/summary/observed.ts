import { isObject, listOf, type JsonObject } from '../../base/json.ts';
import { codeOf, conceptText, conceptTexts } from '../../fhir/coding.ts';
import type { DecimalOf } from '../../fhir/decimals.ts';
import { interpretationOf, type Interpretation } from '../../fhir/interpretation.ts';
import { bloodPressure } from '../../fhir/observation.ts';
import { comparatorText, numberText, rangeText, unitOf } from '../../fhir/quantity.ts';
import { joined, plainLines, plainText } from '../../fhir/text.ts';
import { absentText, valueText } from '../../fhir/value.ts';
import { textFact, type Fact, type FactValue, type Section } from './fact.ts';
import type { SummaryWords } from './words.ts';
import type { SummaryWriter } from './writer.ts';

/** What the parts of a result are told in. */
export type ResultWords =
  | 'Range given by the lab'
  | 'Name not given'
  | 'No value'
  | 'Parts of this result'
  | 'What'
  | 'Value'
  | 'Range'
  | 'Marked';

/** The value of an Observation, to be shown large. */
export interface ObservedValue {
  /** With its comparator, as sent: "<0.01", "124/79". */
  readonly text: string;
  /** '' when there is none. */
  readonly unit: string;
  /** Only where the laboratory gave exactly one ordinary range. */
  readonly range?: ReferenceRange;
  readonly interpretation?: Interpretation;
}

/** A range as the laboratory gave it. */
export interface ReferenceRange {
  readonly text: string;
  readonly low?: number;
  readonly high?: number;
  /** Where the value lies: 0 at `low`, 1 at `high`, beyond them outside. Only where both ends are there in the unit of the value. */
  readonly at?: number;
}

export function observedValue({ resource, decimalOf, words }: SummaryWriter): ObservedValue | undefined {
  const quantity = isObject(resource['valueQuantity']) ? resource['valueQuantity'] : undefined;
  const shown = quantity ? quantityParts(quantity, decimalOf) : plainParts(resource, decimalOf, words);
  if (!shown) return undefined;
  const interpretation = interpretationOf(resource['interpretation'], words);
  const ordinary = listOf(resource['referenceRange']).filter(isOrdinary);
  const range = ordinary.length === 1 ? referenceRange(ordinary[0]!, quantity, decimalOf, words) : undefined;
  return { ...shown, ...(range ? { range } : {}), ...(interpretation ? { interpretation } : {}) };
}

function quantityParts(quantity: JsonObject, decimalOf: DecimalOf | undefined) {
  const number = numberText(quantity, 'value', decimalOf);
  return number === '' ? undefined : { text: comparatorText(quantity['comparator']) + number, unit: unitOf(quantity) };
}

function plainParts(resource: JsonObject, decimalOf: DecimalOf | undefined, words: SummaryWords) {
  const pressure = bloodPressure(listOf(resource['component']), decimalOf);
  const cut = pressure.indexOf(' ');
  if (cut > 0) return { text: pressure.slice(0, cut), unit: pressure.slice(cut + 1) };
  const text =
    pressure || plainLines(resource['valueString'], 20_000) || valueText(resource, 'value', decimalOf, words);
  return text === '' ? undefined : { text, unit: '' };
}

/** Not therapeutic, not for treatment, not for other people than the result's own. */
function isOrdinary(range: unknown): range is JsonObject {
  return isObject(range) && (range['type'] === undefined || codeOf(range['type']) === 'normal');
}

function referenceRange(
  range: JsonObject,
  quantity: JsonObject | undefined,
  decimalOf: DecimalOf | undefined,
  words: SummaryWords,
): ReferenceRange | undefined {
  const text = plainText(range['text']) || rangeText(range, decimalOf, words);
  if (text === '') return undefined;
  const [low, high] = [numberOf(range['low'], quantity), numberOf(range['high'], quantity)];
  const at = positionOf(quantity, low, high);
  return {
    text,
    ...(low !== undefined ? { low } : {}),
    ...(high !== undefined ? { high } : {}),
    ...(at !== undefined ? { at } : {}),
  };
}

/** The number of one end; undefined when it is in another unit, for then it cannot be drawn on the same line. */
function numberOf(end: unknown, quantity: JsonObject | undefined): number | undefined {
  if (!isObject(end) || typeof end['value'] !== 'number') return undefined;
  const unit = unitOf(end);
  return unit === '' || quantity === undefined || unit === unitOf(quantity) ? end['value'] : undefined;
}

function positionOf(
  quantity: JsonObject | undefined,
  low: number | undefined,
  high: number | undefined,
): number | undefined {
  const value = quantity?.['value'];
  // "<5" has no place on a line.
  if (typeof value !== 'number' || quantity?.['comparator'] !== undefined) return undefined;
  if (low === undefined || high === undefined || high <= low) return undefined;
  return (value - low) / (high - low);
}

/** Every reference range in words, with whom and what it is for. */
export function rangesFact({ resource, decimalOf, words }: SummaryWriter): readonly Fact[] {
  const items = listOf(resource['referenceRange'])
    .slice(0, 50)
    .flatMap((one): FactValue[] => {
      const text = isObject(one) ? rangeWords(one, decimalOf, words) : '';
      return text === '' ? [] : [textFact(text)];
    });
  if (items.length === 0) return [];
  return [
    { label: words.write('Range given by the lab'), value: items.length === 1 ? items[0]! : { kind: 'list', items } },
  ];
}

function rangeWords(range: JsonObject, decimalOf: DecimalOf | undefined, words: SummaryWords): string {
  const text = plainText(range['text']) || rangeText(range, decimalOf, words);
  if (text === '') return '';
  const type = codeOf(range['type']) === 'normal' ? '' : conceptText(range['type'], words);
  const age = rangeText(range['age'], decimalOf, words);
  const for_ = joined([type, ...conceptTexts(range['appliesTo'], words), age === '' ? '' : words.aged(age)], ', ');
  return for_ === '' ? text : `${text} (${for_})`;
}

/** The parts of a result, e.g. of a blood pressure or a score. */
export function componentsSection({ resource, decimalOf, words }: SummaryWriter): readonly Section[] {
  const components = listOf(resource['component']).slice(0, 200).filter(isObject);
  if (components.length === 0) return [];
  const rows = components.map((component) => {
    const absent = absentText(component, 'value', words);
    const ranges = listOf(component['referenceRange']).slice(0, 10).filter(isObject);
    return [
      conceptText(component['code'], words) || words.write('Name not given'),
      valueText(component, 'value', decimalOf, words) ||
        (absent === '' ? words.write('No value') : words.noValue(absent)),
      joined(
        ranges.map((range) => rangeWords(range, decimalOf, words)),
        '; ',
      ),
      interpretationOf(component['interpretation'], words)?.text ?? '',
    ].map(textFact);
  });
  const columns = (['What', 'Value', 'Range', 'Marked'] as const).map(words.write);
  return [{ title: words.write('Parts of this result'), table: { columns, rows } }];
}
