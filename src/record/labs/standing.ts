import { isObject } from '../../base/json.ts';
import { interpretationOf } from '../../fhir/interpretation.ts';
import type { LabRange, Standing } from './view.ts';

interface Measured {
  readonly value?: number;
  readonly open?: 'below' | 'above';
}

/** What the source says of a value; else where it lies to the range that came with it. Undefined where nobody can say. */
export function standingOf(holder: unknown, measured: Measured, range: LabRange | undefined): Standing | undefined {
  const said = isObject(holder) ? interpretationOf(holder['interpretation']) : undefined;
  if (said) return { ...said, by: 'source' };
  const place = placeOf(measured, range);
  return place && { ...PLACES[place], by: 'range' };
}

const PLACES = {
  below: { tone: 'attention', text: 'Below the range' },
  above: { tone: 'attention', text: 'Above the range' },
  within: { tone: 'plain', text: 'In range' },
} as const;

/** Of "<5" it is known that it is below 5 and no more: within where all that it may be is, outside where none of it is. */
export function placeOf(
  { value, open }: Measured,
  range: Pick<LabRange, 'low' | 'high'> | undefined,
): keyof typeof PLACES | undefined {
  const { low, high } = range ?? {};
  if (value === undefined || (low === undefined && high === undefined)) return undefined;
  if (open === 'below') {
    if (low !== undefined) return value <= low ? 'below' : undefined;
    return value <= high! ? 'within' : undefined;
  }
  if (open === 'above') {
    if (high !== undefined) return value >= high ? 'above' : undefined;
    return value >= low! ? 'within' : undefined;
  }
  if (low !== undefined && value < low) return 'below';
  return high !== undefined && value > high ? 'above' : 'within';
}

/** Out of range, whoever says so. */
export const isOut = (standing: Standing | undefined): boolean => standing !== undefined && standing.tone !== 'plain';
