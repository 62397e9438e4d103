import { isObject, listOf } from '../base/json.ts';
import { conceptText, LOINC, someCode } from './coding.ts';
import type { DecimalOf } from './decimals.ts';
import type { RowKind } from './description.ts';
import { isFlagged } from './interpretation.ts';
import { numberText, unitOf } from './quantity.ts';
import type { Resource } from './resource.ts';
import { joined } from './text.ts';
import { absentText, valueText } from './value.ts';

/** The vital signs that FHIR names, for servers that send no category. @see https://hl7.org/fhir/R4/observation-vitalsigns.html */
const VITALS: ReadonlySet<string> = new Set(
  (
    '85353-1 9279-1 8867-4 2708-6 59408-5 8310-5 8302-2 8306-3 9843-4 8287-5 29463-7 3141-9 39156-5 85354-9 8480-6 ' +
    '8462-4 55284-4 77606-2 59576-9 8289-1 8478-0'
  ).split(' '),
);

/** Laboratory result, vital sign or anything else that was observed, as its category says. */
export function observationKind(resource: Resource): RowKind {
  const { category } = resource;
  if (someCode(category, (code) => code === 'laboratory' || code === 'LAB')) return 'lab';
  if (someCode(category, (code) => code === 'vital-signs')) return 'vital';
  if (someCode(category, () => true)) return 'observation';
  const words = conceptText(category).toLowerCase();
  if (words.startsWith('lab')) return 'lab';
  if (words.startsWith('vital')) return 'vital';
  const isVital = someCode(resource['code'], (code, system) => system === LOINC && VITALS.has(code));
  return isVital ? 'vital' : 'observation';
}

/** The value in short: "5.6 %", "124/79 mmHg", "No value: not performed", "Panel of 3". */
export function observationDetail(resource: Resource, decimalOf?: DecimalOf): string {
  const value = valueText(resource, 'value', decimalOf);
  if (value !== '') return value;
  const components = listOf(resource['component']);
  const parts =
    components.length === 0 ? '' : bloodPressure(components, decimalOf) || componentsText(components, decimalOf);
  if (parts !== '') return parts;
  const absent = absentText(resource, 'value');
  if (absent !== '') return `No value: ${absent.toLowerCase()}`;
  const members = listOf(resource['hasMember']).length || listOf(resource['related']).length;
  return members === 0 ? '' : `Panel of ${members}`;
}

/** "124/79 mmHg" when both pressures are there in one unit; '' for any other set of components. */
export function bloodPressure(components: readonly unknown[], decimalOf?: DecimalOf): string {
  const over = quantityOf(components, '8480-6');
  const under = quantityOf(components, '8462-4');
  if (!over || !under || over['comparator'] !== undefined || under['comparator'] !== undefined) return '';
  const [high, low] = [numberText(over, 'value', decimalOf), numberText(under, 'value', decimalOf)];
  if (high === '' || low === '' || unitOf(over) !== unitOf(under)) return '';
  return `${high}/${low} ${unitOf(over)}`.trim();
}

function quantityOf(components: readonly unknown[], loinc: string): Record<string, unknown> | undefined {
  for (const component of components) {
    if (!isObject(component) || !isObject(component['valueQuantity'])) continue;
    if (someCode(component['code'], (code, system) => code === loinc && system === LOINC)) {
      return component['valueQuantity'];
    }
  }
  return undefined;
}

function componentsText(components: readonly unknown[], decimalOf: DecimalOf | undefined): string {
  const shown: string[] = [];
  let more = 0;
  for (const component of components) {
    const value = valueText(component, 'value', decimalOf);
    if (value === '' || !isObject(component)) continue;
    if (shown.length < 3) shown.push(joined([conceptText(component['code']), value], ' '));
    else more++;
  }
  return joined([...shown, more === 0 ? '' : `${more} more`], ', ');
}

/** The source flagged the value, or the value of a component. */
export function observationFlagged(resource: Resource): boolean {
  if (isFlagged(resource['interpretation'])) return true;
  const components = resource['component'];
  return Array.isArray(components) && components.some((one) => isObject(one) && isFlagged(one['interpretation']));
}
