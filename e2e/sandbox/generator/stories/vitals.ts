import type { Observation, Quantity } from 'fhir/r4';
import type { Chart } from '../chart.ts';
import { coding, concept, hl7, LOINC, UCUM } from '../codes.ts';
import { ageAt, DAY, instantOf } from '../dates.ts';
import { decimal } from '../decimal.ts';
import type { Visit } from './encounter.ts';

const CATEGORY = [hl7('observation-category', 'vital-signs', 'Vital Signs')];

const vitalProfile = (name: string) => ({
  profile: [`http://hl7.org/fhir/us/core/StructureDefinition/us-core-${name}`],
});

const quantity = (value: number, digits: number, unit: string, code = unit): Quantity => ({
  value: decimal(value, digits),
  unit,
  system: UCUM,
  code,
});

/** Six to eight readings, as a nurse takes them at the start of a visit. */
export const VITALS_AT_MOST = 8;

export function takeVitals(chart: Chart, visit: Visit, at = visit.at + 300_000): void {
  const { random } = chart;
  const { height, weight } = bodyOf(chart, at);
  chart.add(bloodPressure(chart, at, visit), at);
  simple('8867-4', 'Heart rate', 'heart-rate', quantity(random.near(74, 12), 0, '/min'));
  simple('9279-1', 'Respiratory rate', 'respiratory-rate', quantity(random.near(15, 3), 0, '/min'));
  simple('8310-5', 'Body temperature', 'body-temperature', quantity(random.near(36.8, 0.5), 1, 'Cel'));
  simple(
    '59408-5',
    'Oxygen saturation in Arterial blood by Pulse oximetry',
    'pulse-oximetry',
    quantity(random.near(97, 1.5), 0, '%'),
  );
  simple('29463-7', 'Body weight', 'body-weight', quantity(weight, 1, 'kg'));
  if (random.chance(0.5)) simple('8302-2', 'Body height', 'body-height', quantity(height, 1, 'cm'));
  if (random.chance(0.5))
    simple('39156-5', 'Body mass index (BMI) [Ratio]', 'bmi', quantity(weight / (height / 100) ** 2, 2, 'kg/m2'));

  function simple(code: string, name: string, profile: string, valueQuantity: Quantity): void {
    chart.add(
      {
        resourceType: 'Observation',
        meta: vitalProfile(profile),
        status: random.chance(0.995) ? 'final' : 'entered-in-error',
        category: CATEGORY,
        code: concept(LOINC, code, name),
        subject: chart.subject,
        encounter: { reference: visit.encounter.reference },
        effectiveDateTime: instantOf(at),
        performer: [visit.practitioner],
        valueQuantity,
      },
      at,
    );
  }
}

/** Round-the-clock readings of a ward: blood pressure, pulse, temperature. */
export function watchOvernight(chart: Chart, visit: Visit, at: number): void {
  chart.add(bloodPressure(chart, at, visit), at);
}

/** One reading by the person's own cuff: a record of any size is filled up with these. */
export function readAtHome(chart: Chart, at: number): void {
  chart.add(
    { ...bloodPressure(chart, at), performer: [chart.subject], method: { text: 'Home blood pressure cuff' } },
    at + DAY,
  );
}

function bloodPressure(chart: Chart, at: number, visit?: Visit): Observation {
  const { random } = chart;
  const systolic = random.near(128, 18);
  const part = (code: string, name: string, value: number) => ({
    code: { coding: [coding(LOINC, code, name)] },
    valueQuantity: quantity(value, 0, 'mmHg', 'mm[Hg]'),
  });
  return {
    resourceType: 'Observation',
    meta: vitalProfile('blood-pressure'),
    status: 'final',
    category: CATEGORY,
    code: concept(LOINC, '85354-9', 'Blood pressure panel with all children optional', 'Blood pressure'),
    subject: chart.subject,
    ...(visit ? { encounter: { reference: visit.encounter.reference }, performer: [visit.practitioner] } : {}),
    effectiveDateTime: instantOf(at),
    component: [
      part('8480-6', 'Systolic blood pressure', systolic),
      part('8462-4', 'Diastolic blood pressure', systolic * 0.62 + random.near(0, 5)),
    ],
  };
}

/** Children grow; adults drift. */
function bodyOf(chart: Chart, at: number): { readonly height: number; readonly weight: number } {
  const age = ageAt(chart.birthDate, at);
  const grown = Math.min(1, Math.max(0.3, 0.3 + age * 0.042));
  const height = 174 * grown + chart.random.near(0, 0.4);
  return { height, weight: 23.5 * (height / 100) ** 2 + Math.max(0, age - 20) * 0.15 + chart.random.near(0, 1.5) };
}
