import { isObject, listOf } from '../../base/json.ts';
import { codeOf, conceptText } from '../../fhir/coding.ts';
import type { DecimalOf } from '../../fhir/decimals.ts';
import { rangeText, unitOf } from '../../fhir/quantity.ts';
import { joined, plainText } from '../../fhir/text.ts';
import { sameUnit } from '../units/spelled.ts';
import { numberIn } from './number.ts';
import type { LabRange } from './view.ts';

const MOST = 12;

/**
 * The range that came with a value (or a component), for that value alone. Bounds are there only where there is one normal
 * range and it is in the value's own unit: which of several is this person's (by age, by sex), the lab knows and we do not.
 */
export function rangeOf(holder: unknown, unit: string, decimalOf?: DecimalOf): LabRange | undefined {
  const sent = listOf(isObject(holder) ? holder['referenceRange'] : undefined)
    .slice(0, MOST)
    .filter(isObject);
  if (sent.length === 0) return undefined;
  const text = joined(
    sent.map((one) => joined([nameOf(one), textOf(one, decimalOf)], ': ')),
    '; ',
  );
  const normal = sent.filter(isNormal);
  const bounds = normal.length === 1 ? boundsOf(normal[0]!, unit) : {};
  return text === '' && Object.keys(bounds).length === 0 ? undefined : { text, ...bounds };
}

/** R4 takes a range without a type for the normal one. @see https://hl7.org/fhir/R4/valueset-referencerange-meaning.html */
function isNormal({ type }: Record<string, unknown>): boolean {
  const code = codeOf(type);
  return code === '' || code === 'normal';
}

/** Which one it is, where it is not simply the normal one: "Therapeutic", "Female". */
const nameOf = ({ type, appliesTo }: Record<string, unknown>): string =>
  joined([codeOf(type) === 'normal' ? '' : conceptText(type), conceptText(appliesTo)], ', ');

const textOf = (range: Record<string, unknown>, decimalOf: DecimalOf | undefined): string =>
  rangeText(range, decimalOf) || plainText(range['text'], 300);

type Bounds = Pick<LabRange, 'low' | 'high'>;

function boundsOf(range: Record<string, unknown>, unit: string): Bounds {
  const { low, high } = range;
  if (low === undefined && high === undefined) return boundsIn(plainText(range['text'], 300), unit);
  const [from, to] = [boundOf(low, unit), boundOf(high, unit)];
  if (from === null || to === null) return {};
  return { ...(from !== undefined && { low: from }), ...(to !== undefined && { high: to }) };
}

/** Undefined for none; null for one that cannot be compared. */
function boundOf(quantity: unknown, unit: string): number | undefined | null {
  if (!isObject(quantity)) return undefined;
  const { value } = quantity;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const its = unitOf(quantity);
  return its === '' || sameUnit(its, unit) ? value : null;
}

const BETWEEN = /^\(?\[?\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|to)\s*(-?\d+(?:\.\d+)?)\s*([^\d)\]]*?)\s*[)\]]?$/i;

/** Bounds that a text says: "<150", "3.5-5.1 mmol/L". Anything longer is words for a person. */
export function boundsIn(text: string, unit: string): Bounds {
  const between = BETWEEN.exec(text);
  if (between) {
    const [, from, to, its = ''] = between;
    const [low, high] = [Number(from), Number(to)];
    return (its === '' || sameUnit(its, unit)) && low <= high ? { low, high } : {};
  }
  const one = numberIn(
    text
      .replace(/^(?:up to|less than|under|below)\s+/i, '<')
      .replace(/^(?:more than|greater than|over|above)\s+/i, '>'),
  );
  if (!one?.open || !(one.unit === '' || sameUnit(one.unit, unit))) return {};
  return one.open === 'below' ? { high: one.value } : { low: one.value };
}
