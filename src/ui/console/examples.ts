import { CONSOLE_WORDS } from '../words/console-page.ts';
import type { ConsoleRequest } from './request.ts';

const NAMES = CONSOLE_WORDS.examples;

interface Example extends ConsoleRequest {
  readonly name: string;
}

const asking = (name: string, path: string): Example => ({ name, method: 'GET', path, headers: '', body: '' });

const json = (value: unknown): string => JSON.stringify(value, undefined, 2);

const WEIGHT = {
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '29463-7', display: 'Body weight' }] },
  effectiveDateTime: '2026-01-31',
  valueQuantity: { value: 71.5, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
};

const TWO_AT_ONCE = {
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    {
      fullUrl: 'urn:uuid:2f1f3c52-6c2e-4b0e-9d0c-0d5b2f7a9e01',
      resource: { resourceType: 'Organization', name: 'Riverbend Sports Club' },
      request: { method: 'POST', url: 'Organization' },
    },
    {
      resource: { ...WEIGHT, performer: [{ reference: 'urn:uuid:2f1f3c52-6c2e-4b0e-9d0c-0d5b2f7a9e01' }] },
      request: { method: 'POST', url: 'Observation' },
    },
  ],
};

/** To begin with: each shows another thing that this server does. Those that write say so. */
export const EXAMPLES: readonly Example[] = [
  asking(NAMES.metadata, 'metadata'),
  asking(NAMES.patient, 'Patient'),
  asking(NAMES.labs, 'Observation?category=laboratory&_sort=-date&_count=20'),
  asking(NAMES.medications, 'MedicationRequest?_include=MedicationRequest:requester'),
  asking(NAMES.number, 'Condition?_summary=count'),
  asking(NAMES.history, '_history?_count=20'),
  { name: NAMES.weight, method: 'POST', path: 'Observation', headers: '', body: json(WEIGHT) },
  {
    name: NAMES.transaction,
    method: 'POST',
    path: '',
    headers: '',
    body: json(TWO_AT_ONCE),
  },
  { name: NAMES.export, method: 'GET', path: '$export', headers: 'Prefer: respond-async', body: '' },
];
