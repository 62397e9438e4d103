import { expect, test } from '@playwright/test';
import { guidesOf } from './guides.ts';

const claim = (value: unknown) => ({ value, source: 'vendor documentation', on: '2026-11-22' });

test('a guide has what is known, and is empty where nothing is', () => {
  const { one, two } = guidesOf([
    {
      id: 'one',
      name: 'One',
      documentation: 'https://one.test/start',
      facts: {
        portal: claim('https://one.test/apps'),
        registration: claim('manual'),
        documentation: claim(['https://one.test/docs', 'https://one.test/start']),
        publicClient: claim('no'),
        sandbox: { logins: claim([{ user: 'juniper', password: 'vale' }]) },
      },
    },
    { id: 'two', name: 'Two' },
  ]);
  expect(one).toEqual({
    id: 'one',
    name: 'One',
    portal: 'https://one.test/apps',
    because: ['confidential-client'],
    registration: 'manual',
    documentation: ['https://one.test/start', 'https://one.test/docs'],
    connectedApps: '',
    logins: [{ user: 'juniper', password: 'vale' }],
  });
  expect(two).toMatchObject({ portal: '', registration: 'unknown', documentation: [], connectedApps: '', logins: [] });
});

test('what is odd counts as unknown, and what may not be a link is none', () => {
  const odd = [
    undefined,
    'text',
    {},
    { id: 'x', documentation: 'javascript:alert(1)', facts: { portal: claim('javascript:alert(1)') } },
  ];
  expect(guidesOf(odd)).toEqual({ x: expect.objectContaining({ name: '', portal: '', documentation: [] }) });
  expect(guidesOf({})).toEqual({});
  expect(Object.keys(guidesOf([{ id: '__proto__', name: 'x' }]))).toEqual(['__proto__']);
});
