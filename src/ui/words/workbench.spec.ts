import { expect, test } from '@playwright/test';
import { elapsed, exchangeText, scopeRows, statusWords } from './workbench.ts';

const words = (asked: string, granted: string) =>
  scopeRows(asked.split(' '), granted.split(' ')).map(({ scope, verdict, isMissing }) =>
    [isMissing ? '-' : '+', scope, verdict].join(' '),
  );

test('scopes say what became of each', () => {
  expect(words('openid patient/*.rs offline_access', 'openid patient/A.rs patient/B.rs user/C.rs')).toEqual([
    '+ openid granted',
    '- patient/*.rs not whole, but 2 of its types',
    '- offline_access not granted',
    '+ patient/A.rs granted, a part of patient/*.rs',
    '+ patient/B.rs granted, a part of patient/*.rs',
    '+ user/C.rs granted, not asked for',
  ]);
  expect(words('patient/*.read patient/A.rs', 'patient/A.rs patient/*.read')).toEqual([
    '+ patient/*.read granted',
    '+ patient/A.rs granted',
  ]);
});

test('an exchange is one text, also where nothing came back', () => {
  const asked = {
    what: 'raw',
    method: 'GET',
    url: 'https://x.test/',
    headers: [['accept', '*/*']],
    body: '',
    at: 0,
    ms: 5,
  } as const;
  const answer = { status: 200, statusText: 'OK', headers: [['x', 'y']], body: '{}' } as const;
  expect(exchangeText({ ...asked, answer })).toBe('GET https://x.test/\naccept: */*\n\n\n\n200 OK · 5 ms\nx: y\n\n{}');
  expect(exchangeText({ ...asked, answer: undefined })).toContain('no answer that a page may read');
  expect(statusWords({ ms: 1, answer: { ...answer, status: 0 } })).toContain('not followed');
});

test('times', () => expect([0, 12_430, 185_000].map(elapsed)).toEqual(['0.0 s', '12.4 s', '3 min 5 s']));
