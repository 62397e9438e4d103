import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { attachmentsOf } from '../fhir/attachment.ts';
import { fileName, formatOf, inReadingOrder, renditionOf } from './documents.ts';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string) => bytes(`\xff\xfe${text.replace(/./gs, '$&\0')}`);
const CDA =
  '<?xml version="1.0"?>\n<?xml-stylesheet href="CDA.xsl"?><!-- made by x --><ClinicalDocument xmlns="urn:hl7-org:v3">';

const CASES: readonly (readonly [
  name: string,
  data: Uint8Array,
  claimed: string,
  rendition: string,
  type: string,
  mislabelled?: boolean,
])[] = [
  ['plain text', bytes('Dear patient'), 'text/plain; charset=utf-8', 'text', 'text/plain'],
  ['text of no type', bytes('Dear patient'), '', 'text', 'text/plain'],
  ['text of an odd type', bytes('Dear patient'), 'x-note/weird', 'text', 'text/plain', true],
  ['bytes of no type', bytes('\0\x01\x02'), '', 'download', 'application/octet-stream'],
  ['nothing', bytes(''), 'application/pdf', 'pdf', 'application/pdf'],
  ['PDF', bytes('%PDF-1.7'), 'application/pdf', 'pdf', 'application/pdf'],
  ['PDF behind a line end', bytes('\r\n%PDF-1.7'), 'application/octet-stream', 'pdf', 'application/pdf', true],
  ['PDF called text', bytes('%PDF-1.7'), 'text/plain', 'pdf', 'application/pdf', true],
  ['HTML', bytes('<!DOCTYPE html><p>x'), 'text/html', 'html', 'text/html'],
  ['HTML called XML', bytes('<html><body>x'), 'text/xml', 'html', 'text/html', true],
  ['HTML called text', bytes('  <HTML lang=en>'), 'text/plain', 'html', 'text/html', true],
  ['XHTML with a declaration', bytes('<?xml version="1.0"?><html xmlns="x">'), 'text/html', 'html', 'text/html'],
  ['a fragment claimed as HTML', bytes('<p>x</p>'), 'text/html', 'html', 'text/html'],
  ['C-CDA', bytes(CDA), 'application/xml', 'cda', 'application/xml'],
  ['C-CDA by its own type', bytes(CDA), 'application/hl7-v3+xml', 'cda', 'application/xml'],
  ['C-CDA in UTF-16', utf16(CDA), 'text/xml', 'cda', 'application/xml'],
  [
    'C-CDA with BOM and prefix',
    bytes('\xef\xbb\xbf<n1:ClinicalDocument xmlns:n1="urn:hl7-org:v3">'),
    'text/xml',
    'cda',
    'application/xml',
  ],
  ['other XML', bytes('<?xml version="1.0"?><note/>'), 'text/xml', 'xml', 'application/xml'],
  ['RTF', bytes('{\\rtf1\\ansi'), 'application/rtf', 'rtf', 'text/rtf'],
  ['RTF called Word', bytes('{\\rtf1\\ansi'), 'application/msword', 'rtf', 'text/rtf', true],
  ['PNG', bytes('\x89PNG\r\n\x1a\n'), 'image/png', 'image', 'image/png'],
  ['JPEG called PNG', bytes('\xff\xd8\xff\xe0'), 'image/png', 'image', 'image/jpeg'],
  ['WebP', bytes('RIFF\0\0\0\0WEBP'), 'image/webp', 'image', 'image/webp'],
  ['TIFF', bytes('II*\0'), 'image/tiff', 'download', 'image/tiff'],
  ['SVG', bytes('<svg xmlns="x" onload="alert(1)">'), 'image/png', 'download', 'image/svg+xml', true],
  ['SVG claimed', bytes('\0'), 'image/svg+xml', 'download', 'image/svg+xml'],
  ['Zip', bytes('PK\x03\x04'), 'application/pdf', 'download', 'application/zip', true],
  ['DICOM', bytes(`${'\0'.repeat(128)}DICM`), 'application/dicom', 'download', 'application/dicom'],
  [
    'text that begins like a bitmap',
    bytes('BMI is a number of a person, and this a long text.'),
    'text/plain',
    'text',
    'text/plain',
  ],
];

for (const [name, data, claimed, rendition, contentType, mislabelled = false] of CASES) {
  test(`${name} (claimed "${claimed}") is shown as ${rendition}`, () => {
    expect(renditionOf(data, claimed)).toEqual({ rendition, contentType, mislabelled });
  });
}

test('no bytes make it throw or take long', () => {
  fc.assert(fc.property(fc.uint8Array(), fc.string(), (data, claimed) => void renditionOf(data, claimed)));
  const hostile = ['<!---->', '<?xml?>', '<!x>', '<!--', '<'].map((mark) => bytes(mark.repeat(20_000)));
  const start = performance.now();
  for (const data of hostile) renditionOf(data, '');
  expect(performance.now() - start).toBeLessThan(2000);
});

test('the renditions of a note are in the order of how well they read', () => {
  const content = [
    { contentType: 'image/tiff', url: '1' },
    { contentType: 'text/html' },
    { contentType: 'application/rtf', url: '2' },
    { contentType: 'application/pdf', url: '3' },
    { contentType: 'text/html', data: 'x' },
  ].map((attachment) => ({ attachment }));
  const order = inReadingOrder(attachmentsOf({ resourceType: 'DocumentReference', content }));
  expect(order.map(({ url, data }) => url ?? data)).toEqual(['x', '3', '2', '1', undefined]);
});

test('a type that is not known is a file to download', () => {
  const claimed = ['application/pdf', 'text/html', 'image/png', 'application/x-odd'];
  expect(claimed.map((contentType) => formatOf({ contentType }))).toEqual(['pdf', 'html', 'image', 'download']);
});

const FILES: readonly (readonly [title: string, contentType: string, name: string])[] = [
  ['Visit note', 'application/pdf', 'Visit note.pdf'],
  ['Visit note.PDF', 'application/pdf', 'Visit note.pdf'],
  ['../../etc/passwd', 'text/plain', 'etc passwd.txt'],
  ['report\u202efdp.exe', 'application/pdf', 'report fdp.exe.pdf'],
  ['C:\\x|y?.html', 'text/html', 'C x y.html'],
  ['...', 'text/plain', 'document.txt'],
  ['', 'application/x-odd', 'document.bin'],
  ['x'.repeat(500), 'image/png', `${'x'.repeat(80)}.png`],
];

for (const [title, contentType, name] of FILES) {
  test(`"${title.slice(0, 40)}" is saved as ${name.slice(0, 40)}`, () =>
    expect(fileName(title, contentType)).toBe(name));
}

const SAMPLES = new URL('../../../shared/data/ccda', import.meta.url).pathname; // beside a checkout, where it is at hand

test('real clinical documents are told from other XML', () => {
  const files = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => /\.xml$/i.test(name)) : [];
  const shown = files.map((name) => renditionOf(readFileSync(`${SAMPLES}/${name}`), 'text/xml').rendition);
  expect(shown).toEqual(files.map(() => 'cda'));
});
