import type { QuantityValue } from '../../fhir/query/values.ts';
import type { RecordIndex } from '../record-index.ts';
import type { Boxes } from './boxes.ts';
import type { Measure } from './by-range.ts';

/**
 * With the units it may be in. No unit is converted: a system and code ask for exactly those, and a code without a system
 * for that code or for what people write (`5.4||mg`).
 *
 * @see https://hl7.org/fhir/R4/search.html#quantity
 */
export function measureOf(
  { units }: RecordIndex,
  boxes: Boxes,
  asked: Partial<Pick<QuantityValue, 'system' | 'code'>>,
): Measure {
  const { system, code = '' } = asked;
  const allowed = new Uint8Array(units.length);
  for (let unit = 0; unit < units.length; unit++) {
    const isSystem = system === undefined || system === '' || units.systemOf(unit) === system;
    const isCode = code === '' || units.codeOf(unit) === code || (system === '' && units.unitOf(unit) === code);
    if (isSystem && isCode) allowed[unit] = 1;
  }
  return { boxes, units: allowed };
}
