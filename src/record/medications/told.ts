import { isObject, listOf } from '../../base/json.ts';
import { codesOf, conceptTexts } from '../../fhir/coding.ts';
import { toRange } from '../../fhir/dates.ts';
import { doseOf } from '../../fhir/dosage.ts';
import { type Dose, doseText } from '../../fhir/dose-text.ts';
import { numberText, quantityText } from '../../fhir/quantity.ts';
import { joined, plainText } from '../../fhir/text.ts';
import { referenceNames } from '../../fhir/title.ts';
import { ENGLISH } from '../../fhir/words.ts';
import type { ChapterHelp } from '../chapter.ts';
import type { Entry } from '../entry.ts';
import { type Product, productOf } from './product.ts';

/** How a medicine came into the record. */
export type By = 'prescribed' | 'told' | 'self' | 'dispensed' | 'given';

/** How it stands by one entry. `fact`: that it was handed out or given says nothing of what came after. */
export type Standing = 'active' | 'on-hold' | 'ended' | 'planned' | 'unclear' | 'fact';

/** What one entry says of one medicine. */
export interface Told extends Product {
  readonly entry: Entry;
  readonly by: By;
  readonly standing: Standing;
  /** Its status as sent; 'course-over' where it is still active by that and its own end is past. */
  readonly status: string;
  readonly inHospital: boolean;
  /** As sent; '' where there is none. */
  readonly since: string;
  readonly until: string;
  /** When it was said. */
  readonly asOf: string;
  readonly dose: string;
  /** Only where it came in parts, of which `dose` is the English: for a screen in another language. */
  readonly inParts?: Dose;
  /** How much in a day, to be compared; '' where the source does not say it in numbers. */
  readonly perDay: string;
  /** Who prescribed, told or gave it; '' where nobody is named. */
  readonly who: string;
  readonly reasons: readonly string[];
  readonly whyEnded: string;
  /** Of an order: how often it may be filled again, and how much at a time. Of a dispense: how much. */
  readonly refills: string;
  readonly quantity: string;
  readonly days: string;
}

/** What an entry says, as of `help.today`. */
export function toldBy(entry: Entry, help: ChapterHelp): Told {
  const { resource, decimalOf, line } = entry;
  const by = byOf(entry);
  const end = endOf(entry);
  const { standing, status } = standingOf(entry, end, help.today);
  // Stopped before its time.
  const until = standing === 'ended' && !isPast(end, help.today) ? '' : end;
  const dispense = isObject(resource['dispenseRequest']) ? resource['dispenseRequest'] : {};
  const dosage = resource['dosageInstruction'] ?? resource['dosage'];
  return {
    ...productOf(entry, help),
    entry,
    by,
    standing,
    status,
    inHospital: by === 'given' || isInpatient(resource['category']),
    since: periodPart(resource['effectivePeriod'], 'start') || boundsPart(resource, 'start') || line.when,
    until,
    asOf: asOfOf(entry),
    ...(by === 'given' ? { dose: givenText(resource['dosage'], entry) } : dosed(dosage, decimalOf)),
    perDay: perDayOf(dosage),
    who: whoOf(entry, help),
    reasons: reasonsOf(entry, help),
    whyEnded: joined(conceptTexts(resource['statusReason']), ', '),
    refills: numberText(dispense, 'numberOfRepeatsAllowed', decimalOf),
    quantity: quantityText(resource['quantity'] ?? dispense['quantity'], decimalOf),
    days: numberOf(resource['daysSupply'] ?? dispense['expectedSupplyDuration']),
  };
}

function dosed(dosage: unknown, decimalOf: Entry['decimalOf']): Pick<Told, 'dose' | 'inParts'> {
  const inParts = doseOf(dosage, decimalOf);
  const dose = doseText(inParts, ENGLISH);
  const isInParts = dose !== '' && inParts.steps.some((step) => typeof step !== 'string');
  return { dose, ...(isInParts && { inParts }) };
}

function byOf({ source, resource }: Entry): By {
  const type = resource.resourceType;
  if (type === 'MedicationDispense') return 'dispensed';
  if (type === 'MedicationAdministration') return 'given';
  if (source.stripe === 0 || saidByPatient(resource['informationSource'])) return 'self';
  if (type === 'MedicationStatement' || resource['reportedBoolean'] === true) return 'told';
  return 'prescribed';
}

const saidByPatient = (reference: unknown): boolean =>
  isObject(reference) && /(?:^|\/)Patient\//.test(plainText(reference['reference'], 300));

/** @see https://hl7.org/fhir/R4/valueset-medicationrequest-status.html and its neighbours */
const STANDINGS: ReadonlyMap<string, Standing> = new Map([
  ['active', 'active'],
  ['on-hold', 'on-hold'],
  ['completed', 'ended'],
  ['stopped', 'ended'],
  ['ended', 'ended'],
  ['draft', 'planned'],
  ['intended', 'planned'],
]);

const ONLY_PROPOSED: ReadonlySet<unknown> = new Set(['proposal', 'option']);

function standingOf({ resource }: Entry, until: string, today: string): Pick<Told, 'standing' | 'status'> {
  const type = resource.resourceType;
  const status = plainText(resource['status'], 40);
  if (type === 'MedicationDispense' || type === 'MedicationAdministration') return { standing: 'fact', status };
  const said = STANDINGS.get(status) ?? 'unclear';
  if (said === 'active' && ONLY_PROPOSED.has(resource['intent'])) return { standing: 'planned', status };
  if (said === 'active' && isPast(until, today)) return { standing: 'ended', status: 'course-over' };
  return { standing: said, status };
}

/** Whether the whole of that day, month or year is over. */
export const isPast = (text: string, today: string): boolean => {
  const day = text.slice(0, 10);
  return day !== '' && day < today.slice(0, day.length);
};

/** When it is to end by the entry itself: its period, or the time that its dosage gives. */
function endOf(entry: Entry): string {
  const { resource, line } = entry;
  const told = periodPart(resource['effectivePeriod'], 'end') || boundsPart(resource, 'end');
  return told || courseEnd(resource, line.when);
}

const repeatsOf = (resource: Entry['resource']): readonly Record<string, unknown>[] =>
  listOf(resource['dosageInstruction'] ?? resource['dosage'])
    .slice(0, 20)
    .map((one) => (isObject(one) && isObject(one['timing']) ? one['timing']['repeat'] : undefined))
    .filter(isObject);

/** The first start, the last end: of a taper each step has its own. Where one step has no end, there is none. */
function boundsPart(resource: Entry['resource'], part: 'start' | 'end'): string {
  const all = repeatsOf(resource).map(({ boundsPeriod }) => periodPart(boundsPeriod, part));
  const sorted = all.toSorted();
  return (part === 'start' ? sorted.find((one) => one !== '') : all.includes('') ? '' : sorted.at(-1)) ?? '';
}

const DAYS: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, wk: 7, mo: 31, a: 366 };

/** Where every step says how many days it lasts: the last of them, counted from the order. */
function courseEnd(resource: Entry['resource'], start: string): string {
  const lengths = repeatsOf(resource).map(({ boundsDuration: length }) => {
    const value = isObject(length) ? length['value'] : undefined;
    const unit = isObject(length) ? plainText(length['code'] ?? length['unit'], 10) : '';
    return typeof value === 'number' && Object.hasOwn(DAYS, unit) ? value * DAYS[unit]! : Number.NaN;
  });
  const days = lengths.reduce((sum, one) => sum + one, 0);
  return lengths.length > 0 && Number.isFinite(days) ? dayAfter(start, Math.ceil(days)) : '';
}

/** The day `days` after a date; '' where there is none. */
export function dayAfter(start: string, days: number): string {
  const range = toRange(start.slice(0, 10));
  const at = range && range.start + days * 86_400_000;
  return at !== undefined && Math.abs(at) < 8e15 ? new Date(at).toISOString().slice(0, 10) : '';
}

const asDate = (value: unknown): string => {
  const text = plainText(value, 40);
  return toRange(text) ? text : '';
};

const periodPart = (period: unknown, part: 'start' | 'end'): string => (isObject(period) ? asDate(period[part]) : '');

/** When its word was given: a list that was gone through last month confirms what began years ago. */
function asOfOf({ resource, line }: Entry): string {
  const told = resource.resourceType === 'MedicationStatement' ? asDate(resource['dateAsserted']) : '';
  return told || line.when;
}

function isInpatient(category: unknown): boolean {
  return codesOf(category).some(({ code }) => code.toLowerCase() === 'inpatient');
}

function givenText(dosage: unknown, { decimalOf }: Entry): string {
  const [one] = (Array.isArray(dosage) ? dosage : [dosage]).filter(isObject);
  if (!one) return '';
  return plainText(one['text']) || joined([quantityText(one['dose'], decimalOf), ...conceptTexts(one['route'])], ', ');
}

/** Only of one step with one dose, in whole times a day: "2 tablet". All else has no number that could be compared. */
function perDayOf(dosages: unknown): string {
  const steps = listOf(dosages).filter(isObject);
  const [step] = steps;
  const [rate, ...others] = listOf(step?.['doseAndRate']).filter(isObject);
  const repeat = isObject(step?.['timing']) ? step['timing']['repeat'] : undefined;
  const quantity = rate?.['doseQuantity'];
  if (steps.length !== 1 || others.length > 0 || !isObject(repeat) || !isObject(quantity)) return '';
  const { frequency, frequencyMax, period, periodMax, periodUnit } = repeat;
  const { value } = quantity;
  if (step!['asNeededBoolean'] === true || step!['asNeededCodeableConcept'] !== undefined) return '';
  const isPlain = frequencyMax === undefined && periodMax === undefined && period === 1 && periodUnit === 'd';
  if (!isPlain || typeof frequency !== 'number' || typeof value !== 'number') return '';
  return `${frequency * value} ${plainText(quantity['unit'], 40).toLowerCase().replace(/s$/, '')}`;
}

/** In days, or '' where it is of another unit. */
function numberOf(quantity: unknown): string {
  if (!isObject(quantity)) return '';
  const unit = plainText(quantity['code'] ?? quantity['unit'], 20).toLowerCase();
  return unit === '' || /^d(?:ays?)?$/.test(unit) ? numberText(quantity, 'value') : '';
}

function whoOf(entry: Entry, { nameOf }: ChapterHelp): string {
  const { resource } = entry;
  const type = resource.resourceType;
  if (type === 'MedicationRequest') return nameOf(entry, resource['requester']) || nameOf(entry, resource['recorder']);
  if (type === 'MedicationStatement') {
    return saidByPatient(resource['informationSource']) ? '' : nameOf(entry, resource['informationSource']);
  }
  const actors = listOf(resource['performer']).slice(0, 5).filter(isObject);
  return actors.map(({ actor }) => nameOf(entry, actor)).find((name) => name !== '') ?? '';
}

function reasonsOf(entry: Entry, { nameOf }: ChapterHelp): readonly string[] {
  const { resource } = entry;
  const said = conceptTexts(resource['reasonCode']);
  const linked = referenceNames(resource['reasonReference'], resource, (reference) => nameOf(entry, { reference }));
  return [...new Set([...said, ...linked])].slice(0, 5);
}
