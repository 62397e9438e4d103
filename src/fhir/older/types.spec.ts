import { expect, test } from '@playwright/test';
import { patientParameter, readCapability } from '../capability.ts';
import { namesAt, r4Name } from './types.ts';

const ORDERS = { type: 'ServiceRequest', label: 'Orders and referrals' };

/** What a server of DSTU2 says of itself: the same shape under another name. @see https://hl7.org/fhir/DSTU2/conformance.html */
const CONFORMANCE = {
  resourceType: 'Conformance',
  fhirVersion: '1.0.2',
  acceptUnknown: 'both',
  format: ['json'],
  rest: [
    {
      mode: 'server',
      resource: [
        resource('MedicationOrder', ['patient', 'status']),
        resource('DiagnosticOrder', ['subject', 'code']),
        resource('ReferralRequest', ['patient']),
        resource('Condition', ['patient', 'category']),
      ],
    },
  ],
};

function resource(type: string, names: readonly string[]) {
  const searchParam = names.map((name) => ({ name, type: 'reference' }));
  return { type, interaction: [{ code: 'read' }, { code: 'search-type' }], searchParam };
}

test('the statement of a DSTU2 server is read as any other', () => {
  const { fhirVersion, types } = readCapability(CONFORMANCE);
  expect(fhirVersion).toBe('1.0.2');
  expect([...types.keys()]).toEqual(['MedicationOrder', 'DiagnosticOrder', 'ReferralRequest', 'Condition']);
  expect(patientParameter(types.get('DiagnosticOrder')!)).toBe('subject');
  expect(patientParameter(types.get('ReferralRequest')!)).toBe('patient');
});

test('a wish has the names that the server offers it under', () => {
  const { types } = readCapability(CONFORMANCE);
  expect(namesAt({ type: 'MedicationRequest', label: 'Prescriptions' }, types)).toEqual([
    { type: 'MedicationOrder', label: 'Prescriptions' },
  ]);
  expect(namesAt(ORDERS, types).map(({ type }) => type)).toEqual(['DiagnosticOrder', 'ReferralRequest']);
  const condition = { type: 'Condition', label: 'Problems' };
  expect(namesAt(condition, types)).toEqual([condition]);
});

test('a server that offers both is asked for both, each in words of its own', () => {
  const both = new Map([
    ['ServiceRequest', {}],
    ['ReferralRequest', {}],
  ]);
  expect(namesAt(ORDERS, both)).toEqual([ORDERS, { type: 'ReferralRequest', label: 'Referrals' }]);
});

test('where none is offered, or nothing is said, it is R4’s name', () => {
  expect(namesAt(ORDERS, new Map())).toEqual([ORDERS]);
  expect(namesAt(ORDERS, undefined)).toEqual([ORDERS]);
});

test('R4’s name of a type', () => {
  expect(['MedicationOrder', 'ProcedureRequest', 'Observation', 'constructor'].map(r4Name)).toEqual([
    'MedicationRequest',
    'ServiceRequest',
    'Observation',
    'constructor',
  ]);
});
