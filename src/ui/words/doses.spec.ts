import { expect, test } from '@playwright/test';
import { doseOf } from '../../fhir/dosage.ts';
import { doseText } from '../../fhir/dose-text.ts';
import { valueText, type WordlessValue } from '../../fhir/value.ts';
import { carePlans } from '../../record/care-plans/care-plans.ts';
import { medications } from '../../record/medications/medications.ts';
import { answerKey, answersOf, wordlessAnswers } from '../../record/social-history/answers.ts';
import { entryFrom, viewOf } from '../../record/testing.ts';
import { SPANISH_FHIR } from './fhir.es.ts';

const repeat = (parts: Record<string, unknown>) => [{ timing: { repeat: parts } }];

const SAID: readonly (readonly [dosage: unknown, spanish: string])[] = [
  [[{ text: 'One daily', asNeededBoolean: true }], 'One daily'],
  [
    [
      {
        doseAndRate: [
          { doseQuantity: { value: 0.5, unit: 'tablet' } },
          { doseRange: { low: { value: 1, unit: 'mg' }, high: { value: 2, unit: 'mg' } }, rateQuantity: { value: 3 } },
        ],
        route: { text: 'by mouth' },
        asNeededCodeableConcept: { text: 'pain' },
      },
    ],
    '0.5 tablet o 1–2 mg a 3, by mouth, si es necesario por pain',
  ],
  [[{ asNeededBoolean: true }], 'si es necesario'],
  [[{ route: { coding: [{ code: 'X1' }] } }], 'Código X1'],
  [repeat({ frequency: 1, period: 1, periodUnit: 'wk' }), 'cada semana'],
  [repeat({ period: 6, periodMax: 8, periodUnit: 'h' }), 'cada 6–8 horas'],
  [repeat({ frequency: 3, frequencyMax: 4, period: 1, periodUnit: 'd' }), '3–4 veces al día'],
  [repeat({ frequency: 2, period: 3, periodUnit: 'mo' }), '2 veces cada 3 meses'],
  [
    repeat({ when: ['HS', 'constructor'], dayOfWeek: ['mon', 'thu'], timeOfDay: ['08:00:00'] }),
    'antes de dormir, constructor, los lunes, los jueves, 08:00',
  ],
  [
    repeat({ count: 5, boundsPeriod: { start: '2024-05-03', end: '2024-05-10' } }),
    '3 de mayo de 2024 – 10 de mayo de 2024, 5 veces en total',
  ],
  [repeat({ boundsDuration: { value: 10, unit: 'd' } }), 'durante 10 d'],
  [[{ timing: { event: ['2024-05-03'] } }], '3 de mayo de 2024'],
  [
    [
      { sequence: 2, text: 'uno' },
      { sequence: 1, text: 'dos' },
    ],
    'dos; después uno',
  ],
];

test('a dosage that came in parts reads in Spanish; the words of the prescriber stay', () => {
  expect(SAID.map(([dosage]) => [dosage, doseText(doseOf(dosage, undefined, SPANISH_FHIR), SPANISH_FHIR)])).toEqual(
    SAID,
  );
});

test('the view of medications has a dose that came in parts as data, and one in words as words alone', () => {
  const order = (id: string, dosage: Record<string, unknown>) =>
    entryFrom({
      resourceType: 'MedicationRequest',
      id,
      status: 'active',
      authoredOn: '2026-10-01',
      medicationCodeableConcept: { text: `Examplol ${id}` },
      dosageInstruction: [dosage],
    });
  const { now } = viewOf(medications, [
    order('a', { doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablet' } }], asNeededBoolean: true }),
    order('b', { text: 'One daily' }),
  ]);
  const takings = now.flatMap((line) => line.takings).toSorted((a, b) => (a.product < b.product ? -1 : 1));
  expect(takings.map(({ dose }) => dose)).toEqual(['1 tablet, as needed', 'One daily']);
  expect(takings.map(({ inParts }) => inParts && doseText(inParts, SPANISH_FHIR))).toEqual([
    '1 tablet, si es necesario',
    undefined,
  ]);
});

test('the views of answers and of plans have what is in Sheaf’s words as data, and nothing else', () => {
  const items = [
    {
      text: 'Well?',
      answer: [{ valueString: '' }, { valueBoolean: true }, { valueString: 'Yes' }, { valueDate: '2014-05-03' }],
    },
  ];
  const wordless = wordlessAnswers(items);
  const inSpanish = (wordless: WordlessValue | undefined, element: string) =>
    valueText(wordless, element, undefined, SPANISH_FHIR);
  const [answers = []] = answersOf(items).map((one) => one.answers);
  expect(answers).toEqual(['Yes', 'Yes', '3 May 2014']);
  expect(answers.map((_text, j) => inSpanish(wordless[answerKey(0, j)], 'value'))).toEqual([
    'Sí',
    '',
    '3 de mayo de 2014',
  ]);

  const step = (detail: Record<string, unknown>) => ({ detail: { description: 'Walk', ...detail } });
  const { plans } = viewOf(carePlans, [
    entryFrom({
      resourceType: 'CarePlan',
      status: 'active',
      activity: [step({ scheduledPeriod: { start: '2014-05' } }), step({ scheduledString: 'daily' })],
    }),
  ]);
  const steps = plans.now.flatMap(({ activities }) => activities);
  expect(steps.map(({ when }) => when)).toEqual(['since May 2014', 'daily']);
  expect(steps.map(({ wordless }) => inSpanish(wordless, 'scheduled'))).toEqual(['desde mayo de 2014', '']);
});
