import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { structureIssues } from '../../api/validate.ts';
import { isObject } from '../../base/json.ts';
import { describe } from '../../fhir/describe.ts';
import type { Resource } from '../../fhir/resource.ts';
import { toJson } from './kind.ts';
import { complete, fieldsOf, KIND_NAMES, KINDS, wrongIn } from './kinds.ts';

const TODAY = '2026-11-22';
const words = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() === text && text !== '');
const VALUES = {
  text: words,
  area: words,
  number: fc.constantFrom('5.10', '80', '-3', '0.5'),
  day: fc.constantFrom('2014-05-03', '1999-12-31'),
  date: fc.constantFrom('2014', '2014-05', '2014-05-03'),
  time: fc.constantFrom('08:30', '23:59'),
  file: fc.constant('x'),
} as const;

/** Whatever a person may have filled in, of any kind; what is required always. */
const filled = fc.constantFrom(...KIND_NAMES).chain((kind) => {
  const whats = kind === 'measurement' ? KINDS[kind].fields({})[0]!.choices! : [''];
  return fc.constantFrom(...whats).chain((what) => {
    const given = what === '' ? {} : { what };
    const fields = KINDS[kind].fields(given).filter(({ name }) => name !== 'what');
    const said = fields.map(({ name, type, required, choices }) => {
      const value = type === 'choice' ? fc.constantFrom(...choices!) : VALUES[type];
      return (required || type === 'choice' ? value : fc.option(value, { nil: '' })).map(
        (text) => [name, text] as const,
      );
    });
    return fc.tuple(...said).map((pairs) => ({ kind, fields: { ...given, ...Object.fromEntries(pairs) } }));
  });
});

test('what is filled in is a resource of R4, has a title, and comes back into the same form', () => {
  fc.assert(
    fc.property(filled, ({ kind, fields }) => {
      expect(wrongIn(KINDS[kind], fields, TODAY)).toEqual({});
      const file = kind === 'document' ? { url: 'Binary/f', contentType: 'application/pdf', size: '812' } : {};
      const resource = JSON.parse(toJson(KINDS[kind].build({ ...fields, ...file }))) as Resource;
      const subject = kind === 'allergy' || kind === 'immunization' ? 'patient' : 'subject';
      const whole = { ...resource, id: 'x', [subject]: { type: 'Patient' } };
      expect(structureIssues(whole)).toEqual([]);
      expect(describe(whole).title).not.toBe('');
      const back = fieldsOf(JSON.parse(JSON.stringify(whole)));
      expect(back?.kind).toBe(kind);
    }),
    { numRuns: 100 },
  );
});

test('a choice that was left alone says what stood first in it, also after another one has changed it', () => {
  const { measurement, problem } = KINDS;
  expect(complete(measurement, {})).toEqual({ what: 'pressure' });
  expect(complete(measurement, { what: 'weight' })).toEqual({ what: 'weight', unit: 'kg' });
  expect(complete(measurement, { what: 'temperature', unit: 'lb' })).toEqual({ what: 'temperature', unit: '°C' });
  expect(complete(problem, { state: 'resolved' })).toEqual({ state: 'resolved' });
});

test('a number keeps the digits it was typed with', () => {
  const text = toJson(KINDS.measurement.build({ what: 'weight', value: '80,50', unit: 'kg', day: '2014-05-03' }));
  expect(text).toContain('"value":80.50,');
});

test('words that look like the mark of a number stay words', () => {
  const text = toJson(KINDS.problem.build({ name: 'number:5', note: '"number:7"' }));
  expect(JSON.parse(text)).toMatchObject({ code: { text: 'number:5' }, note: [{ text: '"number:7"' }] });
});

test('an entry that says more than a form can show is not edited there', () => {
  const own = { resourceType: 'Condition', id: 'c', code: { text: 'Asthma' } };
  expect(fieldsOf(own)).toBeUndefined(); // no status: another app wrote it
  const built = JSON.parse(toJson(KINDS.problem.build({ name: 'Asthma' }))) as Record<string, unknown>;
  expect(fieldsOf(built)).toMatchObject({ kind: 'problem', fields: { name: 'Asthma', state: 'active' } });
  expect(fieldsOf({ ...built, severity: { text: 'mild' } })).toBeUndefined();
  for (const odd of [null, [], 'x', { resourceType: 'Condition', code: 5, note: [null] }]) {
    expect(() => fieldsOf(odd)).not.toThrow();
  }
});

test('what is missing, no number, no date, or of the future is told by its field', () => {
  expect(wrongIn(KINDS.measurement, { what: 'weight', value: 'much', day: '2026-02-30' }, TODAY)).toEqual({
    value: 'no-number',
    day: 'no-date',
  });
  expect(wrongIn(KINDS.problem, { name: ' ', since: '2027', until: '2026' }, TODAY)).toEqual({
    name: 'missing',
    since: 'future',
  });
});

test('a time of day carries the zone of the device as it was on that day', () => {
  const built = KINDS.measurement.build({ what: 'pulse', value: '60', day: '2014-05-03', time: '08:30' });
  expect(built['effectiveDateTime']).toMatch(/^2014-05-03T08:30:00[+-]\d\d:\d\d$/);
  expect(isObject(built) && KINDS.measurement.parse(built)).toMatchObject({ day: '2014-05-03', time: '08:30' });
});
