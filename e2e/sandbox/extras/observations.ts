import { entryOf, type Entry } from '../fhir/entry.ts';
import { DAY, instantOf, TODAY, YEAR } from '../generator/dates.ts';
import { decimal, toText } from '../generator/decimal.ts';
import { randomOf } from '../generator/random.ts';

const KINDS = [
  ['laboratory', '2345-7', 'Glucose [Mass/volume] in Serum or Plasma', 'mg/dL', 60, 200, 0],
  ['laboratory', '2160-0', 'Creatinine [Mass/volume] in Serum or Plasma', 'mg/dL', 0.4, 1.6, 2],
  ['laboratory', '718-7', 'Hemoglobin [Mass/volume] in Blood', 'g/dL', 9, 17, 1],
  ['laboratory', '4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood', '%', 4.5, 9, 1],
  ['vital-signs', '8867-4', 'Heart rate', '/min', 50, 120, 0],
  ['vital-signs', '29463-7', 'Body weight', 'kg', 55, 99, 1],
  ['survey', '44261-6', 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]', '{score}', 0, 27, 0],
  ['social-history', '72166-2', 'Tobacco smoking status', '{packs}', 0, 2, 1],
] as const;

const SPAN = 25 * YEAR;

/** So many readings, evenly over twenty-five years, written down some hours after each. */
export function manyObservations(patientId: string, count: number): readonly Entry[] {
  const random = randomOf(`many ${patientId}`);
  return Array.from({ length: count }, (_, i) => {
    const [category, code, display, unit, low, high, digits] = random.pick(KINDS);
    const at = TODAY - 2 * DAY - SPAN + Math.floor((i / count) * SPAN);
    const observation = {
      resourceType: 'Observation',
      id: `${patientId}-many-${i + 1}`,
      meta: { versionId: '1', lastUpdated: new Date(at + random.whole(1, 40) * 3_600_000).toISOString() },
      status: 'final',
      category: [
        { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category }] },
      ],
      code: { coding: [{ system: 'http://loinc.org', code, display }], text: display },
      subject: { reference: `Patient/${patientId}` },
      effectiveDateTime: instantOf(at),
      valueQuantity: {
        value: decimal(low + random.next() * (high - low), digits),
        unit,
        system: 'http://unitsofmeasure.org',
        code: unit,
      },
    };
    return entryOf(observation, toText(observation));
  });
}
