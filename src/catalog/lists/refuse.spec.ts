import { expect, test } from '@playwright/test';
import type { ListedEndpoint } from './item.ts';
import { isOutOfUse, isTestName, judgeEndpoint } from './refuse.ts';

const judge = (address: string, more: Partial<ListedEndpoint> = {}) =>
  judgeEndpoint({
    kind: 'endpoint',
    keys: [],
    address,
    name: '',
    status: 'active',
    connections: [],
    fhirVersions: [],
    managedBy: undefined,
    managerName: '',
    ...more,
  });

test('an address that an app may talk to comes out in its one way of writing', () => {
  expect(judge(' https://FHIR.example.org/api//R4/ ')).toEqual({
    base: 'https://fhir.example.org/api/R4',
    fhirVersion: '',
  });
});

test('any other is refused, with a reason', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['', 'no address'],
    ['https://fhir.example.org/my hospital/r4', 'space in the address'],
    ['javascript:alert(1)', 'no web address'],
    ['fhir.example.org/r4', 'no web address'],
    ['https://user:word@fhir.example.org/r4', 'no web address'],
    [`https://fhir.example.org/${'r'.repeat(1000)}`, 'no web address'],
    ['http://fhir.example.org/r4', 'http only'],
    ['https://fhir01.clinic.local/r4', 'private network'],
    ['https://localhost/r4', 'private network'],
    ['https://192.168.1.7/r4', 'private network'],
    ['https://[::1]/r4', 'private network'],
    ['https://fhir-sandbox.example.org/r4', 'test or demo'],
    ['https://demo2.example.org/r4', 'test or demo'],
    ['https://fhir.example.org/DSTU2', 'older FHIR only'],
  ];
  for (const [address, why] of refused) expect(judge(address), address).toEqual({ why });
  expect(judge('https://protest.example.org/r4')).toHaveProperty('base');
});

test('so is one that is switched off, no FHIR, or FHIR of before 2017', () => {
  const address = 'https://fhir.example.org/base';
  const judged = (more: Partial<ListedEndpoint>) => judge(address, more);
  expect(judged({ status: 'off' })).toEqual({ why: 'not in use' });
  expect(judged({ status: 'test' })).toEqual({ why: 'test or demo' });
  expect(judged({ status: '' })).toEqual({ base: address, fhirVersion: '' });
  expect(judged({ connections: ['direct-project'] })).toEqual({ why: 'not FHIR' });
  expect(judged({ connections: ['x', 'hl7-fhir-rest'] })).toHaveProperty('base');
  expect(judged({ fhirVersions: ['0.5.0', '1.0.2'] })).toEqual({ why: 'older FHIR only' });
});

test('of versions, R4 needs no word; else the newest is named', () => {
  const named: readonly (readonly [readonly string[], string])[] = [
    [[], ''],
    [['R4'], ''],
    [['1.0.2', '4.0.1'], ''],
    [['5.0.0', '4.3.0'], ''],
    [['1.0.2', '3.0.1'], '3.0.1'],
    [['3.0.2', '5.0.0-ballot'], '5.0.0'],
  ];
  for (const [fhirVersions, fhirVersion] of named)
    expect(judge('https://fhir.example.org/base', { fhirVersions })).toEqual({
      base: 'https://fhir.example.org/base',
      fhirVersion,
    });
});

test('names of tests and demos are told from places that test people', () => {
  for (const name of [
    'A05Test',
    'Vale Community Hospital - Demo02',
    'Test Practice',
    'Lakeside test',
    'zzDoNotCare',
    'My Test Clinic 3',
  ])
    expect(isTestName(name), name).toBe(true);
  for (const name of [
    'Allergy Testing Center',
    'Greatest Care',
    'Gastrointestinal Associates',
    'Contest Hill Clinic',
    'Testa Family Medicine',
    'Sandbox Pediatrics',
    'Democratic Health',
  ])
    expect(isTestName(name), name).toBe(false);
});

test('names of places that were given up are known', () => {
  expect(isOutOfUse('Women’s Care (TERMED)')).toBe(true);
  expect(isOutOfUse('DO NOT USE - Vale')).toBe(true);
  expect(isOutOfUse('Active Health')).toBe(false);
});
