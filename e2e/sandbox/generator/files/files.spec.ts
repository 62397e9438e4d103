import { expect, test } from '@playwright/test';
import { directoryOf } from '../directory.ts';
import { writeLife } from '../life.ts';
import { peopleOf } from '../people.ts';
import { pdf } from './pdf.ts';
import { rtf } from './rtf.ts';

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

test('rich text says letters of every kind', () => {
  const text = rtf('{A}', ['naïve – \\ 🫀']).toString('latin1');
  expect(text).toContain('\\{A\\}');
  expect(text).toContain("na\\'efve \\u8211? \\\\ \\u-10178?\\u-8512?");
  expect(text.split('{').length).toBe(text.split('}').length);
});

test('notes come as text, web page, PDF, RTF, picture and C-CDA, and begin as such files do', () => {
  const person = peopleOf('pinewood', 1500)[0]!;
  const { binaries } = writeLife(person, directoryOf('Anywhere', 1), { seed: '1', fhirBase: 'http://h.test/r4' });
  const beginnings: Record<string, RegExp> = {
    'text/plain': /^\S/,
    'text/html': /^<!doctype html>/,
    'application/pdf': /^%PDF-1\.4/,
    'application/rtf': /^\{\\rtf1\\ansi/,
    'image/png': /^.PNG\r\n/,
    'application/xml': /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<ClinicalDocument/,
  };
  expect(new Set(binaries.map(({ contentType }) => contentType))).toEqual(new Set(Object.keys(beginnings)));
  for (const { contentType, bytes } of binaries) expect(bytes.toString('latin1')).toMatch(beginnings[contentType]!);
});
