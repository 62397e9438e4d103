import { expect, test } from '@playwright/test';
import type { Member } from '../../record/chapter.ts';
import { cell, csvOf } from './csv.ts';

test('a cell that a table would run as a formula is text, and a number stays a number', () => {
  for (const text of ['=HYPERLINK("http://evil.test")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', ' =1', '\r=1']) {
    expect(cell(text), text).toMatch(/^"'/);
  }
  expect(cell('-5')).toBe('-5');
  expect(cell('5.10')).toBe('5.10');
});

test('quotes, commas and line breaks stay inside their cell', () => {
  expect(cell('a "b", c')).toBe('"a ""b"", c"');
  expect(cell('two\nlines')).toBe('"two\nlines"');
});

test('each result is a line, as it was sent', () => {
  const member = { sourceName: '=Lakeside, General' } as Member;
  const readings = [
    {
      members: [member],
      when: '2026-03-01T08:00:00-05:00',
      text: '<5.10 mg/dL',
      status: 'preliminary',
      comment: 'Fasting.',
      isGuess: true,
      standing: { tone: 'attention', text: 'High', by: 'source' },
    },
  ] as const;
  expect(csvOf({ title: 'Glucose', loinc: '2345-7', readings }).split('\r\n')[1]).toBe(
    `Glucose,2345-7,2026-03-01T08:00:00-05:00,<5.10 mg/dL,,High,source,"'=Lakeside, General",not final yet; joined by name; Fasting.`,
  );
});
