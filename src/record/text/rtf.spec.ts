import { expect, test } from '@playwright/test';
import { LOOKS } from './blocks.ts';
import { readRtf, rtfText } from './rtf.ts';

const RTF = String.raw;
const read = (rtf: string) => readRtf(Uint8Array.from(rtf, (char) => char.charCodeAt(0)));
const paragraph = (words: unknown, more: object = {}) => ({ kind: 'paragraph', words, ...more });

test('looks hold until their group ends, or until they are taken back', () => {
  expect(read(RTF`{\rtf1 a {\b b\i c}d\b e\b0 f\par {\super 2}\par\ul u\ulnone n\par}`)).toEqual([
    paragraph([
      { text: 'a ' },
      { text: 'b', look: LOOKS.bold },
      { text: 'c', look: LOOKS.bold | LOOKS.italic },
      { text: 'd' },
      { text: 'e', look: LOOKS.bold },
      { text: 'f' },
    ]),
    paragraph([{ text: '2', look: LOOKS.above }]),
    paragraph([{ text: 'u', look: LOOKS.underline }, { text: 'n' }]),
  ]);
});

test('what is set large is a heading; a paragraph may stand in the middle', () => {
  expect(read(RTF`{\rtf1\fs32 Title\par\fs22\qc middle\par\pard left\par}`)).toEqual([
    paragraph('Title', { isHeading: true }),
    paragraph('middle', { align: 'center' }),
    paragraph('left'),
  ]);
});

test('tables have rows and cells, and end where the text goes on', () => {
  const rtf = RTF`{\rtf1\pard before\par\trowd\cellx1\cellx2\pard\intbl a\cell b\par c\cell\row\trowd\intbl d\cell e\cell\row\pard after\par}`;
  expect(read(rtf)).toEqual([
    paragraph('before'),
    {
      kind: 'table',
      head: [],
      rows: [
        { cells: [{ blocks: [paragraph('a')] }, { blocks: [paragraph('b'), paragraph('c')] }] },
        { cells: [{ blocks: [paragraph('d')] }, { blocks: [paragraph('e')] }] },
      ],
    },
    paragraph('after'),
  ]);
});

test('pictures are shown where a browser can: PNG and JPEG, also as bytes', () => {
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
  const picture = { kind: 'picture', contentType: 'image/png', bytes, name: '' };
  expect(read(RTF`{\rtf1 a{\*\shppict{\pict\pngblip\picw1 8950 4e47}}{\nonshppict{\pict\wmetafile8 0102}}b}`)).toEqual([
    paragraph('a'),
    picture,
    paragraph('b'),
  ]);
  expect(read(`{\\rtf1{\\pict\\pngblip\\bin4 \x89PNG}}`)).toEqual([picture]);
  expect(read(RTF`{\rtf1{\pict\pngblip 89zz}{\pict\emfblip 8950}x}`)).toEqual([paragraph('x')]);
});

test('a font may have a code page of its own', () => {
  const rtf = RTF`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}\f1 \'c4\'e5\'ed\'fc\f0  caf\'e9}`;
  expect(read(rtf)).toEqual([paragraph('День café')]);
});

test('what is hidden, runs or repeats on every page is no part of the text', () => {
  const rtf = RTF`{\rtf1{\header H\par}{\footer F}{\v secret}{\field{\*\fldinst HYPERLINK "javascript:x"}{\fldrslt link}}{\object\objemb{\*\objdata 0102}{\result R}}{\*\unknown x}}`;
  expect(read(rtf)).toEqual([paragraph('linkR')]);
});

test('groups that are nested as nobody nests them are refused, and nothing takes long', () => {
  expect(() => read(`{\\rtf1${'{'.repeat(20_000)}`)).toThrow(expect.objectContaining({ code: 'document/too-deep' }));
  expect(() => read(`{\\rtf1${'\\cell'.repeat(300_000)}`)).toThrow(
    expect.objectContaining({ code: 'document/too-large' }),
  );
  const begun = performance.now();
  for (const mark of ['\\', "\\'", '\\u1', '\\bin', '}', '\\row', '\\par', '\\b', '{}', '\\pict\\pngblip 00']) {
    rtfText(Uint8Array.from(`{\\rtf1 ${mark.repeat(20_000)}`, (char) => char.charCodeAt(0)));
  }
  expect(performance.now() - begun).toBeLessThan(4000);
});
