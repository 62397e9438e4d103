import type { Observation } from 'fhir/r4';
import type { Chart } from '../chart.ts';
import { concept, hl7, LOINC, SNOMED, UCUM, usCore } from '../codes.ts';
import { instantOf } from '../dates.ts';
import { decimal } from '../decimal.ts';
import type { Visit } from './encounter.ts';

const SMOKING = [
  ['266919005', 'Never smoked tobacco'],
  ['8517006', 'Ex-smoker'],
] as const;

export function askSmoking(chart: Chart, visit: Visit): void {
  const [code, name] = SMOKING[chart.birthDate.length % 2 === 0 ? 0 : chart.birthDate.charCodeAt(3) % 2]!;
  chart.add(
    {
      ...answerAt(chart, visit, 'social-history', 'Social History'),
      meta: usCore('smokingstatus'),
      code: concept(LOINC, '72166-2', 'Tobacco smoking status'),
      valueCodeableConcept: concept(SNOMED, code, name),
    },
    visit.at,
  );
}

/** The two-question screening for depression: a score, sometimes not answered. */
export function askQuestions(chart: Chart, visit: Visit): void {
  const answered = chart.random.chance(0.9);
  chart.add(
    {
      ...answerAt(chart, visit, 'survey', 'Survey'),
      meta: usCore('observation-screening-assessment'),
      code: concept(LOINC, '55758-7', 'Patient Health Questionnaire 2 item (PHQ-2) total score [Reported]'),
      ...(answered
        ? {
            valueQuantity: {
              value: decimal(chart.random.whole(0, 4), 0),
              unit: '{score}',
              system: UCUM,
              code: '{score}',
            },
          }
        : { dataAbsentReason: hl7('data-absent-reason', 'asked-declined', 'Asked But Declined') }),
    },
    visit.at,
  );
}

const answerAt = (chart: Chart, visit: Visit, category: string, display: string): Omit<Observation, 'code'> => ({
  resourceType: 'Observation',
  status: 'final',
  category: [hl7('observation-category', category, display)],
  subject: chart.subject,
  encounter: { reference: visit.encounter.reference },
  effectiveDateTime: instantOf(visit.at),
  performer: [visit.practitioner],
});
