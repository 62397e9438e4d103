import { expect, test } from '@playwright/test';
import { directoryOf } from '../directory.ts';
import { writeLife } from '../life.ts';
import { peopleOf } from '../people.ts';
import { pdf } from './pdf.ts';

test('a PDF says truly where its objects are', () => {
  const text = pdf('A (very) short \\ title', ['First paragraph, zoë.', 'word '.repeat(60)]).toString('latin1');

  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
  expect(text.slice(start, start + 4)).toBe('xref');
  const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  offsets.forEach((offset, i) => expect(text.slice(offset)).toMatch(new RegExp(`^${i + 1} 0 obj`)));

  const [, length, stream] = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(text)!;
  expect(stream!.length).toBe(Number(length));
  expect(stream).toContain('(A \\(very\\) short \\\\ title) Tj');
});

test('notes come as text, web page, PDF and C-CDA, and begin as such files do', () => {
  const person = peopleOf('pinewood', 1500)[0]!;
  const { binaries } = writeLife(person, directoryOf('Anywhere', 1), { seed: '1', fhirBase: 'http://h.test/r4' });
  const beginnings: Record<string, RegExp> = {
    'text/plain': /^\S/,
    'text/html': /^<!doctype html>/,
    'application/pdf': /^%PDF-1\.4/,
    'application/xml': /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<ClinicalDocument/,
  };
  expect(new Set(binaries.map(({ contentType }) => contentType))).toEqual(new Set(Object.keys(beginnings)));
  for (const { contentType, bytes } of binaries) expect(bytes.toString('latin1')).toMatch(beginnings[contentType]!);
});
