import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { decodeText } from '../text/decode.ts';
import { type DocumentSection, LOOKS, textOfBlocks } from '../text/blocks.ts';
import { readCda } from './document.ts';
import { readHtml } from './flow.ts';

const wrapped = (body: string, header = '') =>
  `<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3">${header}<component><structuredBody>${body}</structuredBody></component></ClinicalDocument>`;
const section = (text: string, more = '') =>
  `<component><section><code code="1-1" displayName="By its code"/><title>One</title><text>${text}</text>${more}</section></component>`;
const first = (text: string, more = ''): DocumentSection => readCda(wrapped(section(text, more))).sections[0]!;
const blocks = (text: string) => first(text).blocks;

test('a clinical document says whom it is about, who wrote it and when', () => {
  const header = `<title>Visit &amp; plan</title><effectiveTime value="20260503140205.123-0500"/>
    <recordTarget><patientRole><patient><name><given>Juniper</given> <family>Vale</family></name><birthTime value="19610409"/>
      <guardian><guardianPerson><name>Rowan Vale</name></guardianPerson></guardian></patient></patientRole></recordTarget>
    <author><assignedAuthor><assignedPerson><name><prefix>Dr</prefix><given>Ada</given><family>Quillfeather</family></name></assignedPerson>
      <representedOrganization><name>Lakeside</name></representedOrganization></assignedAuthor></author>
    <author><assignedAuthor><assignedAuthoringDevice><softwareName>Invented 3</softwareName></assignedAuthoringDevice></assignedAuthor></author>
    <custodian><assignedCustodian><representedCustodianOrganization><name>Lakeside General</name></representedCustodianOrganization></assignedCustodian></custodian>`;
  const { sections: _, ...head } = readCda(wrapped('', header));
  expect(head).toEqual({
    title: 'Visit & plan',
    when: '2026-05-03T14:02:05-05:00',
    authors: ['Dr Ada Quillfeather', 'Invented 3'],
    custodian: 'Lakeside General',
    patient: { name: 'Juniper Vale', birthDate: '1961-04-09' },
    inside: undefined,
    declaresEntities: false,
    isCut: false,
  });
});

test('sections inside of sections come behind them, one level deeper', () => {
  const inner = `<component><section><title>Inner</title><text>b</text></section></component>`;
  const { sections } = readCda(wrapped(`${section('a', inner)}${section('c')}`));
  expect(sections.map(({ level, title, code, key }) => [key, level, title, code])).toEqual([
    ['s0', 1, 'One', '1-1'],
    ['s1', 2, 'Inner', 'Inner'],
    ['s2', 1, 'One', '1-1'],
  ]);
});

test('a section without a title has that of its code', () => {
  const untitled = section('x').replace('<title>One</title>', '');
  expect(readCda(wrapped(untitled)).sections[0]!.title).toBe('By its code');
});

test('styles, line ends, sub- and superscripts, and what was struck out', () => {
  const text = `Take <content styleCode="Bold Italics">5 mg</content><br/>H<sub>2</sub>O 10<sup>3</sup> <content revised="delete">old</content> <content styleCode="xMono">x</content>`;
  expect(blocks(text)).toEqual([
    {
      kind: 'paragraph',
      words: [
        { text: 'Take ' },
        { text: '5 mg', look: LOOKS.bold | LOOKS.italic },
        { text: '\nH' },
        { text: '2', look: LOOKS.below },
        { text: 'O 10' },
        { text: '3', look: LOOKS.above },
        { text: ' ' },
        { text: 'old', look: LOOKS.strike },
        { text: ' ' },
        { text: 'x', look: LOOKS.code },
      ],
    },
  ]);
});

test('lists, ordered or not, with a caption and lists inside', () => {
  const text = `<list listType="ordered"><caption>Plan</caption><item>Walk<list><item>daily</item></list></item><item ID="i2">Rest</item></list>`;
  expect(blocks(text)).toEqual([
    {
      kind: 'list',
      isOrdered: true,
      caption: 'Plan',
      items: [
        {
          blocks: [
            { kind: 'paragraph', words: 'Walk' },
            { kind: 'list', isOrdered: false, items: [{ blocks: [{ kind: 'paragraph', words: 'daily' }] }] },
          ],
        },
        { id: 'i2', blocks: [{ kind: 'paragraph', words: 'Rest' }] },
      ],
    },
  ]);
});

test('tables: head, body and foot, spans within bounds, ids, and headings that were written as a row', () => {
  const row = (cells: string) => `<tr>${cells}</tr>`;
  const text = `<table><caption>Readings</caption><colgroup><col/></colgroup><thead>${row('<th>What</th><th>Value</th>')}</thead>
    <tfoot>${row('<td>end</td>')}</tfoot><tbody>${row('<td ID="c1" align="right">Pulse</td><td colspan="999999999" rowspan="2">72</td>')}</tbody></table>
    <table>${row('<th>A</th>')}${row('<td>1</td>')}</table>`;
  const [one, two] = blocks(text);
  const cell = (words: string) => ({ kind: 'paragraph', words });
  expect(one).toEqual({
    kind: 'table',
    caption: 'Readings',
    head: [
      {
        cells: [
          { isHead: true, blocks: [cell('What')] },
          { isHead: true, blocks: [cell('Value')] },
        ],
      },
    ],
    rows: [
      {
        cells: [
          { id: 'c1', align: 'right', blocks: [cell('Pulse')] },
          { columns: 100, rows: 2, blocks: [cell('72')] },
        ],
      },
      { cells: ['end'] },
    ],
  });
  expect(two).toMatchObject({ head: [{ cells: [{ isHead: true }] }], rows: [{ cells: ['1'] }] });
});

test('footnotes stand under their section, and their marks where they were', () => {
  const { notes, blocks: found } = first(
    'Dose<footnote ID="f1">With food.</footnote> and again<footnoteRef IDREF="f1"/>',
  );
  expect(notes).toEqual([{ id: 'f1', words: 'With food.' }]);
  expect(found).toEqual([
    {
      kind: 'paragraph',
      words: [{ text: 'Dose' }, { text: '', note: 'f1' }, { text: ' and again' }, { text: '', note: 'f1' }],
    },
  ]);
});

test('pictures of the document are shown where the narrative names them', () => {
  const media = `<entry><observationMedia ID="p1"><value mediaType="image/png" representation="B64">iVBO RwA=</value></observationMedia></entry>`;
  const { blocks: found } = first(
    '<renderMultiMedia referencedObject="p1"><caption>Scan</caption></renderMultiMedia>',
    media,
  );
  expect(found).toEqual([
    { kind: 'picture', contentType: 'image/png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0]), name: '' },
    { kind: 'paragraph', words: [{ text: 'Scan', look: LOOKS.bold }] },
  ]);
});

test('what is in the document as data is known by its place', () => {
  const entry =
    '<entry><observation><text><reference value="#r1"/></text><value><originalText><reference value="#v"/></originalText></value></observation></entry>';
  expect(first('<table><tr ID="r1"><td>x</td></tr></table>', entry).coded).toEqual(['r1', 'v']);
});

test('a document may be the cover of a file', () => {
  const body = (text: string) =>
    `<ClinicalDocument><component><nonXMLBody>${text}</nonXMLBody></component></ClinicalDocument>`;
  const pdf = readCda(body(`<text mediaType="application/pdf" representation="B64">${btoa('%PDF-1.7')}</text>`));
  expect([pdf.inside?.contentType, pdf.inside?.bytes.length]).toEqual(['application/pdf', 8]);
  const text = readCda(body('<text mediaType="text/plain">Dear &amp; all</text>'));
  expect(new TextDecoder().decode(text.inside?.bytes)).toBe('Dear & all');
  expect(readCda(body('<text mediaType="application/pdf" representation="B64">***</text>')).inside).toBeUndefined();
});

const LINKS = [
  'javascript:alert(1)',
  ' jAvaScript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.test',
  'file:///etc',
  'blob:x',
];

test('links lead to web pages, mail and telephones, and to places of the document; never to what runs', () => {
  for (const href of LINKS)
    expect(blocks(`<linkHtml href="${href}">x</linkHtml>`), href).toEqual([{ kind: 'paragraph', words: 'x' }]);
  for (const href of ['https://a.test/', 'mailto:a@b.test', 'tel:+1555', '#r1']) {
    expect(blocks(`<linkHtml href="${href}">x</linkHtml>`)).toEqual([
      { kind: 'paragraph', words: [{ text: 'x', href }] },
    ]);
  }
});

test('what could run is no part of the text: scripts, frames, styles, handlers', () => {
  const text = `<p onclick="x()">a<script>alert(1)</script><iframe src="https://evil.test">b</iframe><style>p{}</style><svg onload="x()"><text>c</text></svg><img src="https://evil.test/p.png" alt="pixel" onerror="x()"/></p>`;
  expect(JSON.stringify(blocks(text))).toBe('[{"kind":"paragraph","words":"a[pixel]"}]');
});

test('entities that a document declares are not resolved, and it is said that there are some', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`;
  const { sections, declaresEntities } = readCda(
    wrapped(section('&b; &lt;&#65;&#x42;&bogus;')).replace('?>', `?>${bomb}`),
  );
  expect(declaresEntities).toBe(true);
  expect(textOfBlocks(sections[0]!.blocks)).toBe('&b; <AB&bogus;');
});

test('a document that is nested as none is, is refused', () => {
  const deep = (n: number) => `${'<content>'.repeat(n)}x${'</content>'.repeat(n)}`;
  expect(textOfBlocks(blocks(deep(200)))).toBe('x');
  expect(() => blocks(deep(10_000))).toThrow(expect.objectContaining({ code: 'document/too-deep' }));
  const tables = '<table><tr><td>'.repeat(10_000);
  expect(() => blocks(tables)).toThrow(expect.objectContaining({ code: 'document/too-deep' }));
});

test('a table bomb is cut, and it is said so', () => {
  const rows = `<tr>${'<td/>'.repeat(1000)}</tr>`.repeat(700);
  const { isCut, sections } = readCda(wrapped(section(`<table>${rows}</table>`)));
  expect(isCut).toBe(true);
  const [table] = sections[0]!.blocks;
  expect(table?.kind === 'table' && table.rows.length).toBe(600);
});

test('broken markup is read as far as it goes, and nothing takes long', () => {
  expect(textOfBlocks(blocks('<paragraph>a<content>b</paragraph>c </nothing> 3 < 5'))).toBe('ab\nc  3 < 5');
  const hostile = [
    '<',
    '<a "',
    "<a b='",
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE [',
    '&#',
    '<a a a a ',
    '</x',
    '<p>',
    '<tr>',
    '<td',
  ];
  const begun = performance.now();
  for (const mark of hostile) {
    for (const text of [mark.repeat(20_000), `<ClinicalDocument>${mark.repeat(20_000)}`]) {
      try {
        readCda(text);
        readHtml(text);
      } catch (error) {
        expect(error, mark).toMatchObject({ code: 'document/too-deep' });
      }
    }
  }
  expect(performance.now() - begun).toBeLessThan(4000);
});

test('a document of 20 MB costs a second or two of one thread', () => {
  const row = (i: number) =>
    `<tr ID="r${i}"><td>2026-05-03</td><td>Reading ${i}</td><td><content styleCode="Bold">${i % 100}</content> mg/dL</td></tr>`;
  const entry = (i: number) =>
    `<entry><observation><code code="2345-7"/><text><reference value="#r${i}"/></text><value value="${i % 100}" unit="mg/dL"/></observation></entry>`;
  const part = (from: number) => {
    const all = Array.from({ length: 5000 }, (_, i) => from + i);
    return section(`<table><tbody>${all.map(row).join('')}</tbody></table>`, all.map(entry).join(''));
  };
  let body = '';
  for (let n = 0; body.length < 20_000_000; n += 5000) body += part(n);
  const text = wrapped(body);
  const begun = process.cpuUsage();
  const { sections } = readCda(text);
  const { user } = process.cpuUsage(begun);
  expect(sections.every(({ blocks: [table] }) => table?.kind === 'table' && table.rows.length === 5000)).toBe(true);
  expect(user / 1000).toBeLessThan(4000);
});

test('HTML as people write it: ends left out, any case, entities, tables and lists', () => {
  const html = `<!DOCTYPE html><HTML><head><title>x</title><style>p{}</style></head><BODY><H1>Visit</H1><P>Well &ndash; 37&deg;<p>next<ul><li>a<li>b</ul>
    <TABLE><tr><th>What<th>Value<tr><td>Pulse<td>72</table><img src="data:image/png;base64,iVBORw==" alt="Mole"><script>if (a < b) x()</script>end`;
  const found = readHtml(html);
  expect(found.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
    'list',
    'table',
    'picture',
    'paragraph',
  ]);
  expect(textOfBlocks(found)).toBe('Visit\nWell – 37°\nnext\na\nb\nWhat  Value\nPulse  72\nend');
});

const SAMPLES = new URL('../../../../shared/data/ccda', import.meta.url).pathname; // beside a checkout, where it is at hand

test('real clinical documents are whole: each has sections with text, or a file inside', () => {
  const files = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => /\.xml$/i.test(name)) : [];
  const odd = files.flatMap((name) => {
    const { title, when, sections, inside } = readCda(decodeText(readFileSync(`${SAMPLES}/${name}`)));
    const words = sections.map(({ blocks: found }) => textOfBlocks(found)).join('\n');
    const isOdd = title === '' || when === '' || /<\w|&\w+;|undefined/.test(words) || (words.length < 300 && !inside);
    return isOdd ? [`${name}: ${words.slice(0, 200)}`] : [];
  });
  expect(odd).toEqual([]);
});
