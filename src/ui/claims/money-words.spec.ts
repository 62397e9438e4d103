import { expect, test } from '@playwright/test';
import { moneyWords, sumWords } from './money-words.ts';

test('an amount is written as amounts are, and keeps its digits', () => {
  expect(moneyWords({ value: '1234.5', currency: 'USD' })).toBe('$1,234.50');
  expect(moneyWords({ value: '-0.125', currency: 'EUR' })).toBe('-€0.125');
  expect(moneyWords({ value: '999999999999999.99', currency: 'USD' })).toBe('$999,999,999,999,999.99');
});

test('what is no currency stays as it is, and sums of two stand side by side', () => {
  expect(moneyWords({ value: '12.5', currency: '' })).toBe('12.5');
  expect(moneyWords({ value: '12.5', currency: 'Q1' })).toBe('12.5 Q1');
  expect(
    sumWords([
      { value: '5', currency: 'EUR' },
      { value: '10', currency: 'USD' },
    ]),
  ).toBe('€5.00 + $10.00');
});
