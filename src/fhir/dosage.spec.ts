import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { dosagesText, dosageTexts, timingText } from './dosage.ts';

const repeat = (parts: Record<string, unknown>) => ({ timing: { repeat: parts } });

const DOSAGES: readonly (readonly [dosage: unknown, said: string])[] = [
  [[{ text: 'One daily', doseAndRate: [{ doseQuantity: { value: 9 } }] }], 'One daily'],
  [[{ patientInstruction: 'With water' }], 'With water'],
  [
    [{ extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/rendered-value', valueString: 'Half a tablet' }] }],
    'Half a tablet',
  ],
  [
    [
      {
        doseAndRate: [{ doseQuantity: { value: 0.5, unit: 'tablet' } }],
        route: { text: 'by mouth' },
        ...repeat({ frequency: 2, period: 1, periodUnit: 'd' }),
      },
    ],
    '0.5 tablet, by mouth, 2 times a day',
  ],
  [
    [
      {
        doseAndRate: [{ doseRange: { low: { value: 1, unit: 'mg' }, high: { value: 2, unit: 'mg' } } }],
        asNeededCodeableConcept: { text: 'pain' },
      },
    ],
    '1–2 mg, as needed for pain',
  ],
  [[{ asNeededBoolean: true }], 'as needed'],
  [[{ asNeededBoolean: false }], ''],
  [
    [{ doseQuantity: { value: 5, unit: 'mg' }, ...repeat({ frequency: 1, period: 6, periodUnits: 'h' }) }],
    '5 mg, every 6 hours',
  ],
  [
    [
      { sequence: 2, text: 'one daily' },
      { sequence: 1, text: 'two daily' },
    ],
    'two daily; then one daily',
  ],
  [[{ text: 'one daily' }, { text: 'one daily' }], 'one daily'],
  [{ text: 'not in a list' }, 'not in a list'],
  ['one daily', ''],
  [undefined, ''],
];

test('a dosage is in the words of the prescriber, else in those of its parts', () => {
  expect(DOSAGES.map(([dosage]) => [dosage, dosagesText(dosage)])).toEqual(DOSAGES);
});

const TIMINGS: readonly (readonly [timing: unknown, said: string])[] = [
  [{ repeat: { frequency: 1, period: 1, periodUnit: 'd' } }, 'every day'],
  [{ repeat: { period: 1, periodUnit: 'wk' } }, 'every week'],
  [{ repeat: { frequency: 3, frequencyMax: 4, period: 1, periodUnit: 'd' } }, '3–4 times a day'],
  [{ repeat: { frequency: 2, period: 3, periodUnit: 'wk' } }, '2 times every 3 weeks'],
  [
    { repeat: { when: ['ACM', 'HS'], dayOfWeek: ['mon', 'thu'], timeOfDay: ['08:00:00'] } },
    'before breakfast, before sleep, Monday, Thursday, 08:00',
  ],
  [{ repeat: { when: ['constructor'] } }, 'constructor'],
  [
    { repeat: { count: 5, boundsPeriod: { start: '2024-05-03', end: '2024-05-10' } } },
    '3 May 2024 – 10 May 2024, 5 times in all',
  ],
  [{ repeat: { boundsDuration: { value: 10, unit: 'days' } } }, 'for 10 days'],
  [{ code: { text: 'BID' }, repeat: { frequency: 2, period: 1, periodUnit: 'd' } }, 'BID'],
  [{ code: { coding: [{ code: 'Q6H' }] }, repeat: { period: 6, periodUnit: 'h' } }, 'every 6 hours'],
  [{ event: ['2024-05-03', '2024-05-04'] }, '3 May 2024, 4 May 2024'],
  [{}, ''],
];

test('a timing says when and how often', () => {
  expect(TIMINGS.map(([timing]) => [timing, timingText(timing)])).toEqual(TIMINGS);
});

test('no shape makes them throw', () => {
  const names = fc.constantFrom(
    'text',
    'timing',
    'repeat',
    'sequence',
    'when',
    'doseAndRate',
    'doseQuantity',
    'value',
    'event',
    'period',
    'periodUnit',
  );
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.dictionary(names, tie('json'), { maxKeys: 3 }),
      fc.array(tie('json'), { maxLength: 2 }),
    ),
  }));
  fc.assert(
    fc.property(fc.oneof(json, fc.anything()), (value) => {
      return [dosagesText(value), timingText(value), ...dosageTexts(value)].every(
        (said) => !/undefined|\[object |NaN/.test(said),
      );
    }),
  );
});
