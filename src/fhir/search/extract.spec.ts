import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Resource } from '../resource.ts';
import { searchableTypes } from './blocks.ts';
import { eachSearchValue } from './extract.ts';
import type { SearchValueSink } from './sink.ts';

/** Each value as `method name …`; of those of one parameter only, where one is named. */
function valuesOf(resource: Resource, ...names: readonly string[]): string[] {
  const found: string[] = [];
  const told =
    (method: string) =>
    (name: string, ...rest: unknown[]): void => {
      if (names.length === 0 || names.includes(name)) {
        found.push(
          [
            method,
            name,
            ...rest.map((one) => (typeof one === 'object' ? JSON.stringify(one) : String(one as string))),
          ].join(' '),
        );
      }
    };
  eachSearchValue(resource, {
    token: told('token'),
    text: told('text'),
    string: told('string'),
    uri: told('uri'),
    reference: told('reference'),
    identifier: told('identifier'),
    date: told('date'),
    number: told('number'),
    quantity: told('quantity'),
    composite: told('composite'),
  } satisfies SearchValueSink);
  return found;
}

test('codings with their words, plain codes, periods and references are found where R4 has them', () => {
  const meta: object = { profile: ['urn:profile'], tag: [{ system: 'urn:s', code: 'new' }] };
  const encounter: Resource = {
    resourceType: 'Encounter',
    meta,
    status: 'finished',
    class: { system: 'urn:act', code: 'AMB' },
    type: [{ coding: [{ code: 'a', display: 'Visit' }, { system: 'urn:s' }], text: 'Visit' }, { text: 'only words' }],
    subject: { reference: 'Patient/p1' },
    period: { start: '2014-05-03' },
  };
  expect(valuesOf(encounter).toSorted()).toEqual([
    'date date 2014-05-03/',
    'reference patient Patient/p1',
    'reference subject Patient/p1',
    'text type Visit',
    'text type only words',
    'token _tag urn:s new',
    'token class urn:act AMB',
    'token status  finished',
    'token type  a',
    'token type urn:s ',
    'uri _profile urn:profile',
  ]);
});

test('a patient is found by every part of a name and an address, and by a telephone apart from a letter', () => {
  const patient: Resource = {
    resourceType: 'Patient',
    name: [{ family: 'Testperson', given: ['Ada', 'Bea'], prefix: ['Dr'] }],
    address: [{ line: ['Way 1'], city: 'Nowhere', postalCode: '0000' }],
    telecom: [{ system: 'phone', value: '555' }, { system: 'email', value: 'a@example.org' }, { value: '7' }],
    deceasedDateTime: '2020',
  };
  const stringsOf = (name: string): readonly string[] =>
    valuesOf(patient, name).map((value) => value.slice(`string ${name} `.length));
  expect(stringsOf('name')).toEqual(['Testperson', 'Ada', 'Bea', 'Dr']);
  expect(stringsOf('address')).toEqual(['Way 1', 'Nowhere', '0000']);
  expect(valuesOf(patient, 'phone', 'email')).toEqual(['token email  a@example.org', 'token phone  555']);
  expect(valuesOf(patient, 'deceased', 'death-date')).toEqual(['token deceased  true', 'date death-date 2020']);
  expect(valuesOf({ resourceType: 'Patient', deceasedBoolean: false })).toEqual(['token deceased  false']);
});

for (const [what, reference] of [
  ['its address', { reference: 'Patient/1' }],
  ['its whole address and a version', { reference: 'https://ehr.test/fhir/Patient/1/_history/2' }],
  ['its type', { reference: 'urn:uuid:1', type: 'Patient' }],
  ['what it contains', { reference: '#p' }],
] as const) {
  test(`a subject is a patient by ${what}`, () => {
    const contained = [{ resourceType: 'Patient', id: 'p' }];
    const found = valuesOf({ resourceType: 'Observation', contained, subject: reference }, 'patient');
    expect(found).toEqual([`reference patient ${reference.reference}`]);
  });
}

test('a subject that is another thing, or that does not say what, is no patient', () => {
  for (const reference of ['Group/1', 'urn:uuid:1', '#g', 'Patient', 'https://ehr.test/Patient/', '/Patient/1/2']) {
    const contained = [{ resourceType: 'Group', id: 'g' }];
    expect(valuesOf({ resourceType: 'Observation', contained, subject: { reference } }, 'patient')).toEqual([]);
  }
});

test('a reference that only names its target is not missing; one with an identifier is found by it', () => {
  const performer = [{ display: 'Dr Made-up' }, { identifier: { system: 'urn:i', value: '7' }, display: 'x' }];
  expect(valuesOf({ resourceType: 'Observation', performer })).toEqual([
    'text performer Dr Made-up',
    'identifier performer urn:i 7',
  ]);
});

test('amounts have bounds: a comparator opens one, a range may leave one open, money has its currency', () => {
  const amount = (valueQuantity: object) => valuesOf({ resourceType: 'Observation', valueQuantity }, 'value-quantity');
  expect(amount({ value: 5.4, unit: 'mg', system: 'urn:u', code: 'mg' })).toEqual([
    'quantity value-quantity 5.4 5.4 urn:u mg mg',
  ]);
  expect(amount({ value: 5, comparator: '<' })).toEqual(['quantity value-quantity -Infinity 5   ']);
  expect(amount({ value: 5, comparator: '>=' })).toEqual(['quantity value-quantity 5 Infinity   ']);
  expect(amount({ value: '5' })).toEqual([]);

  const onset = (onsetRange: object) => valuesOf({ resourceType: 'Condition', onsetRange }, 'onset-age');
  expect(onset({ low: { value: 40, code: 'a' } })).toEqual(['quantity onset-age 40 Infinity  a ']);
  expect(onset({ low: { value: 40, code: 'a' }, high: { value: 5, code: 'mo' } })).toEqual([]);

  const total = { value: 12, currency: 'EUR' };
  expect(valuesOf({ resourceType: 'Invoice', totalNet: total })).toEqual([
    'quantity totalnet 12 12 urn:iso:std:iso:4217 EUR EUR',
  ]);
  const prediction = [{ probabilityDecimal: 0.3 }, { probabilityRange: { high: { value: 9 } } }];
  expect(valuesOf({ resourceType: 'RiskAssessment', prediction }, 'probability')).toEqual([
    'number probability 0.3 0.3',
    'number probability -Infinity 9',
  ]);
});

test('of a timing only the outer limits count', () => {
  const at = (effectiveTiming: object) => valuesOf({ resourceType: 'Observation', effectiveTiming });
  expect(at({ event: ['2020-03-02', '2019', 'soon', '2020-03'] })).toEqual(['date date 2019/2020-03']);
  expect(at({ event: ['2020-03-02'] })).toEqual(['date date 2020-03-02']);
  expect(at({ repeat: { boundsPeriod: { start: '2020' } } })).toEqual(['date date 2020/']);
  expect(at({ repeat: { boundsDuration: { value: 3 } }, code: { text: 'daily' } })).toEqual([]);
});

test('parts of an element count together, each combination once', () => {
  const component = [
    { code: { coding: [{ code: 'a' }, { code: 'b' }] }, valueQuantity: { value: 1 } },
    { code: { coding: [{ code: 'c' }] } },
  ];
  const amount = '{"type":"quantity","low":1,"high":1,"system":"","code":"","unit":""}';
  expect(valuesOf({ resourceType: 'Observation', component }, 'component-code-value-quantity')).toEqual(
    ['a', 'b'].map(
      (code) => `composite component-code-value-quantity [{"type":"token","system":"","code":"${code}"},${amount}]`,
    ),
  );
});

test('contained resources, extensions and elements of another name add nothing', () => {
  const observation: Resource = {
    resourceType: 'Observation',
    contained: [{ resourceType: 'Observation', status: 'final', code: { coding: [{ code: 'x' }] } }],
    extension: [{ url: 'urn:e', valueCode: 'x' }],
    _status: { extension: [] },
    valueUnheard: { value: 1 },
  };
  expect(valuesOf(observation)).toEqual([]);
});

test('whatever a server puts there, nothing is thrown', () => {
  const elements = [
    'status',
    'category',
    'code',
    'subject',
    'value',
    'component',
    'event',
    'effectiveTiming',
    'valueQuantity',
  ];
  const json = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.constantFrom(null, true, 7, '', 'text', '#', 'Patient/1'),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom(...elements, 'coding', 'reference', 'repeat', 'low', 'resource', 'entry'),
        tie('any'),
      ),
    ),
  })).any;
  fc.assert(
    fc.property(
      fc.constantFrom(...searchableTypes),
      fc.dictionary(fc.constantFrom(...elements, 'entry', 'telecom'), json),
      (resourceType, rest) => {
        for (const value of valuesOf({ ...rest, resourceType })) expect(typeof value).toBe('string');
      },
    ),
  );
});

test('lists in lists without end, and lists without end, use up neither stack nor time', () => {
  let nested: unknown = [];
  for (let i = 0; i < 100_000; i++) nested = [nested];
  expect(valuesOf({ resourceType: 'Observation', code: nested, status: 'final' })).toEqual(['token status  final']);

  const coding = Array.from({ length: 5000 }, (_, i) => ({ code: String(i) }));
  const component = [{ code: { coding }, valueCodeableConcept: { coding } }];
  expect(valuesOf({ resourceType: 'Observation', component }, 'component-code-value-concept')).toHaveLength(1000);
});
