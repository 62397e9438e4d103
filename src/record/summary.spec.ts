import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parsePreservingDecimals } from '../fhir/decimals.ts';
import type { Resource } from '../fhir/resource.ts';
import { summarize, type Summary, type SummaryHelp } from './summary.ts';
import type { Fact, FactValue } from './summary/fact.ts';
import { narrativeText } from './summary/narrative.ts';

const LOINC = 'http://loinc.org';
const INTERPRETATION = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const text = (words: string) => ({ text: words });
const coded = (system: string, code: string, display?: string) => ({ coding: [{ system, code, display }] });

/** A value as a screen with nothing but text would print it. */
function printed(value: FactValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return value.date;
    case 'period':
      return `${value.start}..${value.end}`;
    case 'reference':
      return `${value.text} -> ${value.reference}`;
    case 'link':
      return `${value.text} -> ${value.url}`;
    case 'list':
      return value.items.map(printed).join(' | ');
    case 'group':
      return `{${value.facts.map((fact) => `${fact.label}: ${printed(fact.value)}`).join(', ')}}`;
  }
}

const toObject = (facts: readonly Fact[] = []) =>
  Object.fromEntries(facts.map(({ label, value }) => [label, printed(value)]));
const factsOf = (resource: Resource, help?: SummaryHelp) => toObject(summarize(resource, help).facts);
const sectionOf = (summary: Summary, title: string) => summary.sections.find((section) => section.title === title);

const RESULT = {
  resourceType: 'Observation',
  status: 'final',
  category: [coded('http://terminology.hl7.org/CodeSystem/observation-category', 'laboratory', 'Laboratory')],
  code: { text: 'A1c', coding: [{ system: LOINC, code: '4548-4', display: 'Hemoglobin A1c' }] },
  effectiveDateTime: '2024-05-03T23:30:00-08:00',
  valueQuantity: { value: 7.1, unit: '%', system: 'http://unitsofmeasure.org', code: '%' },
  interpretation: [coded(INTERPRETATION, 'H')],
  referenceRange: [{ low: { value: 4, unit: '%' }, high: { value: 5.6, unit: '%' } }],
  performer: [{ reference: 'Practitioner/p1', display: 'Dr. A Example' }, { reference: 'Organization/o1' }],
  note: [{ text: 'First line\nsecond line', authorString: 'B Sample' }],
};

test('a lab result is its value, where it lies in the range, and who says so', () => {
  const summary = summarize(RESULT, {
    nameOf: (reference) => (reference === 'Organization/o1' ? 'Example Lab' : undefined),
  });
  expect(summary).toMatchObject({
    title: 'A1c',
    subtitle: 'Lab result',
    when: '2024-05-03T23:30:00-08:00',
    statements: [{ tone: 'attention', text: 'The source marked this as high.' }],
    value: {
      text: '7.1',
      unit: '%',
      range: { text: '4–5.6 %', low: 4, high: 5.6 },
      interpretation: { tone: 'attention', text: 'High' },
    },
  });
  expect(summary.value?.range?.at).toBeCloseTo(1.94, 2);
  expect(toObject(summary.facts)).toEqual({
    When: '2024-05-03T23:30:00-08:00',
    Status: 'Final',
    Comment: 'First line\nsecond line (B Sample)',
    'Performed by': 'Dr. A Example -> Practitioner/p1 | Example Lab -> Organization/o1',
    Category: 'Laboratory',
    'Range given by the lab': '4–5.6 %',
  });
  expect(toObject(sectionOf(summary, 'More')?.facts)).toEqual({ Codes: 'LOINC 4548-4' });
});

test('a decimal is shown as it was sent', () => {
  const sent = parsePreservingDecimals(
    '{"resourceType":"Observation","valueQuantity":{"value":5.10},"referenceRange":[{"low":{"value":4.00},"high":{"value":6.0}}],"component":[{"code":{"text":"Part"},"valueQuantity":{"value":1.0}}]}',
  );
  const { value, sections } = summarize(sent.resource, sent);
  expect(value).toMatchObject({ text: '5.10', range: { text: '4.00–6.0' } });
  expect(sections[0]?.table?.rows[0]?.map(printed)).toEqual(['Part', '1.0', '', '']);
});

const range = (low: unknown, high: unknown, more = {}) => ({ low, high, ...more });
const mg = (value: number) => ({ value, unit: 'mg/dL' });

const RANGES: readonly (readonly [
  name: string,
  observation: Record<string, unknown>,
  range: unknown,
  told: string | undefined,
])[] = [
  ['text alone', { referenceRange: [{ text: '<150' }] }, { text: '<150' }, '<150'],
  ['one side', { referenceRange: [{ high: mg(150) }] }, { text: '≤ 150 mg/dL', high: 150 }, '≤ 150 mg/dL'],
  [
    'another unit',
    { referenceRange: [range({ value: 3, unit: 'mmol/L' }, { value: 5, unit: 'mmol/L' })] },
    { text: '3–5 mmol/L' },
    '3–5 mmol/L',
  ],
  [
    'no unit',
    { referenceRange: [range({ value: 0 }, { value: 200 })] },
    { text: '0–200', low: 0, high: 200, at: 0.5 },
    '0–200',
  ],
  [
    'a comparator',
    { valueQuantity: { ...mg(100), comparator: '<' }, referenceRange: [range(mg(0), mg(200))] },
    { text: '0–200 mg/dL', low: 0, high: 200 },
    '0–200 mg/dL',
  ],
  [
    'a therapeutic one beside',
    {
      referenceRange: [
        range(mg(0), mg(200)),
        range(mg(50), mg(70), {
          type: coded('', 'treatment', 'Treatment'),
          age: range({ value: 18, unit: 'a' }, undefined),
        }),
      ],
    },
    { text: '0–200 mg/dL', low: 0, high: 200, at: 0.5 },
    '0–200 mg/dL | 50–70 mg/dL (Treatment, age ≥ 18 a)',
  ],
  [
    'two of one kind, for different people',
    {
      referenceRange: [
        range(mg(0), mg(200), { appliesTo: [text('Women')] }),
        range(mg(0), mg(220), { appliesTo: [text('Men')] }),
      ],
    },
    undefined,
    '0–200 mg/dL (Women) | 0–220 mg/dL (Men)',
  ],
  [
    'upside down',
    { referenceRange: [range(mg(200), mg(0))] },
    { text: '200–0 mg/dL', low: 200, high: 0 },
    '200–0 mg/dL',
  ],
  ['nothing in it', { referenceRange: [{}] }, undefined, undefined],
];

for (const [name, observation, expected, told] of RANGES) {
  test(`a reference range with ${name} is shown as the lab gave it`, () => {
    const summary = summarize({ resourceType: 'Observation', valueQuantity: mg(100), ...observation });
    expect(summary.value?.range).toEqual(expected);
    expect(toObject(summary.facts)['Range given by the lab']).toBe(told);
    expect(summary.value?.interpretation).toBeUndefined(); // never computed
  });
}

test('a blood pressure is one value and a table of its parts', () => {
  const part = (code: string, name: string, value: number) => ({
    code: coded(LOINC, code, name),
    valueQuantity: { value, code: 'mm[Hg]' },
  });
  const summary = summarize({
    resourceType: 'Observation',
    code: coded(LOINC, '85354-9'),
    component: [
      part('8480-6', 'Systolic', 124),
      part('8462-4', 'Diastolic', 79),
      {
        code: text('Cuff'),
        dataAbsentReason: coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'not-asked'),
      },
      {},
    ],
  });
  expect(summary).toMatchObject({
    title: 'Blood pressure',
    subtitle: 'Vital sign',
    value: { text: '124/79', unit: 'mmHg' },
  });
  expect(sectionOf(summary, 'Parts of this result')?.table?.rows.map((row) => row.map(printed))).toEqual([
    ['Systolic', '124 mmHg', '', ''],
    ['Diastolic', '79 mmHg', '', ''],
    ['Cuff', 'No value: not asked', '', ''],
    ['Name not given', 'No value', '', ''],
  ]);
});

test('a prescription says first how to take it', () => {
  const facts = summarize({
    resourceType: 'MedicationRequest',
    status: 'active',
    medicationReference: { reference: '#m' },
    contained: [{ resourceType: 'Medication', id: 'm', code: text('Examplol 10 mg') }],
    authoredOn: '2024-05-03',
    requester: { reference: '#doc' },
    dosageInstruction: [
      { sequence: 2, text: 'one tablet daily' },
      { sequence: 1, text: 'two tablets daily for a week' },
    ],
    dispenseRequest: { numberOfRepeatsAllowed: 2, quantity: { value: 30, unit: 'tablet' } },
  }).facts;
  expect(facts[0]).toEqual({
    label: 'How to take it',
    value: {
      kind: 'list',
      items: [
        { kind: 'text', text: 'two tablets daily for a week' },
        { kind: 'text', text: 'one tablet daily' },
      ],
    },
  });
  expect(toObject(facts)).toMatchObject({
    Ordered: '2024-05-03',
    Dispensing: '{Number of repeats allowed: 2, Quantity: 30 tablet}',
  });
});

test('an allergy has a table of its reactions', () => {
  const summary = summarize({
    resourceType: 'AllergyIntolerance',
    code: text('Penicillin'),
    clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active'),
    verificationStatus: coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', 'unconfirmed'),
    criticality: 'unable-to-assess',
    category: ['medication'],
    onsetDateTime: '1999',
    reaction: [{ manifestation: [text('Hives'), text('Swelling')], severity: 'severe', onset: '1999-05' }],
  });
  expect(summary.statements).toEqual([{ tone: 'attention', text: 'This was not confirmed.' }]);
  expect(toObject(summary.facts)).toEqual({
    Risk: 'Unable to assess',
    Status: 'Active',
    Certainty: 'Unconfirmed',
    To: 'Medication',
    'First noticed': '1999',
  });
  expect(sectionOf(summary, 'Reactions')?.table?.rows.map((row) => row.map(printed))).toEqual([
    ['Hives, Swelling', 'Severe', '', '1999-05', ''],
  ]);
});

const PAGES: readonly (readonly [resource: Resource, facts: Record<string, string>])[] = [
  [
    {
      resourceType: 'Condition',
      code: text('Asthma'),
      onsetAge: { value: 6, unit: 'years' },
      abatementBoolean: false,
      recorder: { display: 'Dr. A Example' },
    },
    { Began: '6 years', Ended: 'No', 'Recorded by': 'Dr. A Example' },
  ],
  [
    {
      resourceType: 'Immunization',
      vaccineCode: text('Influenza'),
      occurrenceString: 'about 2010',
      lotNumber: 'AB1',
      primarySource: false,
      protocolApplied: [{ doseNumberPositiveInt: 2, seriesDosesPositiveInt: 3 }],
    },
    { Given: 'about 2010', Dose: '{Dose number: 2, Series doses: 3}', Lot: 'AB1', 'First-hand record': 'No' },
  ],
  [
    {
      resourceType: 'Procedure',
      code: text('X'),
      performedPeriod: { start: '2019-02-01', end: '2019-02-02' },
      performer: [{ actor: { reference: 'Practitioner/p' }, function: text('Surgeon') }],
    },
    {
      When: '2019-02-01..2019-02-02',
      'Performed by': '{Actor: Practitioner, name not given -> Practitioner/p, Function: Surgeon}',
    },
  ],
  [
    {
      resourceType: 'Encounter',
      class: { code: 'AMB' },
      period: { start: '2024-05-03' },
      location: [{ location: { display: 'Room 5' } }],
      serviceProvider: { reference: 'https://other.test/Organization/1' },
    },
    {
      When: '2024-05-03..',
      Kind: 'Outpatient visit',
      Place: 'Room 5',
      Organization: 'Elsewhere, name not given -> https://other.test/Organization/1',
    },
  ],
  [
    {
      resourceType: 'DiagnosticReport',
      code: text('Lipid panel'),
      conclusion: 'Fine.\n\nCome again.',
      result: [{ reference: 'Observation/1', display: 'LDL' }, { reference: 'Observation/2' }],
    },
    {
      Conclusion: 'Fine.\n\nCome again.',
      Results: 'LDL -> Observation/1 | Observation, name not given -> Observation/2',
    },
  ],
  [
    {
      resourceType: 'DocumentReference',
      type: text('Note'),
      date: '2024-05-03T10:00:00Z',
      author: [{ display: 'Dr. A Example' }],
      content: [{ attachment: { data: 'aGk=' } }],
      context: { period: { start: '2024-05-01' } },
    },
    { Written: '2024-05-03T10:00:00Z', 'Written by': 'Dr. A Example', Visit: '2024-05-01..' },
  ],
  [
    {
      resourceType: 'CarePlan',
      title: 'Asthma plan',
      intent: 'plan',
      activity: [{ detail: { status: 'in-progress', description: 'Breathe' } }],
      goal: [{ reference: 'Goal/1' }],
    },
    { Goals: 'Goal, name not given -> Goal/1', Steps: '{Status: In progress, Description: Breathe}' },
  ],
  [
    {
      resourceType: 'Goal',
      description: text('Walk'),
      target: [{ detailQuantity: { value: 5, unit: 'km' }, dueDate: '2031-01' }],
      startDate: '2024',
    },
    { Target: '{Detail: 5 km, Due: 2031-01}', From: '2024' },
  ],
  [
    {
      resourceType: 'Coverage',
      payor: [{ display: 'Example Health' }],
      subscriberId: '000-1',
      class: [{ type: text('Plan'), value: '7', name: 'Gold' }],
    },
    { Insurer: 'Example Health', Plan: 'Plan: 7', 'Member number': '000-1' },
  ],
  [
    {
      resourceType: 'Patient',
      name: [{ given: ['Wilhelmina'], family: 'Testerton' }],
      _birthDate: {
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' }],
      },
      telecom: [
        { system: 'phone', value: '555-0100', use: 'home' },
        { system: 'email', value: 'a@example.org' },
        { system: 'phone', value: 'javascript:alert(1)' },
      ],
    },
    {
      Names: 'Wilhelmina Testerton',
      Contact: '555-0100 (home) -> tel:5550100 | a@example.org -> mailto:a@example.org | javascript:alert(1)',
    },
  ],
  [
    {
      resourceType: 'MedicationAdministration',
      medicationCodeableConcept: text('X'),
      dosage: { dose: { value: 2, unit: 'mg' }, method: text('Push') },
    },
    { 'How to take it': '2 mg' },
  ],
  [
    { resourceType: 'Location', name: 'Room 5', address: { line: ['1 Sample St'], city: 'Exampleville' } },
    { Address: '1 Sample St, Exampleville' },
  ],
];

for (const [resource, facts] of PAGES) {
  test(`the page of a ${resource.resourceType} has plain words for what it says`, () => {
    expect(factsOf(resource)).toEqual(facts);
  });
}

test('what is missing says why, where the source does', () => {
  const [resource] = PAGES.find(([{ resourceType }]) => resourceType === 'Patient')!;
  expect(toObject(sectionOf(summarize(resource), 'More')?.facts)).toEqual({ 'Birth date': 'Not given (masked)' });
});

test('a care team is a table of who does what', () => {
  const summary = summarize({
    resourceType: 'CareTeam',
    participant: [
      { member: { reference: 'Practitioner/p', display: 'Dr. A Example' }, role: [text('Cardiologist')] },
      { role: [text('Nurse')] },
    ],
  });
  expect(sectionOf(summary, 'Members')?.table?.rows.map((row) => row.map(printed))).toEqual([
    ['Dr. A Example -> Practitioner/p', 'Cardiologist', '', ''],
    ['Name not given', 'Nurse', '', ''],
  ]);
});

test('the answers of a questionnaire stand beside their questions, however deep', () => {
  const summary = summarize({
    resourceType: 'QuestionnaireResponse',
    item: [
      {
        text: 'Sleep',
        item: [
          {
            text: 'Hours?',
            answer: [{ valueInteger: 0, item: [{ text: 'Why?', answer: [{ valueString: 'Noise' }] }] }],
          },
          { linkId: 'q2' },
        ],
      },
    ],
  });
  expect(toObject(sectionOf(summary, 'Answers')?.facts)).toEqual({ 'Hours?': '0', 'Why?': 'Noise', q2: 'No answer' });
});

test('a type without a page of its own is told element by element', () => {
  const summary = summarize({
    resourceType: 'VisionPrescription',
    id: 'v1',
    meta: { lastUpdated: '2024-05-03T10:00:00Z' },
    status: 'active',
    dateWritten: '2024-05-03',
    prescriber: { reference: 'Practitioner/p', display: 'Dr. A Example' },
    lensSpecification: [
      { eye: 'right', sphere: -2, prism: [{ amount: 0.5, base: 'down' }], note: [{ text: 'Mind the left' }] },
    ],
    extension: [{ url: 'https://ehr.test/fhir/ext/frame-color', valueString: 'red' }],
    text: {
      status: 'generated',
      div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Right: -2</p><script>alert(1)</script></div>',
    },
  });
  expect(summary).toMatchObject({ title: 'Vision prescription', subtitle: 'Vision prescription', when: '2024-05-03' });
  expect(toObject(summary.facts)).toEqual({
    Status: 'Active',
    'Date written': '2024-05-03',
    Prescriber: 'Dr. A Example -> Practitioner/p',
    'Lens specification': '{Eye: right, Sphere: -2, Prism: {Amount: 0.5, Base: down}, Note: Mind the left}',
    'Frame color': 'red',
  });
  expect(sectionOf(summary, 'In the words of the source')?.text).toBe('Right: -2');
});

const STATEMENTS: readonly (readonly [resource: Resource, ...tones: string[]])[] = [
  [{ resourceType: 'Observation', status: 'entered-in-error' }, 'alarm: The hospital marked this as entered in error.'],
  [{ resourceType: 'Observation', status: 'preliminary' }, 'attention: This is a preliminary result and may change.'],
  [
    { resourceType: 'Observation', status: 'corrected', interpretation: [coded(INTERPRETATION, 'LL')] },
    'alarm: The source marked this as critically low.',
    'plain: This was corrected after it was first issued.',
  ],
  [{ resourceType: 'Condition', verificationStatus: coded('', 'refuted') }, 'alarm: This was ruled out.'],
  [
    { resourceType: 'Condition', status: 'entered-in-error', modifierExtension: [{ url: 'https://ehr.test/x' }] },
    'alarm: The hospital marked this as entered in error.',
    'attention: This has a qualifier that Sheaf does not understand. See the source before relying on it.',
  ],
  [
    { resourceType: 'MedicationRequest', status: 'active', doNotPerform: true },
    'alarm: This is an instruction NOT to do it.',
  ],
  [{ resourceType: 'DocumentReference', status: 'superseded' }, 'attention: A newer version has replaced this.'],
  [{ resourceType: 'Patient', deceasedDateTime: '2020-05' }, 'plain: Died on May 2020.'],
  [{ resourceType: 'Observation', status: 'final', interpretation: [coded(INTERPRETATION, 'N')] }],
];

for (const [resource, ...expected] of STATEMENTS) {
  test(`${JSON.stringify(resource)} begins with ${expected.length} statements`, () => {
    expect(summarize(resource).statements.map(({ tone, text: words }) => `${tone}: ${words}`)).toEqual(expected);
  });
}

const HTML: readonly (readonly [div: unknown, text: string])[] = [
  ['<div><p>One</p><p>Two</p></div>', 'One\nTwo'],
  ['<table><tr><th>A</th><td>1</td></tr><tr><td>B</td></tr></table>', 'A  1\nB'],
  ['a &lt;b&gt; &amp;amp; &#x41;&#66;&nbsp;&unknown;', 'a <b> &amp; AB &unknown;'],
  ['x<script>alert(1)</script>y<style>p{}</style><svg onload="x"><text>no</text></svg>z', 'xyz'],
  ['x<script>never ends', 'x'],
  ['x<!-- no --><img src=x onerror=alert(1)>y', 'xy'],
  ['a < b', 'a'],
  [`${'<'.repeat(300_000)}`, ''],
  [`${'<!--'.repeat(100_000)}`, ''],
  [5, ''],
];

for (const [div, words] of HTML) {
  test(`the text of ${JSON.stringify(div).slice(0, 60)} is read in no time`, () => {
    const start = performance.now();
    expect(narrativeText(div)).toBe(words);
    expect(performance.now() - start).toBeLessThan(2000);
  });
}

/** Everything that a screen would print of it. */
function words(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : [];
}

/** What is wrong with a page. Plain code, for `expect` a hundred thousand times takes minutes. */
function faultsOf(summary: Summary): readonly string[] {
  const faults = words(summary).filter((said) => /undefined|\[object |NaN|\u202e/.test(said));
  const labels = [...summary.facts, ...summary.sections.flatMap(({ facts = [] }) => facts)].filter(
    ({ label }) => label === '',
  );
  const links = words(summary).filter(
    (said) =>
      /^\s*(?:javascript|data|vbscript):/i.test(said) &&
      JSON.stringify(summary).includes(`"url":${JSON.stringify(said)}`),
  );
  return [...faults, ...labels.map(() => 'no label'), ...links, ...(summary.title === '' ? ['no title'] : [])];
}

test('no shape makes it throw, say what is not text, or link to a script', () => {
  const resources = [RESULT, ...PAGES.map(([resource]) => resource), ...STATEMENTS.map(([resource]) => resource)];
  const names = (value: unknown): readonly string[] =>
    typeof value === 'object' && value !== null
      ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(names)]
      : [];
  const element = fc.constantFrom(
    ...new Set(resources.flatMap(names)),
    '__proto__',
    'constructor',
    'item',
    'answer',
    'text',
    'div',
  );
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      {
        weight: 2,
        arbitrary: fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('javascript:alert(1)', '2024-05', 'NaN'),
          fc.double(),
          fc.boolean(),
          fc.constant(null),
        ),
      },
      { weight: 2, arbitrary: fc.dictionary(element, tie('json'), { maxKeys: 3 }) },
      { weight: 1, arbitrary: fc.array(tie('json'), { maxLength: 2 }) },
    ),
  }));
  const types = fc.constantFrom(
    ...new Set(resources.map(({ resourceType }) => resourceType)),
    'CareTeam',
    'QuestionnaireResponse',
    'Whatever',
  );
  const isFaultless = (resource: Resource) => faultsOf(summarize(resource, { nameOf: () => 'A name' })).length === 0;
  fc.assert(
    fc.property(types, fc.dictionary(element, json, { maxKeys: 8 }), (resourceType, rest) =>
      isFaultless({ ...rest, resourceType }),
    ),
    { numRuns: 1000 },
  );
  // One element broken, the others whole: reaches what free shapes do not.
  fc.assert(
    fc.property(fc.constantFrom<Resource>(...resources), element, json, (resource, key, value) =>
      isFaultless({ ...resource, [key]: value, resourceType: resource.resourceType }),
    ),
    { numRuns: 1000 },
  );
  fc.assert(fc.property(fc.jsonValue(), (value) => isFaultless(Object.assign(Object.create(null), value) as Resource)));
});

test('a hostile million of values ends as a page of some thousands', () => {
  const wide = summarize({ resourceType: 'Basic', many: Array.from({ length: 1_000_000 }, () => ({ a: { b: 'x' } })) });
  expect(words(wide).length).toBeLessThan(10_000);
  let deep: unknown = 'x';
  for (let i = 0; i < 5000; i++) deep = { deep };
  expect(() => summarize({ resourceType: 'Basic', deep })).not.toThrow();
});

const SYNTHEA = new URL('../../../shared/data/synthea-r4', import.meta.url).pathname; // beside a checkout, where it is at hand

test('every resource of whole synthetic people has a page', () => {
  const resources = existsSync(SYNTHEA)
    ? readdirSync(SYNTHEA).flatMap((file) => {
        const { entry } = JSON.parse(readFileSync(`${SYNTHEA}/${file}`, 'utf8')) as { entry: { resource: Resource }[] };
        return entry.map(({ resource }) => resource);
      })
    : PAGES.map(([resource]) => resource);
  expect(resources.flatMap((resource) => faultsOf(summarize(resource)))).toEqual([]);
  expect(resources.filter((resource) => summarize(resource).facts.length === 0)).toEqual([]);
});

test('an older resource has the page of what it is called now, with nothing left out', () => {
  const { title, subtitle, facts, sections } = summarize({
    resourceType: 'MedicationOrder',
    status: 'stopped',
    dateWritten: '2011-02-21',
    prescriber: { display: 'Rowan Imaginero' },
    reasonEnded: { text: 'Felt well' },
    medicationCodeableConcept: { text: 'Examplol 10 mg' },
    dosageInstruction: [{ text: 'One daily' }],
  });
  expect([title, subtitle]).toEqual(['Examplol 10 mg', 'Prescription']);
  expect(facts.map(({ label }) => label)).toEqual(['How to take it', 'Status', 'Ordered', 'Prescribed by']);
  expect(sections).toEqual([
    { title: 'More', facts: [{ label: 'Status reason', value: { kind: 'text', text: 'Felt well' } }] },
  ]);
});

test('a type that nobody here knows shows all of its elements', () => {
  const { title, subtitle, when, facts } = summarize({
    resourceType: 'NutritionIntake',
    code: { text: 'Breakfast' },
    occurrenceDateTime: '2024-05-03',
    consumedItem: [{ nutritionProduct: { concept: { text: 'Porridge' } }, rate: { value: 2, unit: 'cup' } }],
  });
  expect([title, subtitle, when]).toEqual(['Breakfast', 'Nutrition intake', '2024-05-03']);
  expect(facts.map(({ label }) => label)).toEqual(['Code', 'Occurrence', 'Consumed item']);
  expect(JSON.stringify(facts)).toContain('Porridge');
});
