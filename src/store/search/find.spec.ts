import { expect, test } from '@playwright/test';
import type { Resource } from '../../fhir/resource.ts';
import { SpecIndex, sortedIds } from './testing.ts';

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const observation = (id: string, over: object = {}): Resource => ({ resourceType: 'Observation', id, ...over });
const coded = (...coding: object[]) => ({ coding });

/** What each query finds among these, as ids in alphabetical order. */
function expectAll(index: SpecIndex, cases: Readonly<Record<string, string>>): void {
  const found = Object.fromEntries(Object.keys(cases).map((query) => [query, sortedIds(index.ids(query))]));
  expect(found).toEqual(cases);
}

test('token: the four forms, :not of the set and of what is missing, :text', () => {
  const index = new SpecIndex().add(
    'c',
    observation('a', {
      code: coded({ system: LOINC, code: '4548-4', display: 'Hemoglobin A1c' }, { system: 'urn:x', code: 'hba' }),
    }),
    observation('b', { code: coded({ code: '4548-4' }) }),
    observation('d', { code: { coding: [{ system: 'urn:x', code: 'HBA' }], text: 'Chronic Headache' } }),
    observation('e', {}),
  );
  expectAll(index, {
    'Observation?code=4548-4': 'a b',
    [`Observation?code=${LOINC}|4548-4`]: 'a',
    'Observation?code=|4548-4': 'b',
    'Observation?code=urn:x|': 'a d',
    'Observation?code=urn:none|': '',
    'Observation?code=4548-4,hba': 'a b d',
    'Observation?code=4548-4&code=hba': 'a',
    // The negation is of the set, and what has no code has not that code.
    'Observation?code:not=4548-4': 'd e',
    'Observation?code:not=4548-4,hba': 'e',
    'Observation?code:text=hemo': 'a',
    'Observation?code:text=HEADACHE': 'd',
    'Observation?code:text=ache': '',
    'Observation?code:missing=true': 'e',
    'Observation?code:missing=false': 'a b d',
  });
});

test('token: case matters where the code system says so, and in ids', () => {
  const index = new SpecIndex().add(
    'c',
    { resourceType: 'Patient', id: 'P', gender: 'male', identifier: [{ system: 'urn:mrn', value: 'ab1' }] },
    { resourceType: 'Patient', id: 'p', gender: 'female', identifier: [{ system: 'urn:mrn', value: 'AB2' }] },
    observation('mg', { valueCodeableConcept: coded({ system: UCUM, code: 'mg' }) }),
    observation('Mg', { valueCodeableConcept: coded({ system: UCUM, code: 'Mg' }) }),
  );
  expectAll(index, {
    'Patient?identifier=urn:mrn|AB1': 'P',
    'Patient?identifier=ab2': 'p',
    'Patient?_id=p': 'p',
    'Patient?_id=P,x': 'P',
    'Patient?_id:not=P': 'p',
    [`Observation?value-concept=${UCUM}|mg`]: 'mg',
    'Observation?value-concept=Mg': 'Mg',
  });
});

test('string: from the start, without case, accents and punctuation; parts of names on their own', () => {
  const index = new SpecIndex().add(
    'c',
    { resourceType: 'Patient', id: 'a', name: [{ family: 'Carreño Quinones', given: ['Eve'] }] },
    { resourceType: 'Patient', id: 'b', name: [{ family: "O'Brien-Smith", given: ['Evelyn'] }] },
    { resourceType: 'Patient', id: 'd', name: [{ family: 'Severine', given: ['EVE'] }] },
    { resourceType: 'Location', id: 'l', name: 'Ward  A', description: 'North Wing' },
  );
  expectAll(index, {
    'Patient?given=eve': 'a b d',
    'Patient?given:contains=VE': 'a b d',
    'Patient?family:contains=eve': 'd',
    'Patient?given:exact=Eve': 'a',
    'Patient?given:exact=eve': '',
    'Patient?family=carreno': 'a',
    'Patient?family=Quiñones': 'a',
    'Patient?family=obrien smith': 'b',
    'Patient?name=smith': 'b',
    'Patient?name=even': '',
    'Patient?family=x,severine,carreno': 'a d',
    'Patient?name:missing=false': 'a b d',
    'Location?name=ward a': 'l',
  });
});

test('uri: the whole of it, letter for letter; :above and :below for addresses only', () => {
  const source = (id: string, uri: string) =>
    observation(id, { meta: { source: uri, profile: [`http://p.test/${id}`] } });
  const index = new SpecIndex().add(
    'c',
    source('a', 'http://acme.test/fhir/ValueSet/123'),
    source('b', 'http://acme.test/fhir'),
    source('d', 'http://acme.test/fhirish'),
    source('e', 'urn:oid:1.2.3'),
  );
  expectAll(index, {
    'Observation?_source=http://acme.test/fhir': 'b',
    'Observation?_source=http://ACME.test/fhir': '',
    'Observation?_source:below=http://acme.test/fhir': 'a b',
    'Observation?_source:below=http://acme.test/fhir/': 'a',
    'Observation?_source:above=http://acme.test/fhir/ValueSet/123/_history/5': 'a b',
    'Observation?_source:below=urn:oid:1.2': '',
    'Observation?_source=urn:oid:1.2.3': 'e',
    'Observation?_profile=http://p.test/d': 'd',
    '?_profile=http://p.test/d,http://p.test/e': 'd e',
  });
});

test('quantity: implicit precision, prefixes, comparators and the forms of units', () => {
  const value = (id: string, valueQuantity: object) => observation(id, { valueQuantity });
  const index = new SpecIndex().add(
    'c',
    value('a', { value: 5.4, unit: 'milligram', system: UCUM, code: 'mg' }),
    value('b', { value: 5.35, unit: 'mg' }),
    value('d', { value: 5.45, system: UCUM, code: 'mg' }),
    value('e', { value: 5.4, system: UCUM, code: 'g' }),
    value('f', { value: 5, comparator: '<', system: UCUM, code: 'mg' }),
    value('g', { value: 10, comparator: '>=', system: UCUM, code: 'mg' }),
    value('h', { value: -2, system: UCUM, code: 'mg' }),
  );
  expectAll(index, {
    'Observation?value-quantity=5.4': 'a b e',
    [`Observation?value-quantity=5.4|${UCUM}|mg`]: 'a',
    'Observation?value-quantity=5.4||mg': 'a b',
    'Observation?value-quantity=5.4||milligram': 'a',
    'Observation?value-quantity=5.40': 'a e',
    'Observation?value-quantity=ne5.4||mg': 'd f g h',
    'Observation?value-quantity=gt5.4||mg': 'd g',
    'Observation?value-quantity=ge5.4||mg': 'a d g',
    'Observation?value-quantity=lt5.35||mg': 'f h',
    'Observation?value-quantity=le5.35||mg': 'b f h',
    'Observation?value-quantity=sa5.4||mg': 'd g',
    'Observation?value-quantity=eb5.4||mg': 'b f h',
    'Observation?value-quantity=ap5||mg': 'a b d f',
    'Observation?value-quantity=-2': 'h',
    'Observation?value-quantity=lt4||mg,gt9||mg': 'f g h',
    'Observation?value-quantity=1e1': 'a b d e',
    'Observation?value-quantity:missing=true': '',
  });
});

test('number: as exact as it is written', () => {
  const risk = (id: string, probabilityDecimal: number): Resource => ({
    resourceType: 'RiskAssessment',
    id,
    prediction: [{ probabilityDecimal }],
  });
  const index = new SpecIndex().add('c', risk('a', 0.8), risk('b', 0.84), risk('d', 0.85), risk('e', 100));
  expectAll(index, {
    'RiskAssessment?probability=0.8': 'a b',
    'RiskAssessment?probability=0.80': 'a',
    'RiskAssessment?probability=gt0.8': 'b d e',
    'RiskAssessment?probability=gt8e-1': 'b d e',
    'RiskAssessment?probability=100': 'e',
    'RiskAssessment?probability=lt0.84': 'a',
  });
});

const visit = (id: string, period: object): Resource => ({ resourceType: 'Encounter', id, period });

test('date: the prefixes, as the table of the specification has them', () => {
  const dated = (id: string, effectiveDateTime: string) => observation(id, { effectiveDateTime });
  const days = new SpecIndex().add(
    'c',
    dated('1', '2013-01-14T00:00:00Z'),
    dated('2', '2013-01-14T10:00:00Z'),
    dated('3', '2013-01-15T00:00:00Z'),
    dated('4', '2013-01-14'),
    dated('5', '2013'),
  );
  expectAll(days, {
    'Observation?date=2013-01-14': '1 2 4',
    'Observation?date=eq2013-01-14': '1 2 4',
    'Observation?date=ne2013-01-14': '3 5',
    'Observation?date=lt2013-01-14T10:00:00Z': '1 4 5',
    'Observation?date=gt2013-01-14T10:00:00Z': '3 4 5',
    'Observation?date=2013-01-14T11:00:00%2B01:00': '2',
    'Observation?date=2013-01-14T11:00:00+01:00': '2',
    'Observation?date=2012,2013-01-15': '3',
    'Observation?date=ge2013-01-14&date=lt2013-01-15': '1 2 4 5',
  });
  const periods = new SpecIndex().add(
    'c',
    visit('21-on', { start: '2013-01-21' }),
    visit('15-on', { start: '2013-03-15' }),
    visit('to-21', { end: '2013-01-21' }),
    visit('none', {}),
  );
  expectAll(periods, {
    'Encounter?date=ge2013-03-14': '15-on 21-on',
    'Encounter?date=le2013-03-14': '21-on to-21',
    'Encounter?date=sa2013-03-14': '15-on',
    'Encounter?date=eb2013-03-14': 'to-21',
    'Encounter?date=gt2040': '15-on 21-on',
    'Encounter?date:missing=true': 'none',
    'Encounter?date:missing=false': '15-on 21-on to-21',
  });
});

test('date: ap is a tenth of how long ago it was', () => {
  const index = new SpecIndex().add(
    'c',
    ...['2023-01-01', '2024-09-01', '2025-01-01', '2025-03-01', '2025-12-31'].map((date) =>
      observation(date, { effectiveDateTime: date }),
    ),
  );
  // From one year ago: 36 days on either side.
  expect(sortedIds(index.ids('Observation?date=ap2025-01-01', { now: Date.UTC(2026, 0, 1) }))).toBe('2025-01-01');
  expect(sortedIds(index.ids('Observation?date=ap2025-01-01', { now: Date.UTC(2035, 0, 1) }))).toBe(
    '2024-09-01 2025-01-01 2025-03-01 2025-12-31',
  );
});

test('_lastUpdated compares the last change, and knows where none was told', () => {
  const index = new SpecIndex().add(
    'c',
    observation('a', { meta: { lastUpdated: '2020-05-01T10:00:00Z' } }),
    observation('b', {}),
  );
  expectAll(index, {
    'Observation?_lastUpdated=2020-05': 'a',
    'Observation?_lastUpdated=gt2020-05-01T10:00:00Z': '',
    'Observation?_lastUpdated=ge2020-05-01T10:00:00Z': 'a',
    '?_lastUpdated=lt2021': 'a',
    '?_lastUpdated:missing=true': 'b',
  });
});

test('composite: both of one element, where there may be several', () => {
  const part = (code: string, value: number) => ({
    code: coded({ system: LOINC, code }),
    valueQuantity: { value, unit: 'mmHg' },
  });
  const index = new SpecIndex().add(
    'c',
    observation('a', { code: coded({ code: 'bp' }), component: [part('8480-6', 150), part('8462-4', 50)] }),
    observation('b', {
      code: coded({ system: LOINC, code: '2823-3' }),
      valueQuantity: { value: 5.6, system: UCUM, code: 'mmol/L' },
    }),
    observation('d', {
      code: coded({ system: LOINC, code: '2823-3' }),
      valueQuantity: { value: 3.6, system: UCUM, code: 'mmol/L' },
    }),
  );
  expectAll(index, {
    [`Observation?component-code-value-quantity=${LOINC}|8480-6$lt60`]: '',
    [`Observation?component-code-value-quantity=${LOINC}|8462-4$lt60`]: 'a',
    [`Observation?component-code-value-quantity=8480-6$lt60,8480-6$gt140`]: 'a',
    [`Observation?code-value-quantity=${LOINC}|2823-3$gt5.4|${UCUM}|mmol/L`]: 'b',
    [`Observation?code-value-quantity=2823-3$gt5.4,2823-3$lt4`]: 'b d',
    'Observation?combo-code=8480-6,2823-3': 'a b d',
    'Observation?combo-code:not=8480-6': 'b d',
    'Observation?code-value-quantity=2823-3': 'bad-value code-value-quantity',
    'Observation?code-value-quantity:missing=true': 'code-value-quantity:missing not-supported',
  });
});

test('a modifier that is not supported is refused, whoever asks: without it the search would mean something else', () => {
  const index = new SpecIndex().add('c', observation('a'));
  for (const key of [
    'code:in',
    'code:below',
    'code:not-in',
    'code:of-type',
    'date:exact',
    'value-quantity:not',
    'value-string:text',
    'subject:below',
    'subject:Nobody',
    '_id:exact',
    '_source:text',
  ])
    expect(index.ids(`Observation?${key}=x`), key).toBe(`not-supported ${key}`);
});

test('an unknown parameter is left out and named, or refused where whoever asks is strict', () => {
  const index = new SpecIndex().add('c', observation('a'), { resourceType: 'Device', id: 'd' });
  expect(index.ids('Observation?foo=1&_sort=near,-bar&bar.name=x')).toBe('!foo !bar.name !_sort=near !_sort=bar a');
  expect(index.ids('Observation?foo=1&_sort=near', { handling: 'strict' })).toBe(
    'unknown-parameter foo; unknown-parameter _sort=near',
  );
  expect(index.find('Observation?foo=1&code:missing=true&_sort=near,_id').self).toBe(
    'Observation?code%3Amissing=true&_sort=_id',
  );
  // What not all types have is asked of those that have it.
  expect(index.ids('?code:missing=true')).toBe('a');
  expect(index.ids('?code:missing=true', { handling: 'strict' })).toBe('unknown-parameter code:missing');
  expect(
    index.ids('?_type=Observation,Device&status:missing=true', { handling: 'strict' }).split(' ').toSorted(),
  ).toEqual(['a', 'd']);
  expect(index.ids('Observation?_query=name')).toBe('not-supported _query');
});

test('what is wrong is said and never thrown', () => {
  const index = new SpecIndex().add('c', observation('a'));
  for (const [query, codes] of [
    ['Observation?date=23 May 2009', 'bad-value date'],
    ['Observation?value-quantity=much', 'bad-value value-quantity'],
    ['Observation?value-quantity=5|mg', 'bad-value value-quantity'],
    ['Observation?_lastUpdated=soon', 'bad-value _lastUpdated'],
    ['Observation?code:missing=maybe', 'bad-value code:missing'],
    ['Observation?status.name=x', 'bad-parameter status.name'],
    ['Observation?subject:Nobody.name=x', 'unknown-type subject:Nobody.name'],
    ['Patient?_has:Nobody:patient:code=x', 'unknown-type _has:Nobody:patient:code'],
    ['Patient?_has:Observation:status:code=x', 'bad-parameter _has:Observation:status:code'],
    ['Nobody?code=x', 'unknown-type '],
    ['Observation?_include=Observation:status', 'bad-value _include'],
    ['Observation?_page=1.2', 'bad-value _page'],
    [`Observation?date=${'2020,'.repeat(1001)}`, 'too-much date'],
  ] as const) {
    expect(index.ids(query), query.slice(0, 60)).toBe(codes);
  }
  for (const text of ['C++', 'A1c (', '[a-z', '\\', '(a+)+$', '%', '\u0000', '😀'])
    for (const name of ['code', 'code:text', 'subject', '_source', 'value-string', 'value-string:contains', '_id'])
      expect(index.ids(`Observation?${new URLSearchParams([[name, text]])}`), name + text).toBe('');
});

test('ten thousand values and a thousand conditions are answered', () => {
  const index = new SpecIndex().add(
    'c',
    ...Array.from({ length: 500 }, (_, i) => observation(`${i}`, { code: coded({ code: `c${i}` }), status: 'final' })),
  );
  const many = Array.from({ length: 10_000 }, (_, i) => `c${i * 2}`);
  expect(index.find(`Observation?code=${many.join(',')}`).positions).toHaveLength(250);
  expect(
    index.find(`Observation?_id=${Array.from({ length: 10_000 }, (_, i) => i * 5).join(',')}`).positions,
  ).toHaveLength(100);
  expect(index.find(`Observation?subject=${many.join(',')}`).positions).toHaveLength(0);
  expect(index.find(`Observation?${'status=final&'.repeat(1000)}`).positions).toHaveLength(500);
});
