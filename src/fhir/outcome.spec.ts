import { expect, test } from '@playwright/test';
import { issuesOf, wordsOf } from './outcome.ts';

test('the clearest words of an issue are taken: details, then diagnostics, then the code', () => {
  const issues = issuesOf({
    resourceType: 'OperationOutcome',
    issue: [
      { severity: 'error', code: 'required', details: { text: 'A category is required' }, diagnostics: 'stack' },
      { severity: 'error', code: 'processing', diagnostics: 'Search refused' },
      { severity: 'error', code: 'security', details: { coding: [{ display: 'Not yours' }] } },
      { severity: 'error', code: 'timeout' },
    ],
  });
  expect(issues.map(({ text }) => text)).toEqual(['A category is required', 'Search refused', 'Not yours', 'timeout']);
});

test('words are one line, said once, and not endless', () => {
  const issue = (diagnostics: string) => ({
    resourceType: 'OperationOutcome',
    issue: [{ diagnostics }, { diagnostics }],
  });
  expect(wordsOf(issuesOf(issue('No.')))).toBe('No.');
  expect(wordsOf(issuesOf(issue('x'.repeat(10_000))))).toHaveLength(300);
  expect(wordsOf([])).toBeUndefined();
});

test('what is no outcome says nothing', () => {
  for (const value of [null, 'text', [], { resourceType: 'Bundle' }, { resourceType: 'OperationOutcome', issue: 7 }]) {
    expect(issuesOf(value)).toEqual([]);
  }
});
