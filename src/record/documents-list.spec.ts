import { expect, test } from '@playwright/test';
import { documents } from './documents-list.ts';
import { entryFrom, HARBOR, LAKESIDE, viewOf } from './testing.ts';

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
  ).lines.map(({ members, folded }) => [...members, ...folded].map(({ id }) => id).join('+'));

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
