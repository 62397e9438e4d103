import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { decodeText } from './decode.ts';
import { extractText } from './extract.ts';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

const TEXTS: readonly (readonly [what: string, data: Uint8Array, contentType: string, text: string])[] = [
  ['UTF-8', utf8('37 °C'), 'text/plain', '37 °C'],
  ['UTF-8 that claims to be something else', utf8('37 °C'), 'text/plain; charset=iso-8859-1', '37 °C'],
  ['what old systems write', bytes('37 \xb0C'), 'text/plain', '37 °C'],
  ['a charset of its own', bytes('\xc4\xe5\xed\xfc'), 'text/plain; charset="windows-1251"', 'День'],
  ['a charset that nobody knows', bytes('caf\xe9'), 'text/plain; charset=x-none', 'café'],
  ['a mark of UTF-16', bytes('\xff\xfeA\0\xb0\0'), 'text/plain', 'A°'],
  ['a mark of UTF-16, the other way', bytes('\xfe\xff\0A'), 'text/plain', 'A'],
  ['UTF-16 by name', bytes('A\0'), 'text/plain; charset=utf-16', 'A'],
  ['a mark of UTF-8', bytes('\xef\xbb\xbfA'), 'text/plain', 'A'],
  ['an XML declaration', bytes('<?xml version="1.0" encoding="ISO-8859-2"?><a>\xb1</a>'), 'text/xml', 'ą'],
  ['a page’s head', bytes('<meta charset="windows-1250"><p>\xb9'), 'text/html', 'ą'],
];

for (const [what, data, contentType, text] of TEXTS) {
  test(`text in ${what} is decoded`, () => expect(decodeText(data, contentType).includes(text)).toBe(true));
}

const RTF = String.raw;
const CDA = `<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"><title>Visit &amp; plan</title>
<recordTarget><patientRole><id extension="secret"/></patientRole></recordTarget><component><structuredBody>
<component><section><code code="1" displayName="Allergies"/><title>Allergies</title><text><table><thead><tr><th>What</th>
<th>How</th></tr></thead><tbody><tr><td>Penicillin</td><td>hives</td></tr></tbody></table></text>
<entry><act><text><reference value="#a"/></text></act></entry></section></component>
<component><section><title>Plan</title><text><list><item>Walk</item><item>Return &lt; 3 months</item></list>
<paragraph>Call <content ID="x">us</content></paragraph></text></section></component></structuredBody></component></ClinicalDocument>`;

const FILES: readonly (readonly [what: string, data: Uint8Array<ArrayBuffer>, contentType: string, text: string])[] = [
  ['plain text', utf8('Dear\r\nJuniper'), 'text/plain', 'Dear\nJuniper'],
  [
    'a web page',
    utf8(
      '<html><head><title>x</title><style>p{}</style></head><body><h1>Visit</h1><p>Well &ndash; 37&deg;<br>next</p><script>x</script>',
    ),
    'text/html',
    'Visit\nWell – 37°\nnext',
  ],
  ['XML that is nothing we know', utf8('<?xml version="1.0"?><note><p>Hello</p></note>'), 'text/xml', 'Hello'],
  [
    'RTF',
    bytes(
      RTF`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator X;}{\info{\author A}}\pard Dear {\b Juniper},\par 37 \'b0C \u8211?\u-4051? 5\tab x\par{\pict\pngblip 89504e47}\{end\}}`,
    ),
    'application/msword',
    'Dear Juniper,\n37 °C –\uf02d 5  x\n{end}',
  ],
  ['RTF of another code page', bytes(RTF`{\rtf1\ansi\ansicpg1251 \'c4\'e5\'ed\'fc}`), 'text/rtf', 'День'],
  ['RTF whose table has rows', bytes(RTF`{\rtf1 a\cell b\cell\row c\cell d\cell\row}`), 'text/rtf', 'a  b\nc  d'],
  ['RTF with bytes of its own', bytes(RTF`{\rtf1 a\bin4 {{}}b}`), 'text/rtf', 'ab'],
  ['RTF that never ends', bytes(RTF`{\rtf1 {{{ab\'4`), 'text/rtf', "ab'4"],
  [
    'a clinical document',
    utf8(CDA),
    'text/xml',
    'Visit & plan\n\nAllergies\nWhat  How\nPenicillin  hives\n\nPlan\nWalk\nReturn < 3 months\nCall us',
  ],
  [
    'a clinical document with prefixes',
    utf8(CDA.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1n:').replace('xmlns=', 'xmlns:n=')),
    'application/hl7-v3+xml',
    'Visit & plan\n\nAllergies\nWhat  How\nPenicillin  hives\n\nPlan\nWalk\nReturn < 3 months\nCall us',
  ],
  [
    'a clinical document that is the cover of a file',
    utf8(
      `<ClinicalDocument xmlns="urn:hl7-org:v3"><title>Scan</title><component><nonXMLBody><text mediaType="text/rtf" representation="B64">${btoa(RTF`{\rtf1 inside}`)}</text></nonXMLBody></component></ClinicalDocument>`,
    ),
    'text/xml',
    'Scan\n\ninside',
  ],
  ['a picture', bytes('\x89PNG\r\n\x1a\n'), 'image/png', ''],
  ['a PDF, where nothing reads it', utf8('%PDF-1.7'), 'application/pdf', ''],
  ['a zip', bytes('PK\x03\x04'), 'application/zip', ''],
];

for (const [what, data, contentType, text] of FILES) {
  test(`the words of ${what}`, async () => expect(await extractText(data, contentType)).toBe(text));
}

test('a PDF is read by what reads PDF, also inside of a clinical document', async () => {
  const readPdf = async (data: Uint8Array) => `pdf of ${data.length} bytes`;
  expect(await extractText(utf8('%PDF-1.7'), '', readPdf)).toBe('pdf of 8 bytes');
  const cover = `<ClinicalDocument><nonXMLBody><text mediaType="application/pdf" representation="B64">${btoa('%PDF-1.7')}</text></nonXMLBody></ClinicalDocument>`;
  expect(await extractText(utf8(cover), 'text/xml', readPdf)).toBe('pdf of 8 bytes');
});

test('no bytes make it throw, but base64 that is none, or take long', async () => {
  const heads = ['', '{\\rtf1 ', '<html>', '<ClinicalDocument>', '<?xml?>'];
  const text = fc.string({
    unit: fc.constantFrom('\\', '{', '}', "'", '<', '>', 'text', 'title', 'u12', ' ', '&', '/'),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), text, fc.string(), async (head, rest, type) => {
      await extractText(bytes(head + rest), type);
    }),
  );
  const marks = [
    '<',
    '<!--',
    '<text',
    '<title>',
    '<text>',
    '{\\rtf',
    "\\'",
    '\\u1',
    '&',
    '<p>',
    '<text/>',
    '<title></title>',
  ];
  const start = performance.now();
  for (const head of heads) for (const mark of marks) await extractText(bytes(head + mark.repeat(5_000)), 'text/plain');
  expect(performance.now() - start).toBeLessThan(5000);
});

const SAMPLES = new URL('../../../../shared/data/ccda', import.meta.url).pathname; // beside a checkout, where it is at hand

test('real clinical documents say what they are about', async () => {
  const files = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => /\.xml$/i.test(name)) : [];
  const short: string[] = [];
  for (const name of files) {
    const text = await extractText(
      readFileSync(`${SAMPLES}/${name}`) as unknown as Uint8Array<ArrayBuffer>,
      'text/xml',
      async () => 'x'.repeat(1000),
    );
    if (text.length < 500 || /<\w|&\w+;/.test(text)) short.push(`${name}: ${text.slice(0, 200)}`);
  }
  expect(short).toEqual([]);
});
