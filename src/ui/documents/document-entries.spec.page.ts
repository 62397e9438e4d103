import { entryFrom, HARBOR } from '../../record/testing.ts';

const note = (id: string, title: string, more: object = {}) => ({
  resourceType: 'DocumentReference',
  id,
  status: 'current',
  type: { text: title },
  date: '2026-05-03',
  content: [{ attachment: { contentType: 'application/pdf', url: `Binary/${id}`, hash: 'same=' } }],
  author: [{ display: 'Dr Ada Quillfeather' }],
  ...more,
});

/** For specs of screens: a note that two hospitals have, a letter that is not signed yet, two summaries of one visit, and what was replaced. */
export const DOCUMENT_ENTRIES = [
  entryFrom(note('r17', 'Progress note')),
  entryFrom(note('b', 'Progress note'), HARBOR),
  entryFrom(note('c', 'Referral letter', { date: '2024-01-02', content: [], docStatus: 'preliminary' })),
  entryFrom(note('d', 'Old note', { status: 'superseded' })),
  ...['e', 'f'].map((id) =>
    entryFrom(
      note(id, 'Visit summary', {
        date: '2025-08-09T10:00:00Z',
        type: { coding: [{ system: 'http://loinc.org', code: '34133-9' }], text: 'Visit summary' },
        content: [{ attachment: { contentType: 'text/xml', url: `Binary/${id}` } }],
      }),
    ),
  ),
];
