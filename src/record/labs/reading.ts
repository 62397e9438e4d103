import { isObject, listOf } from '../../base/json.ts';
import { conceptText, someCode } from '../../fhir/coding.ts';
import type { DecimalOf } from '../../fhir/decimals.ts';
import { bloodPressure, observationDetail } from '../../fhir/observation.ts';
import { numberText, ratioText, unitOf } from '../../fhir/quantity.ts';
import type { Resource } from '../../fhir/resource.ts';
import { joined, plainText } from '../../fhir/text.ts';
import { valueText } from '../../fhir/value.ts';
import { isKnownUnit } from '../units/spelled.ts';
import { numberIn, openOf } from './number.ts';
import { rangeOf } from './range.ts';
import { standingOf } from './standing.ts';
import type { LabRange, Standing } from './view.ts';

/** A number or a word of a result. */
export interface Measure {
  /** Of a component; '' for the value itself. */
  readonly name: string;
  /** Undefined where it is words. */
  readonly value?: number;
  readonly under?: number;
  readonly open?: 'below' | 'above';
  readonly unit: string;
  /** In words; '' where it is a number. */
  readonly words: string;
  readonly range?: LabRange;
  readonly standing?: Standing;
}

/** All that one Observation says of its value. */
export interface Result {
  /** Value and unit as sent, on one line. */
  readonly text: string;
  readonly measures: readonly Measure[];
  readonly range?: LabRange;
  /** The loudest. */
  readonly standing?: Standing;
}

const SYSTOLIC = '8480-6';
const DIASTOLIC = '8462-4';
const MOST_COMPONENTS = 60;

/** Never throws, whatever shape it has. */
export function resultOf(resource: Resource, decimalOf?: DecimalOf): Result {
  const measures = measuresOf(resource, decimalOf);
  const own = measures[0]?.name === '' ? measures[0] : undefined;
  const range = own?.range ?? rangeOf(resource, '', decimalOf);
  const standing = loudest([standingOf(resource, {}, undefined), ...measures.map((one) => one.standing)]);
  return {
    text: observationDetail(resource, decimalOf),
    measures,
    ...(range && { range }),
    ...(standing && { standing }),
  };
}

const LOUDNESS = ['plain', 'attention', 'alarm'] as const;

/** What the source says goes before what its range says, of one loudness and of another. */
function loudest(standings: readonly (Standing | undefined)[]): Standing | undefined {
  const said = standings.filter((one) => one !== undefined);
  const bySource = said.filter(({ by }) => by === 'source');
  return (bySource.length > 0 ? bySource : said).reduce<Standing | undefined>(
    (a, b) => (a && LOUDNESS.indexOf(a.tone) >= LOUDNESS.indexOf(b.tone) ? a : b),
    undefined,
  );
}

function measuresOf(resource: Resource, decimalOf: DecimalOf | undefined): readonly Measure[] {
  const own = measureOf('', resource, decimalOf);
  const components = listOf(resource['component']).slice(0, MOST_COMPONENTS).filter(isObject);
  if (components.length === 0) return own ? [own] : [];
  const pair = pairOf(components, decimalOf);
  const others = components
    .filter((one) => !pair || !(hasCode(one, SYSTOLIC) || hasCode(one, DIASTOLIC)))
    .flatMap((one) => measureOf(conceptText(one['code']), one, decimalOf) ?? []);
  return [...(own ? [own] : []), ...(pair ? [pair] : []), ...others];
}

const hasCode = ({ code }: Record<string, unknown>, loinc: string): boolean => someCode(code, (one) => one === loinc);

/** Blood pressure is one value of two numbers. */
function pairOf(components: readonly Record<string, unknown>[], decimalOf: DecimalOf | undefined): Measure | undefined {
  if (bloodPressure(components, decimalOf) === '') return undefined;
  const upper = components.find((one) => hasCode(one, SYSTOLIC));
  const lower = components.find((one) => hasCode(one, DIASTOLIC));
  const over = upper && measureOf('', upper, decimalOf);
  const under = lower && measureOf('', lower, decimalOf);
  if (over?.value === undefined || under?.value === undefined) return undefined;
  const standing = loudest([over.standing, under.standing]);
  const { range: _, standing: __, ...face } = over; // two ranges are no band
  return { ...face, under: under.value, ...(standing && { standing }) };
}

function measureOf(
  name: string,
  holder: Record<string, unknown>,
  decimalOf: DecimalOf | undefined,
): Measure | undefined {
  const read = readQuantity(holder['valueQuantity'], decimalOf) ?? readOther(holder, decimalOf);
  if (!read) return undefined;
  const range = rangeOf(holder, read.unit, decimalOf);
  const standing = standingOf(holder, read, range);
  return { name, ...read, ...(range && { range }), ...(standing && { standing }) };
}

type Read = Pick<Measure, 'value' | 'open' | 'unit' | 'words'>;

function readQuantity(quantity: unknown, decimalOf: DecimalOf | undefined): Read | undefined {
  if (!isObject(quantity)) return undefined;
  const text = numberText(quantity, 'value', decimalOf);
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return undefined;
  const comparator = quantity['comparator'];
  const open = openOf(comparator);
  // A comparator that is not understood changes what the number means: words, then.
  if (comparator !== undefined && !open.open)
    return { unit: '', words: valueText({ valueQuantity: quantity }, 'value', decimalOf) };
  return { value, ...open, unit: unitOf(quantity), words: '' };
}

/** Everything that is no quantity: a number in a text is a number too, and what is none is words. */
function readOther(holder: Record<string, unknown>, decimalOf: DecimalOf | undefined): Read | undefined {
  const words = isObject(holder['valueRatio'])
    ? ratioText(holder['valueRatio'], decimalOf)
    : valueText(holder, 'value', decimalOf);
  if (words === '') return undefined;
  const isText = typeof holder['valueString'] === 'string' || typeof holder['valueInteger'] === 'number';
  const number = isText ? numberIn(words) : undefined;
  if (number && isKnownUnit(number.unit))
    return { value: number.value, ...(number.open && { open: number.open }), unit: number.unit, words: '' };
  return { unit: '', words };
}

/** Notes that came with it, on one line. */
export const commentOf = ({ note, comments }: Resource): string =>
  joined(
    [
      ...listOf(note)
        .slice(0, 5)
        .map((one) => (isObject(one) ? plainText(one['text'], 1000) : '')),
      plainText(comments, 1000),
    ],
    ' ',
  );
