import { expect, test } from '@playwright/test';
import type { SyncRow } from '../../engine/api.ts';
import { notShared } from './not-shared.ts';

const row = (query: string, label: string, state: SyncRow['state']): SyncRow => ({
  searchId: query,
  label,
  query,
  state,
  got: 0,
  total: undefined,
  failure: undefined,
  warnings: [],
});
const ROWS = [
  row('Patient', 'You', 'got'),
  row('Observation', 'Results and measurements', 'not-granted'),
  row('Condition', 'Problems and diagnoses', 'got'),
  row('Claim', 'Claims', 'not-offered'),
  row('Binary', 'Contents of documents', 'not-granted'),
];
const labels = (asked: string, granted: string) => notShared(ROWS, { asked, granted }).rows.map(({ label }) => label);

for (const asked of ['patient/*.rs', 'patient/*.read', 'patient/Observation.rs patient/Binary.r', 'user/*.cruds']) {
  test(`asked for as ${asked}, what was not given is told`, () => {
    expect(labels(asked, 'patient/Condition.rs')).toEqual(['Results and measurements', 'Contents of documents']);
  });
}

test('what nobody asked for is nobody’s choice', () => {
  expect(labels('openid fhirUser launch/patient', 'patient/Condition.read')).toEqual([]);
  expect(labels('patient/Observation.rs', '')).toEqual(['Results and measurements']);
  expect(notShared(ROWS, undefined)).toEqual({ rows: [], inPart: [] });
});

test('of what was shared in part it is told which', () => {
  const category = 'category=http://terminology.hl7.org/CodeSystem/observation-category';
  const rows = ROWS.map((one) => (one.query === 'Observation' ? { ...one, state: 'got' as const } : one));
  const granted = `patient/Condition.rs patient/Observation.rs?${category}|laboratory patient/Observation.rs?${category}|constructor`;
  expect(notShared(rows, { asked: 'patient/*.rs', granted }).inPart).toEqual([
    { thing: 'results and measurements', only: ['lab results', 'constructor'] },
  ]);
  expect(notShared(rows, { asked: granted, granted }).inPart).toEqual([]);
});
