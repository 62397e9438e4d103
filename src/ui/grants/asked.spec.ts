import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { askedGrant } from './asked.ts';

const BASE = 'https://host.test/sheaf/';
const HOME = `${BASE}apps/demo/`;

const ask = (said: Readonly<Record<string, string>>) =>
  askedGrant(new URLSearchParams({ client: 'demo', scope: 'user/*.rs', ...said }), BASE);

test('an app asks by its folder, and goes back to its own pages', () => {
  expect(ask({})).toEqual({ client: 'demo', scopes: 'user/*.rs', back: undefined });
  expect(ask({ return: 'page.html?x=1' })?.back?.href).toBe(`${HOME}page.html?x=1`);
  expect(ask({ return: '/sheaf/apps/demo/' })?.back?.href).toBe(HOME);
});

test('an address that leads anywhere else is no question at all', () => {
  const elsewhere = [
    'https://evil.test/',
    '//evil.test/sheaf/apps/demo/',
    String.raw`\\evil.test\sheaf\apps\demo\ `.trim(),
    'https://host.test@evil.test/sheaf/apps/demo/',
    'https://me:you@host.test/sheaf/apps/demo/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://host.test/sheaf/apps/demo/',
    '../other/',
    '..%2f..%2f'.replaceAll('%2f', '/'),
    '%2e%2e/other/',
    '/sheaf/apps/demo',
    '/sheaf/apps/demonstration/',
    '/sheaf/fhir/Patient',
    'http://host.test/sheaf/apps/demo/',
    'https://host.test:444/sheaf/apps/demo/',
    'https://[',
  ];
  expect(elsewhere.filter((each) => ask({ return: each }) !== undefined)).toEqual([]);
});

test('names that are no folder’s, and scopes that are no text, are refused', () => {
  const names = ['', 'app', '.', '..', 'a/b', '../x', 'a b', 'ä', 'x'.repeat(65), '<b>'];
  expect(names.filter((client) => ask({ client }) !== undefined)).toEqual([]);
  expect(['', ' ', 'x\ny', 'x'.repeat(2001), 'user/\u202e'].filter((scope) => ask({ scope }))).toEqual([]);
});

test('whatever is said, the way back is below the app’s own folder (property)', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '%2e',
    '%2f',
    ':',
    '@',
    '?',
    '#',
    'apps',
    'demo',
    'sheaf',
    'host.test',
    'https:',
    '\t',
    '\n',
    ' ',
  );
  const address = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((all) => all.join('')),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(address, (given) => {
      const href = ask({ return: given })?.back?.href;
      return href === undefined || (href.startsWith(HOME) && new URL(href).host === 'host.test');
    }),
  );
});
