import { isObject, listOf } from '../base/json.ts';
import { conceptText, conceptTexts } from './coding.ts';
import type { DecimalOf } from './decimals.ts';
import {
  doseText,
  stepTexts,
  timingWords,
  type Dose,
  type DoseParts,
  type Timing,
  type TimingParts,
} from './dose-text.ts';
import type { Often, TimeUnit } from './dose-words.ts';
import { numberText, quantityText, rangeText, ratioText } from './quantity.ts';
import { joined, plainText } from './text.ts';
import { ENGLISH, type FhirWords } from './words.ts';

const RENDERED = 'http://hl7.org/fhir/StructureDefinition/rendered-value';

/**
 * How to take it, in the prescriber's words; put together from the parts only where there are no words.
 *
 * Several steps (a taper) are in their own order: "…; then …".
 */
export const dosagesText = (dosages: unknown, decimalOf?: DecimalOf): string =>
  doseText(doseOf(dosages, decimalOf), ENGLISH);

/** The same, a text for each step, each once. */
export const dosageTexts = (dosages: unknown, decimalOf?: DecimalOf, words: FhirWords = ENGLISH): readonly string[] =>
  stepTexts(doseOf(dosages, decimalOf, words).steps, words);

/** The same as data. */
export function doseOf(dosages: unknown, decimalOf: DecimalOf | undefined, words: FhirWords = ENGLISH): Dose {
  const steps = stepsOf(dosages).toSorted((a, b) => sequenceOf(a) - sequenceOf(b));
  return {
    steps: steps.map((step) => prescribersWords(step) || partsOf(step, decimalOf, words)),
    isTaper: steps.some((step) => sequenceOf(step) > 1),
  };
}

const stepsOf = (dosages: unknown) => (Array.isArray(dosages) ? dosages.slice(0, 50) : [dosages]).filter(isObject);

const sequenceOf = ({ sequence }: { readonly sequence?: unknown }): number =>
  typeof sequence === 'number' && Number.isFinite(sequence) ? sequence : 1;

function prescribersWords(dosage: Record<string, unknown>): string {
  const rendered = listOf(dosage['extension']).find((one) => isObject(one) && one['url'] === RENDERED);
  return (
    plainText(dosage['text'], 1000) ||
    (isObject(rendered) ? plainText(rendered['valueString'] ?? rendered['valueMarkdown'], 1000) : '') ||
    plainText(dosage['patientInstruction'], 1000)
  );
}

function partsOf(dosage: Record<string, unknown>, decimalOf: DecimalOf | undefined, words: FhirWords): DoseParts {
  const rates = listOf(dosage['doseAndRate']).filter(isObject);
  const reason = conceptText(dosage['asNeededCodeableConcept'] ?? dosage['asNeededFor'], words);
  return {
    amounts: (rates.length > 0 ? rates : [dosage]).map((one) => ({
      dose:
        quantityText(one['doseQuantity'] ?? one['dose'], decimalOf) || rangeText(one['doseRange'], decimalOf, words),
      rate: rateText(one, decimalOf, words),
    })),
    route: conceptText(dosage['route'], words),
    timing: timingOf(dosage['timing'], decimalOf, words),
    isAsNeeded: reason !== '' || dosage['asNeededBoolean'] === true || dosage['asNeeded'] === true,
    reason,
    more: joined(conceptTexts(dosage['additionalInstruction'], words), ', '),
  };
}

const rateText = (rate: Record<string, unknown>, decimalOf: DecimalOf | undefined, words: FhirWords): string =>
  ratioText(rate['rateRatio'], decimalOf) ||
  rangeText(rate['rateRange'], decimalOf, words) ||
  quantityText(rate['rateQuantity'], decimalOf);

/** "2 times a day, before a meal": the words of a Timing, else what its parts say. */
export const timingText = (timing: unknown, decimalOf?: DecimalOf, words: FhirWords = ENGLISH): string =>
  timingWords(timingOf(timing, decimalOf, words), words);

function timingOf(timing: unknown, decimalOf: DecimalOf | undefined, words: FhirWords): Timing {
  if (!isObject(timing)) return '';
  const parts = isObject(timing['repeat']) ? repeatOf(timing['repeat'], decimalOf, words) : undefined;
  const hasParts = parts !== undefined && timingWords(parts, ENGLISH) !== '';
  // A bare code like BID says less than its parts, where they are there.
  const isBare = conceptText(timing['code']).startsWith('Code ');
  const code = isBare && hasParts ? '' : conceptText(timing['code'], words);
  if (code !== '') return code;
  return hasParts ? parts : eventsOf(timing['event']);
}

const eventsOf = (events: unknown): readonly string[] =>
  listOf(events)
    .map((event) => plainText(event, 40))
    .filter((date) => date !== '')
    .slice(0, 20);

function repeatOf(repeat: Record<string, unknown>, decimalOf: DecimalOf | undefined, words: FhirWords): TimingParts {
  const codes = (key: string) =>
    (Array.isArray(repeat[key]) ? repeat[key] : [repeat[key]]).map((one) => plainText(one, 20)).filter(Boolean);
  const bounds = isObject(repeat['boundsPeriod']) ? repeat['boundsPeriod'] : {};
  return {
    often: oftenOf(repeat, decimalOf),
    when: codes('when'),
    days: codes('dayOfWeek'),
    times: joined(
      listOf(repeat['timeOfDay']).map((time) => plainText(time, 20).slice(0, 5)),
      ', ',
    ),
    length: quantityText(repeat['boundsDuration'], decimalOf) || rangeText(repeat['boundsRange'], decimalOf, words),
    start: plainText(bounds['start'], 40),
    end: plainText(bounds['end'], 40),
    count: numberText(repeat, 'count', decimalOf),
  };
}

const UNITS: ReadonlySet<string> = new Set<TimeUnit>(['s', 'min', 'h', 'd', 'wk', 'mo', 'a']);
const isUnit = (unit: string): unit is TimeUnit => UNITS.has(unit);

function oftenOf(repeat: Record<string, unknown>, decimalOf: DecimalOf | undefined): Often | undefined {
  const number = (key: string) => numberText(repeat, key, decimalOf);
  const period = joined([number('period'), number('periodMax')], '–');
  const unit = plainText(repeat['periodUnit'] ?? repeat['periodUnits'], 5);
  if (!isUnit(unit) || period === '') return undefined;
  const times = joined([number('frequency'), number('frequencyMax')], '–') || '1';
  return { times, per: period === '1' || period === '1.0' ? '' : period, unit };
}
