import { expect, test } from '@playwright/test';
import { readCapability } from '../fhir/capability.ts';
import { planSearches, type PlanInput } from './plan.ts';

const capability = readCapability({
  rest: [
    {
      resource: [
        { type: 'Condition', searchParam: [{ name: 'patient' }, { name: 'category' }] },
        { type: 'Observation', searchParam: [{ name: 'subject' }] },
        { type: 'Coverage', searchParam: [{ name: 'beneficiary' }] },
        { type: 'Immunization', interaction: [{ code: 'read' }], searchParam: [{ name: 'patient' }] },
        { type: 'Goal', searchParam: [{ name: 'status' }] },
        { type: 'Device', searchParam: [{ name: 'patient' }] },
      ],
    },
  ],
});

const INPUT: PlanInput = {
  patientId: 'p-1',
  scope:
    'launch/patient patient/Patient.rs patient/Condition.rs patient/Observation.read patient/Coverage.rs patient/Goal.rs',
  capability,
  quirks: { categories: {}, pageSize: 50 },
};

const plan = (input: Partial<PlanInput> = {}) =>
  new Map(planSearches({ ...INPUT, ...input }).map((row) => [row.searchId, row]));

test('the patient is read first, documents’ contents last, and every row has its place', () => {
  const rows = planSearches(INPUT);
  expect(rows[0]).toMatchObject({ searchId: 'Patient', url: 'Patient/p-1', state: 'waiting' });
  expect(rows.at(-1)?.searchId).toBe('attachments');
  expect(rows.map(({ order }) => order)).toEqual(rows.map((_row, i) => i));
  expect(new Set(rows.map(({ searchId }) => searchId)).size).toBe(rows.length);
});

test('a type is asked by the parameter that the server declares for the patient', () => {
  expect(plan().get('Condition')?.url).toBe('Condition?patient=p-1&_count=50');
  expect(plan().get('Observation')?.url).toBe('Observation?subject=Patient/p-1&_count=50');
  expect(plan().get('Coverage')?.url).toBe('Coverage?beneficiary=Patient/p-1&_count=50');
});

test('the files of documents are fetched only where both their list and the files were granted', () => {
  const state = (scope: string) => plan({ capability: undefined, scope }).get('attachments')?.state;
  expect(state('patient/*.rs')).toBe('waiting');
  expect(state('patient/DocumentReference.rs patient/Binary.r')).toBe('waiting');
  expect(state('patient/DocumentReference.rs')).toBe('not-granted');
  expect(state('patient/Binary.r')).toBe('not-granted');
});

test('provenance comes along where the server can send it and it was granted', () => {
  const rest = [
    { resource: [{ type: 'Condition', searchParam: [{ name: 'patient' }], searchRevInclude: ['Provenance:target'] }] },
  ];
  const url = (scope: string) => plan({ capability: readCapability({ rest }), scope }).get('Condition')?.url;
  expect(url('patient/*.rs')).toBe('Condition?patient=p-1&_revinclude=Provenance:target&_count=50');
  expect(url('patient/Condition.rs')).toBe('Condition?patient=p-1&_count=50');
});

test('what will not be asked is in the plan with its reason', () => {
  const rows = plan();
  expect(rows.get('Immunization')?.state).toBe('not-offered');
  expect(rows.get('Goal')?.state).toBe('not-offered');
  expect(rows.get('Claim')?.state).toBe('not-offered');
  expect(rows.get('Device')?.state).toBe('not-granted');
  expect(rows.get('attachments')?.state).toBe('not-granted');
});

test('a server that says nothing is asked for everything that was granted', () => {
  const rows = plan({ capability: undefined, scope: 'patient/*.rs' });
  expect([...rows.values()].every(({ state }) => state === 'waiting')).toBe(true);
  expect(rows.get('Goal')?.url).toBe('Goal?patient=p-1&_count=50');
});

test('categories are asked one by one where the endpoint wants it, each in words', () => {
  const rows = plan({
    quirks: { categories: { Condition: ['problem-list-item', 'http://x.test/cs|odd'] }, pageSize: null },
  });
  expect(rows.get('Condition')).toBeUndefined();
  expect(rows.get('Condition?category=problem-list-item')).toMatchObject({
    url: 'Condition?patient=p-1&category=problem-list-item',
    label: 'Problem list',
  });
  expect(rows.get('Condition?category=http%3A%2F%2Fx.test%2Fcs%7Codd')).toMatchObject({
    query: 'Condition?category=http://x.test/cs|odd',
    url: 'Condition?patient=p-1&category=http%3A%2F%2Fx.test%2Fcs%7Codd',
    label: 'Problems and diagnoses (odd)',
  });
});

test('what is shown of a search never holds the patient’s id', () => {
  for (const { query, label } of planSearches({ ...INPUT, capability: undefined }))
    expect(`${query} ${label}`).not.toContain('p-1');
});

test('an older server is asked for what it calls otherwise, under its own names', () => {
  const resource = ['MedicationOrder', 'DiagnosticOrder', 'ReferralRequest', 'Condition'].map((type) => ({
    type,
    searchParam: [{ name: 'patient' }],
  }));
  const older = readCapability({ resourceType: 'Conformance', fhirVersion: '1.0.2', rest: [{ resource }] });
  const rows = plan({ capability: older, scope: 'patient/*.read' });
  expect(rows.get('MedicationOrder')).toMatchObject({
    url: 'MedicationOrder?patient=p-1&_count=50',
    label: 'Prescriptions',
    state: 'waiting',
  });
  expect([rows.get('DiagnosticOrder')?.state, rows.get('ReferralRequest')?.state]).toEqual(['waiting', 'waiting']);
  expect(rows.has('MedicationRequest') || rows.has('ServiceRequest')).toBe(false);
  expect(plan({ capability: older }).get('MedicationOrder')?.state).toBe('not-granted');
});

test('what is needed first is asked for first', () => {
  const rows = planSearches({ ...INPUT, scope: 'patient/*.rs', capability: undefined }).map(({ searchId }) => searchId);
  expect(rows.slice(1, 5)).toEqual(['Condition', 'MedicationRequest', 'AllergyIntolerance', 'Observation']);
  expect(rows.indexOf('Coverage')).toBeGreaterThan(rows.indexOf('Goal'));
  expect(rows.indexOf('VisionPrescription')).toBeGreaterThan(rows.indexOf('Coverage'));
});

test('what hardly any server has is a line only where it is offered', () => {
  expect(plan().has('RiskAssessment')).toBe(false);
  const rest = [{ resource: [{ type: 'RiskAssessment', searchParam: [{ name: 'subject' }] }] }];
  const rows = plan({ capability: readCapability({ rest }), scope: 'patient/*.rs' });
  expect(rows.get('RiskAssessment')).toMatchObject({ state: 'waiting', label: 'Risk assessments' });
});

test('a type is searched in each way that the server wants, and they count before categories', () => {
  const rows = plan({
    capability: undefined,
    scope: 'patient/*.rs',
    quirks: {
      categories: { DocumentReference: ['x'], CarePlan: [] },
      searches: { DocumentReference: ['', 'category=clinical-note'], MedicationRequest: ['intent=order,plan'] },
      pageSize: null,
    },
  });
  const of = (type: string) =>
    [...rows.values()].flatMap(({ searchId, url, label }) => (searchId.startsWith(type) ? [`${label}: ${url}`] : []));
  expect(of('DocumentReference')).toEqual([
    'Notes and documents: DocumentReference?patient=p-1',
    'Clinical notes: DocumentReference?patient=p-1&category=clinical-note',
  ]);
  expect(of('MedicationRequest')).toEqual(['Prescriptions: MedicationRequest?patient=p-1&intent=order,plan']);
  expect(of('CarePlan')).toEqual(['Care plans: CarePlan?patient=p-1']);
});

test('a type that was granted for some categories alone is asked for exactly those', () => {
  const category = 'http://terminology.hl7.org/CodeSystem/observation-category';
  const scope = `patient/Observation.rs?category=${category}|laboratory patient/Observation.s?category=vital-signs`;
  const asked = (granted: string) =>
    [
      ...plan({
        scope: granted,
        capability: undefined,
        quirks: { categories: { Observation: ['exam'] }, pageSize: null },
      }).values(),
    ]
      .filter(({ url }) => url.startsWith('Observation?'))
      .map(({ label, url }) => `${label}: ${decodeURIComponent(url)}`);
  expect(asked(scope)).toEqual([
    `Lab results: Observation?patient=p-1&category=${category}|laboratory`,
    'Vital signs: Observation?patient=p-1&category=vital-signs',
  ]);
  expect(asked(`${scope} patient/*.read`)).toEqual(['Examination findings: Observation?patient=p-1&category=exam']);
  expect(asked('patient/Observation.rs?category=a%26b%7Cc')).toEqual([
    'Results and measurements (c): Observation?patient=p-1&category=a&b|c',
  ]);
});

test('one search for the whole record comes before the others', () => {
  const whole = (wholeRecord: string) =>
    planSearches({ ...INPUT, quirks: { ...INPUT.quirks, wholeRecord } }).find(
      ({ searchId }) => searchId === 'whole-record',
    );
  expect(whole('$everything')).toMatchObject({
    order: 1,
    url: 'Patient/p-1/$everything?_count=50',
    query: 'Patient/$everything',
  });
  expect(whole('Claim?_include=*')).toMatchObject({ order: 1, url: 'Claim?_include=*', plain: true });
  expect(planSearches(INPUT).some(({ searchId }) => searchId === 'whole-record')).toBe(false);
});
