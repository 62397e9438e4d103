import { expect, test } from '@playwright/test';
import { fileNameOf, renditionOf, textOf, type Rendition } from './rendition.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

for (const [content, type, rendition] of [
  ['plain words', 'text/plain', 'text'],
  ['{"a":1}', 'application/fhir+json', 'text'],
  ['%PDF-1.7', 'application/octet-stream', 'pdf'],
  ['%PDF-1.7', 'text/html', 'pdf'],
  ['<!DOCTYPE html><p>', 'text/plain', 'html'], // mislabelled: still only in the sandbox
  ['<HTML>', '', 'html'],
  ['<p>bare</p>', 'text/html', 'html'],
  ['<?xml version="1.0"?><ClinicalDocument/>', 'text/plain', 'xml'],
  ['<ClinicalDocument/>', 'application/hl7-v3+xml', 'xml'],
  ['{\\rtf1', 'text/plain', 'file'],
  ['\x89PNG', 'image/png', 'image'],
  ['II*', 'image/tiff', 'file'],
  ['PK', 'application/zip', 'file'],
] as const satisfies readonly (readonly [string, string, Rendition])[]) {
  test(`"${content.slice(0, 20)}" sent as "${type}" is shown as ${rendition}`, () =>
    expect(renditionOf(bytes(content), type)).toBe(rendition));
}

test('text that is not UTF-8 is read as old systems write it', () => {
  expect(textOf(bytes('37 °C'))).toBe('37 °C');
  expect(textOf(Uint8Array.from([0x33, 0x37, 0x20, 0xb0, 0x43]))).toBe('37 °C');
});

test('a file name has no path and the right ending', () => {
  expect(fileNameOf('../../etc/passwd', 'text/plain')).toBe('.. .. etc passwd.txt');
  expect(fileNameOf('Scan.PDF', 'application/pdf')).toBe('Scan.PDF');
  expect(fileNameOf('', 'image/png')).toBe('document.png');
  expect(fileNameOf('Notas de evolución', 'application/x-odd')).toBe('Notas de evolución');
});
