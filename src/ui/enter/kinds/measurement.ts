import { isObject, listOf, type JsonObject } from '../../../base/json.ts';
import { ENTER_WORDS } from '../../words/enter.ts';
import {
  dayIn,
  type Digits,
  type EnterKind,
  type FieldOf,
  type Fields,
  instantOf,
  noteOf,
  numberOf,
  said,
  timeIn,
} from '../kind.ts';

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';

interface Measure {
  readonly code: string;
  /** LOINC's own name. */
  readonly display: string;
  readonly category: 'vital-signs' | 'laboratory';
  /** What is shown → UCUM, the most usual first. */
  readonly units: readonly (readonly [shown: string, ucum: string])[];
}

/** What is measured at home. Blood pressure is two numbers, and the last is whatever else. */
const MEASURES: Readonly<Record<string, Measure>> = {
  weight: measure('29463-7', 'Body weight', [
    ['kg', 'kg'],
    ['lb', '[lb_av]'],
  ]),
  height: measure('8302-2', 'Body height', [
    ['cm', 'cm'],
    ['in', '[in_i]'],
  ]),
  temperature: measure('8310-5', 'Body temperature', [
    ['°C', 'Cel'],
    ['°F', '[degF]'],
  ]),
  pulse: measure('8867-4', 'Heart rate', [['/min', '/min']]),
  oxygen: measure('59408-5', 'Oxygen saturation in Arterial blood by Pulse oximetry', [['%', '%']]),
  breathing: measure('9279-1', 'Respiratory rate', [['/min', '/min']]),
  glucose: measure('2339-0', 'Glucose [Mass/volume] in Blood', [['mg/dL', 'mg/dL']], 'laboratory'),
  glucoseMoles: measure('15074-8', 'Glucose [Moles/volume] in Blood', [['mmol/L', 'mmol/L']], 'laboratory'),
};

function measure(
  code: string,
  display: string,
  units: Measure['units'],
  category: Measure['category'] = 'vital-signs',
): Measure {
  return { code, display, units, category };
}

const PRESSURE = { code: '85354-9', display: 'Blood pressure panel with all children optional' };
const SYSTOLIC = { system: LOINC, code: '8480-6', display: 'Systolic blood pressure' };
const DIASTOLIC = { system: LOINC, code: '8462-4', display: 'Diastolic blood pressure' };

const WHATS: readonly string[] = ['pressure', ...Object.keys(MEASURES), 'other'];

const WHEN: readonly FieldOf[] = [
  { name: 'day', type: 'day', required: true },
  { name: 'time', type: 'time' },
  { name: 'note', type: 'area' },
];

export const measurement: EnterKind = {
  type: 'Observation',
  fields({ what = '' }) {
    const first: FieldOf = { name: 'what', type: 'choice', choices: WHATS };
    return [first, ...valuesOf(what || WHATS[0]!), ...WHEN];
  },
  build(fields) {
    const { what = '', day = '', time = '', note = '' } = fields;
    const known = MEASURES[what];
    const category = known?.category ?? (what === 'pressure' ? 'vital-signs' : 'exam');
    return said({
      resourceType: 'Observation',
      status: 'final',
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category }] },
      ],
      code: codeOf(what, fields),
      effectiveDateTime: instantOf(day, time),
      ...valueOf(what, fields),
      note: noteOf(note),
    });
  },
  parse(resource, digits) {
    const what = whatIn(resource);
    return {
      what,
      ...valuesIn(what, resource, digits),
      day: dayIn(resource['effectiveDateTime']),
      time: timeIn(resource['effectiveDateTime']),
      note: noteIn(resource),
    };
  },
};

function valuesOf(what: string): readonly FieldOf[] {
  if (what === 'pressure') {
    return [
      { name: 'systolic', type: 'number', required: true, unit: 'mmHg' },
      { name: 'diastolic', type: 'number', required: true, unit: 'mmHg' },
    ];
  }
  const known = MEASURES[what];
  if (!known) {
    return [
      { name: 'name', type: 'text', required: true },
      { name: 'value', type: 'text', required: true },
      { name: 'unit', type: 'text' },
    ];
  }
  const units = known.units.map(([shown]) => shown);
  const value: FieldOf = { name: 'value', type: 'number', required: true };
  return units.length === 1
    ? [{ ...value, unit: units[0]! }]
    : [value, { name: 'unit', type: 'choice', choices: units }];
}

function codeOf(what: string, { name = '' }: Fields): JsonObject {
  if (what === 'pressure') return { coding: [{ system: LOINC, ...PRESSURE }], text: ENTER_WORDS.choices['pressure']! };
  const known = MEASURES[what];
  return known ? { coding: [{ system: LOINC, code: known.code, display: known.display }] } : { text: name };
}

function valueOf(what: string, { value = '', unit = '', systolic = '', diastolic = '' }: Fields): JsonObject {
  if (what === 'pressure') {
    const part = (coding: JsonObject, typed: string) => ({
      code: { coding: [coding] },
      valueQuantity: { value: numberOf(typed), unit: 'mmHg', system: UCUM, code: 'mm[Hg]' },
    });
    return { component: [part(SYSTOLIC, systolic), part(DIASTOLIC, diastolic)] };
  }
  const units = MEASURES[what]?.units;
  if (!units) {
    const number = /^-?\d+(?:[.,]\d+)?$/.test(value.trim());
    return number
      ? { valueQuantity: said({ value: numberOf(value), unit }) }
      : { valueString: [value, unit].join(' ').trim() };
  }
  const [shown, code] = units.find(([one]) => one === unit) ?? units[0]!;
  return { valueQuantity: { value: numberOf(value), unit: shown, system: UCUM, code } };
}

function whatIn({ code }: JsonObject): string {
  const [coding] = isObject(code) ? listOf(code['coding']).filter(isObject) : [];
  if (coding?.['code'] === PRESSURE.code) return 'pressure';
  return Object.entries(MEASURES).find(([, one]) => one.code === coding?.['code'])?.[0] ?? 'other';
}

function valuesIn(what: string, resource: JsonObject, digits: Digits = () => undefined): Fields {
  const quantity = (of: unknown): JsonObject =>
    isObject(of) && isObject(of['valueQuantity']) ? of['valueQuantity'] : {};
  const number = (of: unknown) => digits(quantity(of), 'value') ?? textIn(quantity(of)['value']);
  if (what === 'pressure') {
    const [systolic, diastolic] = listOf(resource['component']);
    return { systolic: number(systolic), diastolic: number(diastolic) };
  }
  const unit = textIn(quantity(resource)['unit']);
  const value = number(resource) || textIn(resource['valueString']);
  if (what !== 'other') return MEASURES[what]!.units.length > 1 ? { value, unit } : { value };
  const { code } = resource;
  return { name: isObject(code) ? textIn(code['text']) : '', value, unit };
}

const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

function noteIn(resource: JsonObject): string {
  const [note] = listOf(resource['note']);
  return isObject(note) ? textIn(note['text']) : '';
}
