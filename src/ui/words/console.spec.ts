import { expect, test } from '@playwright/test';
import { adviceFor, statusLine, took } from './console.ts';
import { scopeLines, writes } from './grants.ts';

test('a status has its words, and an unknown one its number', () => {
  expect([statusLine(201), statusLine(299), adviceFor(200)]).toEqual(['201 Created', '299', '']);
  expect([took(0.44), took(12.4), took(3_400)]).toEqual(['0.4 ms', '12 ms', '3.4 s']);
});

test('scopes as a person reads them, of both versions; what is none of them stays as it is', () => {
  expect(
    scopeLines('launch/patient openid user/*.rs patient/Observation.read user/Goal.c user/*.cruds user/X.zz'),
  ).toEqual([
    'Read and search everything in it',
    'Read and search what is of type Observation',
    'Add what is of type Goal',
    'Add, read, change, delete and search everything in it',
    'user/X.zz',
  ]);
});

test('whether they write', () => {
  for (const scopes of ['user/*.write', 'user/*.*', 'user/Goal.c', 'user/Goal.rus', 'user/*.rs user/Goal.d'])
    expect(writes(scopes), scopes).toBe(true);
  for (const scopes of ['user/*.rs', 'user/*.read', 'patient/Observation.r user/Goal.s'])
    expect(writes(scopes), scopes).toBe(false);
});
