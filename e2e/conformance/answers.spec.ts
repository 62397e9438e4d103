import { expect, test } from '@playwright/test';
import { compareAnswers } from './answers.ts';
import { generated } from './records.ts';

// A sample of what `npm run conformance:search` asks.
test('what is found is what the specification says, read slowly', () => {
  const [record] = generated(150);
  const { telling, wrong } = compareAnswers(record!, 300, 'a sample');
  expect(wrong).toEqual([]);
  expect(telling).toBeGreaterThan(100);
});
