import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { LOINC } from '../../fhir/coding.ts';
import { idOf, type LabPart, testsOf } from './tests.ts';

let places = 0;
const part = (title: string, code?: string, unit = 'mg/dL', more: Partial<LabPart> = {}): LabPart => ({
  kind: 'lab',
  code: code === undefined ? undefined : { system: /^\d+-\d$/.test(code) ? LOINC : 'urn:lab', code },
  title,
  unit,
  places: [places++],
  ...more,
});
const found = (...parts: readonly LabPart[]) =>
  testsOf(parts).map(({ loinc, places: own, guessed }) => [loinc, own.length, guessed.size]);

test('one LOINC code is one test, whatever it is called and in whichever unit', () => {
  expect(found(part('Glucose', '2345-7'), part('Sugar', '2345-7', 'mmol/L'))).toEqual([['2345-7', 2, 0]]);
});

test('mass and moles of what is on the list are one test, and its other code finds it', () => {
  const [one, ...others] = testsOf([part('Glucose', '2345-7'), part('Glucose', '14749-6', 'mmol/L')]);
  expect(others).toEqual([]);
  expect(one!.ids).toEqual(expect.arrayContaining(['2345-7', '14749-6']));
});

test('blood and serum are two tests, though their names are one', () => {
  expect(found(part('Glucose', '2345-7'), part('Glucose', '2339-0'))).toHaveLength(2);
});

test('systolic, diastolic and their panel are one test', () => {
  expect(
    found(part('BP', '85354-9', 'mmHg'), part('Systolic', '8480-6', 'mmHg'), part('Diastolic', '8462-4', 'mmHg')),
  ).toEqual([['85354-9', 3, 0]]);
});

test('a code of a lab’s own joins the LOINC code of its name and unit, as a guess', () => {
  expect(found(part('Glucose', '2345-7'), part('glucose level', 'GLU'))).toEqual([['2345-7', 2, 1]]);
});

test('another unit is no guess', () => {
  expect(found(part('Glucose', '2345-7'), part('Glucose', 'GLU', 'mmol/L'))).toHaveLength(2);
});

test('a name that two LOINC codes have joins neither', () => {
  expect(found(part('Glucose', '2345-7'), part('Glucose', '2339-0'), part('Glucose', 'GLU'))).toHaveLength(3);
});

test('one code of a lab’s own in two units is two tests', () => {
  expect(found(part('Glucose', 'GLU', 'mg/dL'), part('Glucose', 'GLU', 'mmol/L'))).toHaveLength(2);
});

test('without any code a name is all there is, and a lab result is no vital sign', () => {
  expect(
    found(part('Peak flow'), part('peak FLOW'), part('Peak flow', undefined, 'mg/dL', { kind: 'vital' })),
  ).toHaveLength(2);
});

test('an id is a LOINC code, or says nothing', () => {
  expect(idOf('2345-7')).toBe('2345-7');
  expect(idOf('code urn:lab Jane Doe mg')).toMatch(/^t-[a-z\d]+$/);
  expect(idOf('a')).not.toBe(idOf('b'));
});

test('nothing vanishes, and the order of what comes never matters', () => {
  const anyPart = fc.record({
    kind: fc.constantFrom('lab' as const, 'vital' as const),
    code: fc.option(
      fc.record({
        system: fc.constantFrom(LOINC, 'urn:a', ''),
        code: fc.constantFrom('2345-7', '14749-6', '8480-6', 'X'),
      }),
      { nil: undefined },
    ),
    title: fc.constantFrom('Glucose', 'glucose level', 'Sugar', ''),
    unit: fc.constantFrom('mg/dL', 'mmol/L', ''),
  });
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (made, order) => {
      const parts = made.map((one, i): LabPart => ({ ...one, places: [i] }));
      const shuffled = parts.map((one) => [order.next().value, one] as const).toSorted((a, b) => a[0] - b[0]);
      const seen = (all: readonly LabPart[]) =>
        testsOf(all)
          .map(({ id, places: own, guessed }) => ({ id, own, guessed: [...guessed].toSorted((a, b) => a - b) }))
          .toSorted((a, b) => a.own[0]! - b.own[0]!);
      const tests = seen(parts);
      expect(tests.flatMap(({ own }) => own).toSorted((a, b) => a - b)).toEqual(parts.map((_, i) => i));
      expect(seen(shuffled.map(([, one]) => one))).toEqual(tests);
    }),
  );
});
