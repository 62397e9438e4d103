import { expect, test } from '@playwright/test';
import { documents } from './documents-list.ts';
import { entryFrom, HARBOR, LAKESIDE, ownOf, viewOf } from './testing.ts';

const LOINC = 'http://loinc.org';
const note = (id: string, more: object = {}) => ({
  resourceType: 'DocumentReference',
  id,
  status: 'current',
  type: { coding: [{ system: LOINC, code: '11506-3', display: 'Progress note' }] },
  category: [{ coding: [{ code: 'clinical-note' }] }],
  ...more,
});
const summary = (id: string, more: object = {}) => ({
  ...note(id),
  type: { coding: [{ system: LOINC, code: '34133-9' }], text: 'Continuity of Care Document' },
  category: [],
  content: [{ attachment: { contentType: 'application/hl7-v3+xml', url: `Binary/${id}` } }],
  ...more,
});
const file = (attachment: object) => ({ content: [{ attachment }] });
const titles = (...resources: readonly object[]) =>
  viewOf(
    documents,
    resources.map((one) => entryFrom(one as never)),
  ).lines.map(({ members, folded = [] }) => [...members, ...folded].map(({ id }) => id).join('+'));

test('documents with one identifier are one line, whoever sent them', () => {
  const identifier = [{ system: 'urn:oid:1.2', value: '77' }];
  const { lines } = viewOf(documents, [
    entryFrom(note('a', { identifier }), LAKESIDE),
    entryFrom(note('b', { masterIdentifier: identifier[0] }), HARBOR),
    entryFrom(note('c', { identifier: [{ value: '77' }] }), HARBOR),
    entryFrom(note('d', { identifier: [{ value: '77' }] }), LAKESIDE),
  ]);
  expect(lines.map(({ members, why }) => [members.length, why])).toEqual([
    [2, 'same-identifier'],
    [1, undefined],
    [1, undefined],
  ]);
});

test('the same file is one document: by its hash, its bytes, or its place at one provider', () => {
  const data = 'QUJD'.repeat(100);
  expect(titles(note('a', file({ hash: 'x=' })), note('b', file({ hash: 'x=' })))).toEqual(['a+b']);
  expect(titles(note('a', file({ data })), note('b', file({ data })))).toEqual(['a+b']);
  expect(titles(note('a', file({ data })), note('b', file({ data: `${data}QUJE` })))).toEqual(['a', 'b']);
  expect(titles(note('a', file({ data: 'QUJD' })), note('b', file({ data: 'QUJD' })))).toEqual(['a', 'b']);
  const at = file({ url: 'Binary/1' });
  expect(titles(note('a', at), note('b', at))).toEqual(['a+b']);
  const two = [entryFrom(note('a', at), LAKESIDE), entryFrom(note('b', at), HARBOR)];
  expect(viewOf(documents, two).lines).toHaveLength(2);
});

test('of the summaries that a system makes at one visit, or on one day, the newest stands for all', () => {
  const visit = { context: { encounter: [{ reference: 'Encounter/e', display: 'Office visit' }] } };
  expect(
    titles(
      summary('a', { date: '2026-05-01T09:00:00Z', ...visit }),
      summary('b', { date: '2026-05-02T09:00:00Z', ...visit }),
      summary('c', { date: '2026-05-03T09:00:00Z' }),
      summary('d', { date: '2026-05-03T11:00:00Z' }),
      summary('e', { date: '2026-06-03' }),
      note('n', { date: '2026-05-02', ...visit }),
    ),
  ).toEqual(['e', 'd+c', 'b+a', 'n']);
});

test('a document says its kind, author, visit and formats', () => {
  const { lines } = viewOf(documents, [
    entryFrom(
      note('a', {
        docStatus: 'preliminary',
        author: [{ display: 'Dr Ada Quillfeather' }, { reference: 'Practitioner/none' }],
        context: { encounter: [{ reference: 'Encounter/e' }] },
        content: [
          { attachment: { contentType: 'text/html', url: 'Binary/1' } },
          { attachment: { contentType: 'application/pdf', url: 'Binary/2' } },
        ],
      }),
    ),
    entryFrom({ resourceType: 'Encounter', id: 'e', type: [{ text: 'Office visit' }] } as never),
  ]);
  expect(lines[0]).toMatchObject({
    kind: 'note',
    author: 'Dr Ada Quillfeather',
    visit: { connectionId: 'lakeside', type: 'Encounter', id: 'e', title: 'Office visit' },
    formats: ['html', 'pdf'],
    isPreliminary: true,
  });
});

const KINDS: readonly (readonly [kind: string, resource: object])[] = [
  ['note', note('a')],
  ['summary', summary('a')],
  ['letter', note('a', { type: { text: 'Referral letter' }, category: [] })],
  ['report', note('a', { type: { coding: [{ system: LOINC, code: '18748-4' }], text: 'CT chest' }, category: [] })],
  ['picture', { resourceType: 'Media', id: 'a', content: { contentType: 'image/png', title: 'Mole' } }],
  ['other', note('a', { type: { text: 'Insurance card' }, category: [] })],
];

for (const [kind, resource] of KINDS) {
  test(`a document may be of the kind: ${kind}`, () => {
    expect(viewOf(documents, [entryFrom(resource as never)]).lines.map((line) => line.kind)).toEqual([kind]);
  });
}

const report = (id: string, more: object = {}) => ({
  resourceType: 'DiagnosticReport',
  id,
  status: 'final',
  code: { text: 'CT chest' },
  effectiveDateTime: '2026-05-03',
  presentedForm: [{ contentType: 'application/pdf', url: `Binary/${id}` }],
  ...more,
});

test('a report is a document where it has a file, and so are messages and consents', () => {
  const attachment = { contentType: 'application/pdf', url: 'Binary/9' };
  const entries = [
    report('r'),
    report('inline', { presentedForm: [{ contentType: 'text/plain', data: 'QUJD' }] }),
    report('bare', { presentedForm: undefined }),
    report('promised', { presentedForm: [{ contentType: 'application/pdf', title: 'Report' }] }),
    { resourceType: 'Communication', id: 'm', status: 'completed', payload: [{ contentAttachment: attachment }] },
    { resourceType: 'Communication', id: 'words', status: 'completed', payload: [{ contentString: 'Well.' }] },
    { resourceType: 'Consent', id: 'c', status: 'active', sourceAttachment: { ...attachment, url: 'Binary/8' } },
  ].map((one) => entryFrom(one as never));
  const own = ownOf(documents, entries).map(({ id }) => id);
  expect(own.sort()).toEqual(['c', 'inline', 'm', 'r']);
  // Their text says so before it is read; of what only promises a file it may say so, too.
  const likely = entries.filter(({ type, resource }) => documents.isOwnText?.(type, JSON.stringify(resource)));
  expect(likely.map(({ id }) => id).sort()).toEqual(['c', 'inline', 'm', 'promised', 'r']);
});

test('a report says its kind, visit, formats, and who read what it is about', () => {
  const { lines } = viewOf(documents, [
    entryFrom(
      report('r', {
        status: 'preliminary',
        performer: [{ display: 'Lakeside Radiology' }],
        resultsInterpreter: [{ display: 'Dr Ada Quillfeather' }],
        encounter: { reference: 'Encounter/e' },
        // A picture of a page is a report all the same.
        presentedForm: [{ contentType: 'image/png', url: 'Binary/1' }],
      }) as never,
    ),
    entryFrom({ resourceType: 'Encounter', id: 'e', type: [{ text: 'Office visit' }] } as never),
  ]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    kind: 'report',
    title: 'CT chest',
    author: 'Dr Ada Quillfeather',
    visit: { id: 'e', title: 'Office visit' },
    formats: ['image'],
    isPreliminary: true,
  });
});

test('a report and a note of one file are one report, whichever is newer', () => {
  for (const date of ['2026-05-02', '2026-05-04']) {
    const { lines } = viewOf(documents, [
      entryFrom(note('n', { date, ...file({ contentType: 'application/pdf', url: 'Binary/r' }) })),
      entryFrom(report('r') as never),
    ]);
    expect(lines.map(({ kind, members, why }) => [kind, members.length, why])).toEqual([['report', 2, 'same-file']]);
  }
  const hash = { contentType: 'application/pdf', url: 'Binary/x', hash: 'same=' };
  const two = [entryFrom(note('n', file(hash)), HARBOR), entryFrom(report('r', { presentedForm: [hash] }) as never)];
  expect(viewOf(documents, two).lines).toHaveLength(1);
});

test('the reports of one order have its number in common, and stay two', () => {
  const identifier = [{ system: 'urn:oid:1.2.3', value: 'A-77' }];
  expect(titles(report('a', { identifier }), report('b', { identifier }), note('n', { identifier }))).toHaveLength(3);
});

test('what was replaced or entered in error is set aside, with the reason', () => {
  const { lines, setAside } = viewOf(documents, [
    entryFrom(note('a', { status: 'superseded' })),
    entryFrom(note('b', { status: 'entered-in-error' })),
    entryFrom(note('c')),
  ]);
  expect(lines).toHaveLength(1);
  expect(setAside.map(({ member, reason }) => `${member.id} ${reason}`).sort()).toEqual([
    'a superseded',
    'b entered-in-error',
  ]);
});
