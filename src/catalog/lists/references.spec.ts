import { expect, test } from '@playwright/test';
import { containedIn, indexOf, referenceOf, standpointOf } from './references.ts';

const at = (fullUrl: string, id = '1') => standpointOf(fullUrl, { resourceType: 'Organization', id });

test('a relative reference is meant where the entry itself stands', () => {
  const from = at('https://one.example.org/r4/Organization/1');
  expect(from.keys).toEqual(['https://one.example.org/r4/Organization/1', 'Organization/1']);
  expect(referenceOf({ reference: 'Endpoint/e' }, from)).toEqual([
    'https://one.example.org/r4/Endpoint/e',
    'Endpoint/e',
  ]);
  expect(referenceOf({ reference: 'https://two.example.org/Endpoint/e/_history/3' }, from)).toEqual([
    'https://two.example.org/Endpoint/e',
    'Endpoint/e',
  ]);
});

test('entries without an address of their own refer by type and id, or by what they are called', () => {
  expect(at('').keys).toEqual(['Organization/1']);
  expect(referenceOf({ reference: 'Endpoint/e' }, at(''))).toEqual(['Endpoint/e']);
  expect(referenceOf({ reference: 'urn:uuid:2' }, at('urn:uuid:1'))).toEqual(['urn:uuid:2']);
  expect(standpointOf('https://one.example.org/Endpoint/x', { resourceType: 'Endpoint' }).keys).toContain('Endpoint/x');
});

test('a fragment is meant inside the entry, from within it too', () => {
  const owner = at('urn:uuid:1');
  const inner = containedIn(owner, { resourceType: 'Endpoint', id: 'e' });
  expect(referenceOf({ reference: '#e' }, owner)).toEqual(inner.keys);
  expect(referenceOf({ reference: '#e' }, inner)).toEqual(inner.keys);
});

test('what is no reference is none', () => {
  for (const none of [undefined, null, 'Endpoint/e', {}, { reference: 7 }, { reference: '' }])
    expect(referenceOf(none, at(''))).toBe(undefined);
});

test('a name that two different items have leads nowhere, a nearer one still does', () => {
  const one = { keys: ['https://one.example.org/E/1', 'E/1'], is: 1 };
  const two = { keys: ['https://two.example.org/E/1', 'E/1'], is: 2 };
  const find = indexOf([one, two, one, two], (a, b) => a.is === b.is);
  expect(find(['E/1'])).toBe(undefined);
  expect(find(['https://two.example.org/E/1', 'E/1'])).toBe(two);
  expect(find(undefined)).toBe(undefined);
  expect(find(['__proto__', 'constructor'])).toBe(undefined);
});
