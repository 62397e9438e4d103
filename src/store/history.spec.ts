import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { digestOf } from './digest.ts';
import { historyOf, versionsOf } from './history.ts';
import { hashOf, identify } from './identify.ts';
import { notesOf, timeOfLine } from './log-notes.ts';
import { RecordIndex } from './record-index.ts';
import { sent } from './testing.ts';

interface Page {
  readonly connectionId: string;
  readonly fetchedAt: number;
  /** `id=text`. */
  readonly versions: readonly string[];
}

/** An index of a log of these pages. */
function indexOf(pages: readonly Page[]): RecordIndex {
  const index = new RecordIndex();
  for (const [i, { connectionId, fetchedAt, versions }] of pages.entries()) {
    const batch = versions.map((version) => {
      const [id = '', said = ''] = version.split('=');
      return identify(sent({ resourceType: 'Basic', id, text: said }));
    });
    const digest = { ...digestOf(batch, fetchedAt), hash: batch.map(({ text }) => hashOf(text)) };
    index.load({ seq: i + 1, connectionId, bytes: 1, fetchedAt }, digest);
  }
  return index;
}

const page = fc.record({
  connectionId: fc.constantFrom('c', 'd'),
  fetchedAt: fc.integer({ min: 1, max: 4 }),
  versions: fc.array(fc.stringMatching(/^[ab]=[xyz]$/), { maxLength: 4 }),
});

test('versions are numbered in the order in which they came, the newest first', () => {
  const index = indexOf([
    { connectionId: 'c', fetchedAt: 10, versions: ['a=x', 'b=x'] },
    { connectionId: 'd', fetchedAt: 20, versions: ['a=other'] },
    { connectionId: 'c', fetchedAt: 30, versions: ['a=y'] },
    { connectionId: 'c', fetchedAt: 40, versions: ['a=x'] },
  ]);
  expect(versionsOf(index, 'c', 'Basic', 'a').map(({ number, fetchedAt }) => [number, fetchedAt])).toEqual([
    [3, 40],
    [2, 30],
    [1, 10],
  ]);
  expect(versionsOf(index, 'c', 'Basic', 'nobody')).toEqual([]);
});

test('page by page the whole history comes once, newest first, also when more came meanwhile', () => {
  fc.assert(
    fc.property(fc.array(page, { maxLength: 12 }), fc.nat(12), fc.integer({ min: 1, max: 5 }), (pages, cut, count) => {
      // Time goes on: what comes later was fetched later.
      const ordered = pages.toSorted((a, b) => a.fetchedAt - b.fetchedAt);
      const before = indexOf(ordered.slice(0, cut));
      const after = indexOf(ordered);
      const first = historyOf(before, {}, { count });
      const seen = first.entries.map(nameOf);
      for (let next = first.next; next !== undefined;) {
        const more = historyOf(after, {}, { count, after: next });
        seen.push(...more.entries.map(nameOf));
        next = more.next;
      }
      const whole = historyOf(before, {}, { count: 1000 }).entries;
      expect(whole.map(({ fetchedAt }) => fetchedAt)).toEqual(
        whole.map(({ fetchedAt }) => fetchedAt).toSorted((a, b) => b - a),
      );
      // What came at the very moment at which a page ended may stand on the next one: it is not lost.
      expect(whole.map(nameOf).filter((name) => !seen.includes(name))).toEqual([]);
      expect(seen.filter((name, i) => seen.indexOf(name) !== i)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

const nameOf = (entry: { connectionId: string; type: string; id: string; number: number }) =>
  `${entry.connectionId}/${entry.type}/${entry.id}/${entry.number}`;

test('a history can be of one type, of some connections, and since a moment', () => {
  const index = indexOf([
    { connectionId: 'c', fetchedAt: 10, versions: ['a=x'] },
    { connectionId: 'd', fetchedAt: 20, versions: ['a=x', 'a=y'] },
  ]);
  const count = (...asked: [Parameters<typeof historyOf>[1], object?]) =>
    historyOf(index, asked[0], { count: 10, ...asked[1] }).total;
  expect([
    count({}),
    count({ connectionIds: ['d'] }),
    count({}, { since: 11 }),
    count({}, { type: 'Patient' }),
  ]).toEqual([3, 2, 2, 0]);
  expect(count({ connectionIds: ['nobody'] })).toBe(0);
});

test('each line of a merged segment keeps the time at which it was fetched', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 1 }), (times) => {
      const notes = notesOf(times.map((fetchedAt) => ({ fetchedAt, earlier: 0 })));
      expect(times.map((_, line) => timeOfLine(notes, line))).toEqual(times);
    }),
  );
});
