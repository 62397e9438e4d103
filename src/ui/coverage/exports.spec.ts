import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { ConnectionView, SyncRow, SyncView } from '../../engine/api.ts';
import { cleanWords } from './clean.ts';
import { csvOf, pageOf } from './exports.ts';
import { isComplete, onlyMissing, reportOf } from './report.ts';
import { gapsToTell } from './told.ts';

const NONE = { files: [], unlisted: [] };

const CONNECTION = {
  id: 'c',
  name: 'Lakeside',
  place: 'Ohio',
  patient: { id: 'p-77', name: 'Juniper Vale', birthDate: '1961-04-09' },
  scopes: { asked: 'patient/*.rs', granted: 'patient/*.rs' },
} as ConnectionView;

const row = (label: string, state: SyncRow['state'], of: Partial<SyncRow> = {}): SyncRow => ({
  searchId: label,
  label,
  query: label,
  state,
  got: 0,
  total: undefined,
  failure: undefined,
  warnings: [],
  ...of,
});

const viewOf = (rows: readonly SyncRow[]): SyncView => ({
  connectionId: 'c',
  runId: 'r',
  state: 'finished',
  startedAt: 0,
  endedAt: Date.UTC(2026, 10, 20, 12),
  got: 0,
  searches: rows.length,
  searchesDone: rows.length,
  failure: undefined,
  rows,
});

const refusal = (said: string) => ({ code: 'sync/refused', remedy: 'report', message: '403', said }) as const;

const IN_PARTS = [
  row('Notes', 'cut-short', { got: 9, failure: refusal('No.') }),
  row('Mental health notes', 'refused', { parent: 'Notes', failure: refusal('No.') }),
  row('Clinical notes', 'got', { parent: 'Notes', got: 9 }),
];

test('of a search in parts the part that is missing is told, and the whole where all parts say the same', () => {
  expect(gapsToTell(IN_PARTS).map(({ label }) => label)).toEqual(['Mental health notes']);
  const all = IN_PARTS.map((one): SyncRow => ({ ...one, state: 'refused' }));
  expect(gapsToTell(all).map(({ label }) => label)).toEqual(['Notes']);
  const plain = [IN_PARTS[0]!, IN_PARTS[2]!];
  expect(gapsToTell(plain).map(({ label }) => label)).toEqual(['Notes']);
});

test('a report has the sentences, and every search with its parts under it', () => {
  const report = reportOf(CONNECTION, viewOf([row('Goals', 'got', { got: 3 }), ...IN_PARTS]), NONE);
  expect(report.sentences).toEqual(['Lakeside did not share your mental health notes.']);
  expect(report.lines.map(({ label, parts }) => [label, parts.map((part) => part.label)])).toEqual([
    ['Goals', []],
    ['Notes', ['Mental health notes', 'Clinical notes']],
  ]);
  expect(onlyMissing(report.lines).map(({ label, parts }) => [label, parts.map((part) => part.label)])).toEqual([
    ['Notes', ['Mental health notes']],
  ]);
  expect(isComplete(report)).toBe(false);
  expect(isComplete(reportOf(CONNECTION, viewOf([row('Goals', 'empty')]), NONE))).toBe(true);
});

const SECRETS = [
  'eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiJwLTc3In0.c2lnbmF0dXJl',
  'https://fhir.lakeside.test/r4/Patient/p-77?access_token=abc',
  'Patient/p-77',
  'patient=p-77',
  'p-77',
];

test('nothing that is handed on has a token, an address or an id of the patient’s, wherever a server puts it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SECRETS),
      fc.constantFrom('', ' ', '(', '"', '\n'),
      fc.constantFrom('', ' ', ')', '"', '.', '\n'),
      (secret, before, after) => {
        const said = `No${before || ' '}${secret}${after} today`;
        const view = viewOf([row('Goals', 'refused', { failure: refusal(said), warnings: [said] })]);
        const owner = { type: 'Media', id: 'p-77' };
        const file = {
          url: said,
          title: said,
          contentType: 'text/plain',
          size: 9,
          failure: refusal(said),
          owner,
          at: 0,
        };
        const leftOut = {
          files: [file],
          unlisted: [{ title: said, type: 'Media', id: 'm', when: '2020', since: 0 }],
        };
        const report = reportOf(CONNECTION, view, leftOut);
        for (const text of [csvOf([report]), pageOf([report], 0)]) {
          expect(text).not.toContain('p-77');
          expect(text).not.toContain('eyJ');
          expect(text).not.toContain('://');
          expect(text).toContain('No');
        }
      },
    ),
  );
});

test('a table has as many cells in each row, whatever is in them, and no formula', () => {
  const words = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(words, words, (label, said) => {
      const view = viewOf([row(label, 'refused', { failure: refusal(`=1+1,"${said}`) })]);
      const rows = parse(csvOf([reportOf(CONNECTION, view, NONE)]));
      expect(rows.map((cells) => cells.length)).toEqual([11, 11]);
      for (const text of rows.flat()) expect(text).not.toMatch(/^[=+@\t\r-]/);
    }),
  );
});

/** As RFC 4180 reads it. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('the page says for whom, what is missing, and what the server said, on one line each', () => {
  const view = viewOf([row('Goals', 'refused', { failure: refusal('<b>No</b>\n\n# Not for apps'), askedAt: 0 })]);
  const page = pageOf([reportOf(CONNECTION, view, NONE)], Date.UTC(2026, 10, 22));
  expect(page).toContain('For Juniper Vale, born 9 April 1961.');
  expect(page).toContain('- Lakeside did not share your goals.');
  expect(page).toContain('      The server’s own words: <b>No</b> # Not for apps\n');
});

test('words are cut at a length that one reads, and lose what cannot be seen', () => {
  expect(cleanWords('a'.repeat(20_000), '')).toHaveLength(501);
  expect(cleanWords('No\u202e\u0000 more', '')).toBe('No more');
  expect(cleanWords('1 of 21 for 1', '1')).toBe('[left out] of 21 for [left out]');
  expect(cleanWords('Observation/Condition were refused', 'x')).toBe('Observation/Condition were refused');
});
