import { expect, test } from '@playwright/test';
import { cvxOf, VACCINE_NAMES } from './vaccines.ts';

test('every name that is offered has its code, and so has the same vaccine under its name in the other language', () => {
  expect(VACCINE_NAMES.filter((name) => cvxOf(name) === undefined)).toEqual([]);
  expect(cvxOf('Fiebre amarilla')).toBe(cvxOf('Yellow fever'));
});

test('what is no name on the list has none', () => {
  expect(['', 'toString', 'Something that a nurse said'].map(cvxOf)).toEqual([undefined, undefined, undefined]);
});
