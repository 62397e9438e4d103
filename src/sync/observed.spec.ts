import { expect, test } from '@playwright/test';
import { planSearches } from './plan.ts';
import { withLearnt } from './observed.ts';

const QUIRKS = { categories: {}, pageSize: 100 };
const LEARNT = { categories: { Condition: ['problem-list-item'], CarePlan: ['assess-plan'] }, pageSize: 20 };

const urls = (quirks: typeof QUIRKS | ReturnType<typeof withLearnt>) =>
  planSearches({ patientId: 'p-1', scope: 'patient/*.rs', capability: undefined, quirks }).map(({ url }) => url);

test('what needs a category is asked so from the start, and no page is asked to be longer than the server’s', () => {
  expect(urls(QUIRKS)).toContain('Condition?patient=p-1&_count=100');
  const planned = urls(withLearnt(QUIRKS, LEARNT));
  expect(planned).toContain('Condition?patient=p-1&category=problem-list-item&_count=20');
  expect(planned).not.toContain('Condition?patient=p-1&_count=20');
  expect(planned).toContain('Immunization?patient=p-1&_count=20');
});

test('what the catalogue says of a type counts first; without a probe it is all there is', () => {
  const known = { categories: { Condition: ['health-concern'] }, pageSize: 10 };
  expect(withLearnt(known, LEARNT)).toEqual({
    categories: { Condition: ['health-concern'], CarePlan: ['assess-plan'] },
    pageSize: 10,
  });
  expect(withLearnt({ ...known, pageSize: null }, LEARNT).pageSize).toBeNull();
  expect(withLearnt(QUIRKS, { categories: {}, pageSize: undefined })).toEqual(QUIRKS);
  expect(withLearnt(QUIRKS, undefined)).toBe(QUIRKS);
});
