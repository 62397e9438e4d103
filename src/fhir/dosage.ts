import { isObject, listOf } from '../base/json.ts';
import { conceptText, conceptTexts } from './coding.ts';
import { formatDate } from './dates.ts';
import type { DecimalOf } from './decimals.ts';
import { numberText, quantityText, rangeText, ratioText } from './quantity.ts';
import { joined, plainText } from './text.ts';
import { periodText } from './value.ts';

const RENDERED = 'http://hl7.org/fhir/StructureDefinition/rendered-value';

/**
 * How to take it, in the prescriber's words; put together from the parts only where there are no words.
 *
 * Several steps (a taper) are in their own order: "…; then …".
 */
export function dosagesText(dosages: unknown, decimalOf?: DecimalOf): string {
  const steps = stepsOf(dosages);
  return joined(dosageTexts(dosages, decimalOf), steps.some((step) => sequenceOf(step) > 1) ? '; then ' : '; ');
}

/** The same, a text for each step, each once. */
export function dosageTexts(dosages: unknown, decimalOf?: DecimalOf): readonly string[] {
  const steps = stepsOf(dosages).toSorted((a, b) => sequenceOf(a) - sequenceOf(b));
  return [...new Set(steps.map((step) => dosageText(step, decimalOf)))].filter((text) => text !== '');
}

const stepsOf = (dosages: unknown) => (Array.isArray(dosages) ? dosages.slice(0, 50) : [dosages]).filter(isObject);

const sequenceOf = ({ sequence }: { readonly sequence?: unknown }): number =>
  typeof sequence === 'number' && Number.isFinite(sequence) ? sequence : 1;

function dosageText(dosage: unknown, decimalOf?: DecimalOf): string {
  if (!isObject(dosage)) return '';
  const rendered = listOf(dosage['extension']).find((one) => isObject(one) && one['url'] === RENDERED);
  return (
    plainText(dosage['text'], 1000) ||
    (isObject(rendered) ? plainText(rendered['valueString'] ?? rendered['valueMarkdown'], 1000) : '') ||
    plainText(dosage['patientInstruction'], 1000) ||
    assembled(dosage, decimalOf)
  );
}

function assembled(dosage: Record<string, unknown>, decimalOf: DecimalOf | undefined): string {
  const rates = listOf(dosage['doseAndRate']).filter(isObject);
  const dose = joined(
    (rates.length > 0 ? rates : [dosage]).map((one) =>
      joined([doseText(one, decimalOf), rateText(one, decimalOf)], ' at '),
    ),
    ' or ',
  );
  return joined(
    [
      dose,
      conceptText(dosage['route']),
      timingText(dosage['timing'], decimalOf),
      asNeededText(dosage),
      joined(conceptTexts(dosage['additionalInstruction']), ', '),
    ],
    ', ',
  );
}

const doseText = (rate: Record<string, unknown>, decimalOf: DecimalOf | undefined): string =>
  quantityText(rate['doseQuantity'] ?? rate['dose'], decimalOf) || rangeText(rate['doseRange'], decimalOf);

const rateText = (rate: Record<string, unknown>, decimalOf: DecimalOf | undefined): string =>
  ratioText(rate['rateRatio'], decimalOf) ||
  rangeText(rate['rateRange'], decimalOf) ||
  quantityText(rate['rateQuantity'], decimalOf);

function asNeededText(dosage: Record<string, unknown>): string {
  const reason = conceptText(dosage['asNeededCodeableConcept'] ?? dosage['asNeededFor']);
  if (reason !== '') return `as needed for ${reason}`;
  return dosage['asNeededBoolean'] === true || dosage['asNeeded'] === true ? 'as needed' : '';
}

const UNITS: Readonly<Record<string, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
};

/** @see https://hl7.org/fhir/R4/valueset-event-timing.html */
const EVENTS: Readonly<Record<string, string>> = {
  MORN: 'in the morning',
  NOON: 'at noon',
  AFT: 'in the afternoon',
  EVE: 'in the evening',
  NIGHT: 'at night',
  PHS: 'after sleep',
  HS: 'before sleep',
  WAKE: 'after waking',
  C: 'at a meal',
  CM: 'at breakfast',
  CD: 'at lunch',
  CV: 'at dinner',
  AC: 'before a meal',
  ACM: 'before breakfast',
  ACD: 'before lunch',
  ACV: 'before dinner',
  PC: 'after a meal',
  PCM: 'after breakfast',
  PCD: 'after lunch',
  PCV: 'after dinner',
};

const DAYS: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** "2 times a day, before a meal": the words of a Timing, else what its parts say. */
export function timingText(timing: unknown, decimalOf?: DecimalOf): string {
  if (!isObject(timing)) return '';
  const code = conceptText(timing['code']);
  const { repeat } = timing;
  const words = isObject(repeat) ? repeatText(repeat, decimalOf) : '';
  const events = listOf(timing['event']).map((event) => formatDate(plainText(event, 40)));
  // A bare code like BID says less than its parts, where they are there.
  return (code.startsWith('Code ') && words !== '' ? '' : code) || words || joined(events.slice(0, 20), ', ');
}

function repeatText(repeat: Record<string, unknown>, decimalOf: DecimalOf | undefined): string {
  const names = (key: string, table: Readonly<Record<string, string>>) =>
    (Array.isArray(repeat[key]) ? repeat[key] : [repeat[key]]).map((one) => {
      const code = plainText(one, 20);
      return Object.hasOwn(table, code) ? table[code]! : code;
    });
  const times = listOf(repeat['timeOfDay']).map((time) => plainText(time, 20).slice(0, 5));
  return joined(
    [
      frequencyText(repeat, decimalOf),
      joined(names('when', EVENTS), ', '),
      joined(names('dayOfWeek', DAYS), ', '),
      joined(times, ', '),
      boundsText(repeat, decimalOf),
      numberText(repeat, 'count', decimalOf).replace(/^.+$/, '$& times in all'),
    ],
    ', ',
  );
}

function frequencyText(repeat: Record<string, unknown>, decimalOf: DecimalOf | undefined): string {
  const most = numberText(repeat, 'frequencyMax', decimalOf);
  const frequency = joined([numberText(repeat, 'frequency', decimalOf), most], '–') || '1';
  const period = joined([numberText(repeat, 'period', decimalOf), numberText(repeat, 'periodMax', decimalOf)], '–');
  const unit = UNITS[plainText(repeat['periodUnit'] ?? repeat['periodUnits'], 5)];
  if (unit === undefined || period === '') return '';
  const one = period === '1' || period === '1.0';
  if (frequency === '1') return one ? `every ${unit}` : `every ${period} ${unit}s`;
  return one ? `${frequency} times a ${unit}` : `${frequency} times every ${period} ${unit}s`;
}

function boundsText(repeat: Record<string, unknown>, decimalOf: DecimalOf | undefined): string {
  const length = quantityText(repeat['boundsDuration'], decimalOf) || rangeText(repeat['boundsRange'], decimalOf);
  return length === '' ? periodText(repeat['boundsPeriod']) : `for ${length}`;
}
