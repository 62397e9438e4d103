import { expect, test } from '@playwright/test';
import { addedWords, droppedWords } from './lists.ts';

const LIST = {
  id: 'l',
  name: 'brands.json',
  brands: 1,
  endpoints: 2,
  dropped: {},
  date: '',
  readAt: 0,
  failure: undefined,
};

test('reasons come in words, the most frequent first, the same words once', () => {
  const dropped = { 'http only': 2, 'older FHIR only': 1800, 'no web address': 3, 'space in the address': 1 };
  expect(droppedWords(dropped)).toEqual([
    '1,800 speak only an older version of the standard',
    '4 have an address that cannot be',
    '2 have no protected connection',
  ]);
});

test('a reason that has no words yet is shown as it is, also one named like a part of every object', () => {
  expect(droppedWords({ 'something new': 1 })).toEqual(['1 were left out: something new']);
  expect(droppedWords(JSON.parse('{"constructor":1,"__proto__":2}') as Record<string, number>)).toHaveLength(2);
});

test('what was added is counted, and what was left out where anything was', () => {
  expect(addedWords(LIST)).toBe('1 provider, 2 servers added from brands.json.');
  expect(addedWords({ ...LIST, dropped: { 'no name': 2, 'http only': 1 } })).toContain('3 left out');
});
