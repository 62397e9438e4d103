import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parsePreservingDecimals } from '../fhir/decimals.ts';
import type { Resource } from '../fhir/resource.ts';
import { changeText, difference } from './difference.ts';

const words = (before: object, after: object) =>
  difference(version(JSON.stringify(before)), version(JSON.stringify(after))).map(
    (change) => `${change.label}: ${changeText(change)}`,
  );

const version = (text: string) => parsePreservingDecimals(text);

const lab = (over: object) => ({ resourceType: 'Observation', id: 'a', status: 'preliminary', ...over });
const value = (number: number, unit = 'mmol/L') => ({ valueQuantity: { value: number, unit } });

test('a value, a status and a date are told with what they were', () => {
  expect(
    words(lab({ ...value(5.1), effectiveDateTime: '2014-05-03' }), lab({ ...value(5.3), status: 'final' })),
  ).toEqual(['Status: Preliminary → Final', 'Value: 5.1 → 5.3 mmol/L', 'When: no longer given (was: 3 May 2014)']);
  expect(words(lab(value(5.1, 'mmol/L')), lab(value(92, 'mg/dL')))).toEqual(['Value: 5.1 mmol/L → 92 mg/dL']);
  expect(words(lab({}), lab({ issued: '2014-05-03' }))).toEqual(['Reported: added: 3 May 2014']);
});

test('a server that moved to another version of FHIR has amended nothing', () => {
  const stu3 = { resourceType: 'Condition', id: 'a', clinicalStatus: 'active', verificationStatus: 'confirmed' };
  const r4 = {
    resourceType: 'Condition',
    id: 'a',
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
    verificationStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' }],
    },
  };
  expect(words(stu3, r4)).toEqual([]);
  expect(words(stu3, { ...r4, clinicalStatus: { text: 'resolved' } })).toHaveLength(1);
});

test('a value that came as another type is one change', () => {
  expect(words(lab(value(5.1)), lab({ valueString: 'see note' }))).toEqual(['Value: 5.1 mmol/L → see note']);
  // Two of a choice are none: nothing is swallowed.
  expect(words(lab({ ...value(5.1), valueString: 'x' }), lab({ valueString: 'x' }))).toHaveLength(1);
});

test('numbers are what was sent, digit for digit', () => {
  const text = (number: string) => `{"resourceType":"Observation","valueQuantity":{"value":${number},"unit":"%"}}`;
  const found = difference(version(text('5.1')), version(text('5.10')));
  expect(found).toEqual([{ label: 'Value', before: '5.1 %', after: '5.10 %' }]);
  expect(difference(version(text('5.10')), version(text('5.10')))).toEqual([]);
});

test('what is of the machine and the narrative says nothing; neither does the order of members or of items', () => {
  const before = {
    ...lab(value(1)),
    meta: { versionId: '1' },
    text: { div: '<div>a</div>' },
    note: [{ text: 'a' }, { text: 'b' }],
  };
  const after = {
    text: { div: '<div>b</div>' },
    meta: { versionId: '2' },
    note: [{ text: 'b' }, { text: 'a' }],
    ...lab(value(1)),
  };
  expect(words(before, after)).toEqual([]);
});

test('items of a list came, went, or changed in themselves', () => {
  const pressure = (high: number, low: number) =>
    lab({
      component: [
        { code: { text: 'Systolic' }, ...value(high, 'mmHg') },
        { code: { text: 'Diastolic' }, ...value(low, 'mmHg') },
      ],
    });
  expect(words(pressure(120, 80), pressure(130, 80))).toEqual(['Component: Systolic: Value: 120 → 130 mmHg']);
  expect(words(lab({ note: [{ text: 'fasting' }] }), lab({ note: [{ text: 'fasting' }, { text: 'late' }] }))).toEqual([
    'Comment: added: late',
  ]);
  expect(words(lab({ note: [{ text: 'fasting' }] }), lab({}))).toEqual(['Comment: no longer given (was: fasting)']);
});

test('what differs without words is said to differ', () => {
  const code = (system: string) => lab({ code: { text: 'Glucose', coding: [{ system, code: '1' }] } });
  expect(words(code('urn:a'), code('urn:b'))).toEqual([expect.stringMatching(/: changed in its details$/)]);
});

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(
    fc.oneof(
      fc.constantFrom(
        'status',
        'code',
        'text',
        'coding',
        'valueQuantity',
        'valueString',
        'component',
        'value',
        'unit',
        'note',
        'dosage',
        'reference',
        'period',
        'start',
        '__proto__',
        'constructor',
        '_status',
      ),
      fc.string({ maxLength: 8 }),
    ),
    tie('value'),
    { maxKeys: 5 },
  ),
})).object as fc.Arbitrary<Record<string, unknown>>;

const SAID: ReadonlySet<string> = new Set(['meta', 'text', 'id', 'language', 'resourceType']);

/** With members in one order, and without what is not compared. */
function canonical(value: unknown, top = true): unknown {
  if (Array.isArray(value)) return value.map((one) => canonical(one, false));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !top || !SAID.has(key));
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, canonical(one, false)]);
}

test('whatever two versions are: none throws, the same says nothing, what differs says something, and the way back mirrors it', () => {
  fc.assert(
    fc.property(json, json, (one, other) => {
      const parsed = (value: object): Resource =>
        JSON.parse(JSON.stringify({ ...value, resourceType: 'Observation' })) as Resource;
      const [a, b] = [parsed(one), parsed(other)];
      expect(difference({ resource: a }, { resource: structuredClone(a) })).toEqual([]);
      const there = difference({ resource: a }, { resource: b });
      const back = difference({ resource: b }, { resource: a });
      expect(there.length === 0).toBe(back.length === 0);
      const listsApart = JSON.stringify(canonical(a)) !== JSON.stringify(canonical(b));
      // Lists may be the same in another order; all else that differs is told.
      if (!listsApart) expect(there).toEqual([]);
      else if (!/[[]/.test(JSON.stringify(a) + JSON.stringify(b))) expect(there.length).toBeGreaterThan(0);
      for (const change of there) expect(changeText(change)).not.toBe('');
    }),
    { numRuns: 60 },
  );
});

test('hostile depth and size end', () => {
  const deep = (levels: number, end: string) => `${'{"a":['.repeat(levels)}"${end}"${']}'.repeat(levels)}`;
  const resource = (text: string) => ({ resource: { resourceType: 'X', ...(JSON.parse(text) as object) } });
  expect(difference(resource(deep(1000, 'x')), resource(deep(1000, 'y')))).toHaveLength(1);
  const many = (n: number) => ({
    resource: { resourceType: 'X', ...Object.fromEntries(Array.from({ length: n }, (_, i) => [`k${i}`, i])) },
  });
  expect(difference(many(0), many(10_000))).toHaveLength(100);
});
