import { expect, test } from '@playwright/test';
import { newsLine, newsWords } from './news.ts';

const counts = (added: number, amended = 0, withdrawn = 0, removed = 0) => ({
  first: false,
  added,
  amended,
  withdrawn,
  removed,
});

test('what a sync brought is said in a few words, and nothing of what it did not', () => {
  expect(newsWords(counts(3, 1))).toBe('3 new, 1 amended');
  expect(newsWords(counts(0, 0, 2, 1_200))).toBe('2 withdrawn, 1,200 no longer listed');
  expect(newsLine(counts(3, 1))).toBe('Since last time: 3 new, 1 amended');
  expect(newsLine(counts(0))).toBe('Since last time: nothing new');
  expect(newsLine({ ...counts(1), first: true })).toBe('The first time: 1 entry, all of them new');
});
