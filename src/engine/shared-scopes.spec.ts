import { expect, test } from '@playwright/test';
import { readCapability } from '../fhir/capability.ts';
import type { LedgerRow } from '../store/types.ts';
import { planSearches } from '../sync/plan.ts';
import { fitsScopes } from './shared-scopes.ts';

const ALL = 'patient/*.rs';
const NO_LABS = 'patient/Patient.rs patient/Condition.rs patient/DocumentReference.rs patient/Binary.rs';

const planFor = (scope: string) =>
  planSearches({
    patientId: 'p-1',
    scope,
    capability: undefined,
    quirks: { categories: { Observation: ['laboratory', 'vital-signs'] }, pageSize: 50 },
  });

test('a plan fits the scopes that it was made from, however far it is', () => {
  for (const scope of [ALL, NO_LABS, 'patient/*.read', '']) {
    const rows = planFor(scope);
    expect(fitsScopes(rows, scope)).toBe(true);
    const done = rows.map((row): LedgerRow => (row.state === 'waiting' ? { ...row, state: 'got' } : row));
    expect(fitsScopes(done, scope)).toBe(true);
  }
  expect(fitsScopes([], ALL)).toBe(true); // there was no plan yet
});

test('what is shared since then is another plan, and so is what is shared no more', () => {
  expect(fitsScopes(planFor(NO_LABS), ALL)).toBe(false);
  expect(fitsScopes(planFor(ALL), NO_LABS)).toBe(false);
});

test('what was fetched before less was shared is no reason to begin anew', () => {
  const rows = planFor(ALL).map((row): LedgerRow => ({ ...row, state: 'got' }));
  expect(fitsScopes(rows, NO_LABS)).toBe(true);
});

test('what an older server calls otherwise is asked for as long as it is shared under that name', () => {
  const resource = ['MedicationOrder', 'Condition'].map((type) => ({ type, searchParam: [{ name: 'patient' }] }));
  const capability = readCapability({ fhirVersion: '1.0.2', rest: [{ resource }] });
  const rows = (scope: string) =>
    planSearches({ patientId: 'p-1', scope, capability, quirks: { categories: {}, pageSize: 50 } });
  const orders = 'patient/MedicationOrder.read';
  expect(fitsScopes(rows(orders), orders)).toBe(true);
  expect(fitsScopes(rows('patient/Condition.read'), orders)).toBe(false);
  expect(fitsScopes(rows(orders), 'patient/Condition.read')).toBe(false);
});
