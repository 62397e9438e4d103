import { expect, test } from '@playwright/test';
import { sniff } from './sniff.ts';

const of = (text: string) => sniff(Uint8Array.from(text, (char) => char.charCodeAt(0)));
const wide = (text: string) => sniff(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')));

const CASES: readonly (readonly [what: string, is: ReturnType<typeof sniff>, wants: ReturnType<typeof sniff>])[] = [
  ['JSON', of('{"a":1}'), 'json'],
  ['JSON behind a byte order mark and blanks', of('\xef\xbb\xbf \n[{}]'), 'json'],
  ['JSON in UTF-16', wide('{"a":1}'), 'json'],
  [
    'a clinical document',
    of('<?xml version="1.0"?>\n<!-- x --><ClinicalDocument xmlns="urn:hl7-org:v3">'),
    'clinical-document',
  ],
  ['one with a prefix', of('<n1:ClinicalDocument xmlns:n1="urn:hl7-org:v3">'), 'clinical-document'],
  ['one in UTF-16', wide('<?xml?><ClinicalDocument>'), 'clinical-document'],
  ['something compressed', of('\x1f\x8b\x08'), 'gzip'],
  ['a zip', of('PK\x03\x04'), 'zip'],
  ['a backup', of('SHEAFBK\x01'), 'backup'],
  ['a PDF', of('%PDF-1.7'), 'document'],
  ['a photo', of('\xff\xd8\xff\xe0'), 'document'],
  ['a web page', of('<!doctype html><html>'), 'unknown'],
  ['nothing', of(''), 'unknown'],
];
for (const [what, is, wants] of CASES) {
  test(`${what} is ${wants}, whatever it is called`, () => {
    expect(is).toBe(wants);
  });
}
