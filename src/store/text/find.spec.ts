import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { TEXT_PLACES, type TextPlace } from '../../fhir/human-text.ts';
import { RecordIndex } from '../record-index.ts';
import { findInText, matchText } from './find.ts';
import { oneMistake } from './mistake.ts';
import { TextIndex } from './text-index.ts';
import { askedWords, eachToken } from './tokens.ts';

type Doc = Readonly<Partial<Record<TextPlace, string>>>;

/** An index of rows with these titles, of connections `a` and `b` in turn, each a day later than the one before. */
function worldOf(docs: readonly Doc[], isCurrent: (i: number) => boolean = () => true) {
  const index = new RecordIndex();
  const text = new TextIndex();
  for (const [i, doc] of docs.entries()) {
    index.current.push(isCurrent(i) ? 1 : 0);
    index.connection.push(index.connections.numberOf(i % 2 === 0 ? 'a' : 'b'));
    index.type.push(index.types.numberOf(i % 3 === 0 ? 'Condition' : 'Observation'));
    index.kind.push(index.kinds.numberOf(i % 3 === 0 ? 'problem' : 'lab'));
    index.title.push(index.texts.numberOf(doc.title ?? ''));
    index.order.push(i + 1);
    index.id.push(index.texts.numberOf(`${i}`));
    for (const place of TEXT_PLACES) if (doc[place]) text.add(i, place, doc[place]);
    if (i % 5 === 4) text.close(0); // several blocks
  }
  return { index, text };
}

const find = ({ index, text }: ReturnType<typeof worldOf>, question: string, scope = {}) =>
  findInText(index, text, question, { limit: 1000, ...scope });
const positions = (...asked: Parameters<typeof find>) => find(...asked).hits.map(({ position }) => position);

test('title before code before note, whole words before beginnings, beginnings before mistakes, the newest of equals', () => {
  const world = worldOf([
    { note: 'glucose' },
    { title: 'Glucose tolerance test' },
    { title: 'Glucose' },
    { title: 'Glucosemeter strips' },
    { title: 'Glucuse, mistyped by a clerk' },
    { code: 'glucose' },
    { title: 'Glucose' },
    { title: 'Fructose' },
  ]);
  expect(positions(world, 'glucose')).toEqual([6, 2, 1, 3, 5, 4, 0]);
  const places = find(world, 'glucose').hits.map(({ place }) => place);
  expect(places.join(' ')).toBe('title title title title code title note');
});

test('an everyday word may be mistyped where nothing is found otherwise, and what was meant is told', () => {
  const world = worldOf([{ title: 'Glucose' }, { title: 'Warfarin 5 mg' }, { title: 'Dinner with thimner' }]);
  expect(find(world, 'suger')).toMatchObject({ total: 1, names: ['glucose'], meant: ['sugar'] });
  expect(find(world, 'blood thiner')).toMatchObject({ total: 1, names: ['warfarin'] });
  expect(find(world, 'blood thiner').meant[0]).toBe('thinner');
  // What a record has is what is meant.
  expect(positions(world, 'thimner')).toEqual([2]);
  expect(find(world, 'sugex 5')).toMatchObject({ total: 0, meant: [] });
});

test('the question may be mistyped, be code or number, and hold what no expression could', () => {
  const world = worldOf([{ title: 'Metformin 500 MG' }, { code: '4548-4 A1c' }, { title: 'C++' }, { value: '5.6 %' }]);
  for (const typed of ['metformin', 'metfornin', 'metfomin', 'metforrmin', 'metfromin', 'mteform', 'METF']) {
    expect(positions(world, typed), typed).toEqual([0]);
  }
  expect(find(world, 'metfornin').meant).toEqual(['metformin']);
  expect(positions(world, '4548-4')).toEqual([1]);
  expect(positions(world, '4548-5')).toEqual([]);
  expect(positions(world, 'A1c (')).toEqual([1]);
  expect(positions(world, 'c++')).toEqual([2]);
  expect(positions(world, '5.6')).toEqual([3]);
  for (const nothing of ['', ' ', '(', '*', 'zzzzzz', 'metformin zzzzzz'])
    expect(positions(world, nothing)).toEqual([]);
});

test('everyday words find clinical ones and are found by them; a clinical word does not find its neighbours', () => {
  const world = worldOf([
    { title: 'Acute myocardial infarction' },
    { note: 'had a heart attack in spring' },
    { title: 'Warfarin 5 MG' },
    { title: 'Apixaban' },
    { title: 'Essential hypertension' },
    { title: 'Heart sounds', note: 'panic attack' },
  ]);
  expect(positions(world, 'heart attack')).toEqual([0, 5, 1]);
  expect(find(world, 'heart attack').names).toEqual(['myocardial infarction']);
  expect(find(world, 'heart attack').hits.map(({ isOtherName }) => isOtherName)).toEqual([true, false, false]);
  expect(positions(world, 'heart atta')).toEqual([0, 5, 1]);
  expect(positions(world, 'myocardial infarction')).toEqual([0, 1]);
  expect(positions(world, 'blood thinner')).toEqual([3, 2]);
  expect(positions(world, 'warfarin')).toEqual([2]);
  expect(positions(world, 'high blood pressure')).toEqual([4]);
});

test('what is not current, not of the sources or types asked for, or of another kind, never comes', () => {
  const world = worldOf(
    Array.from({ length: 12 }, () => ({ title: 'Iron' })),
    (i) => i !== 11,
  );
  expect(positions(world, 'iron')).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  expect(positions(world, 'iron', { connectionIds: ['b'] })).toEqual([9, 7, 5, 3, 1]);
  expect(positions(world, 'iron', { connectionIds: [] })).toEqual([]);
  expect(positions(world, 'iron', { types: ['Condition'] })).toEqual([9, 6, 3, 0]);
  expect(find(world, 'iron', { kind: 'problem', limit: 2 })).toMatchObject({ total: 4, kinds: { problem: 4, lab: 7 } });
  expect(positions(world, 'iron', { kind: 'problem', limit: 2 })).toEqual([9, 6]);
});

const WORDS = ['kale', 'kalen', 'kelp', 'cat', 'café', 'größe', 'gross', '5.6', '糖尿病', 'c++', 'stroke', 'quill'];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const doc = fc.record({ title: text, code: text, note: text, file: text }, { requiredKeys: [] });
const question = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom('ka', 'kael', 'kalne', 'grossen', 'strke', 'qill')), {
    minLength: 1,
    maxLength: 2,
  })
  .map((words) => words.join(' '));

/** The same by looking at every word of every entry. */
function scan(docs: readonly Doc[], asked: string): readonly number[] {
  const words = docs.map((one) => {
    const all: string[] = [];
    for (const part of Object.values(one)) eachToken(part, (word) => all.push(word));
    return all;
  });
  const withWord = (word: string) => docs.flatMap((_, i) => (words[i]!.some((one) => one.startsWith(word)) ? [i] : []));
  const lists = askedWords(asked).map(({ word }) => {
    const found = withWord(word);
    if (found.length >= 10 || word.length < 4 || /[\p{N}+]/u.test(word)) return found;
    const mistaken = docs.flatMap((_, i) => (words[i]!.some((one) => oneMistake(word, one) > 0) ? [i] : []));
    return [...new Set([...found, ...mistaken])];
  });
  return docs.flatMap((_, i) => (lists.every((list) => list.includes(i)) ? [i] : []));
}

test('each facet is counted as if nothing were asked by it; groups have the best of each kind', () => {
  const world = worldOf([
    { title: 'Glucose' },
    { note: 'glucose' },
    { title: 'Glucose' },
    { note: 'glucose' },
    { title: 'Glucose' },
    { title: 'Fructose' },
  ]);
  // Rows 0 and 3 are problems, 0, 2 and 4 of `a`; all are of no year but the last of what has the word.
  world.index.order.values[4] = world.index.order.at(4) + 2014 * 13 * 32 * 2 ** 27;
  const all = find(world, 'glucose', { perKind: 2, limit: 0 });
  expect(all).toMatchObject({ total: 5, hits: [], kinds: { problem: 2, lab: 3 }, sources: { a: 3, b: 2 } });
  expect(all.years).toEqual({ '': 4, '2014': 1 });
  expect(all.groups.map(({ kind, total, hits }) => [kind, total, hits.map(({ position }) => position)])).toEqual([
    ['lab', 3, [4, 2]],
    ['problem', 2, [0, 3]],
  ]);
  const some = find(world, 'glucose', { kind: 'lab', source: 'a' });
  expect(some.hits.map(({ position }) => position)).toEqual([4, 2]);
  expect(some).toMatchObject({ kinds: { problem: 1, lab: 2 }, sources: { a: 2, b: 1 }, years: { '': 1, '2014': 1 } });
  expect(find(world, 'glucose', { year: '2014' })).toMatchObject({
    total: 1,
    kinds: { lab: 1 },
    years: { '': 4, '2014': 1 },
  });
  expect(find(world, 'glucose', { year: '', without: new Set([0, 3]) }).total).toBe(2);
  for (const nothing of [{ source: 'nobody' }, { kind: 'visit' }, { year: 'x' }])
    expect(find(world, 'glucose', nothing).total).toBe(0);
});

test('the index finds what a scan of all words finds, also after merging and after a way over the disk', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doc, { maxLength: 25 }), question, async (docs, asked) => {
      const world = worldOf(docs);
      const expected = scan(docs, asked);
      expect(positions(world, asked).toSorted((a, b) => a - b)).toEqual(expected);
      await world.text.tidy(
        () => true,
        () => Promise.resolve(),
      );
      expect(positions(world, asked).toSorted((a, b) => a - b)).toEqual(expected);
      const restored = TextIndex.from(world.text.toBytes())!;
      expect(positions({ index: world.index, text: restored }, asked)).toEqual(positions(world, asked));
    }),
  );
});

test('one mistake is a letter more, less, other, or two changed over: nothing else', () => {
  const edits = (word: string, other: string): number => {
    const [m, n] = [word.length, other.length];
    const d = Array.from({ length: m + 1 }, (_, i) => Array.from({ length: n + 1 }, (_one, j) => (i === 0 ? j : i)));
    for (let i = 1; i <= m; i++) {
      for (let j = 1; j <= n; j++) {
        const cost = word[i - 1] === other[j - 1] ? 0 : 1;
        d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + cost);
        if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
          d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
        }
      }
    }
    return d[m]![n]!;
  };
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(word, word, (asked, other) => {
      const beginnings = Array.from({ length: other.length + 1 }, (_, i) => other.slice(0, i));
      const expected = edits(asked, other) <= 1 ? 2 : beginnings.some((one) => edits(asked, one) <= 1) ? 1 : 0;
      expect(oneMistake(asked, other)).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test('whoever asks in certain places only hears of those, by the beginnings of words', () => {
  const { index, text: words } = worldOf([{ title: 'Iron', note: 'zinc' }, { narrative: 'zinc and iron' }]);
  const holds = (asked: string, places: readonly TextPlace[]) => [0, 1].filter(matchText(index, words, asked, places));
  expect(holds('zin', ['title', 'narrative'])).toEqual([1]);
  expect(holds('zinc iron', TEXT_PLACES)).toEqual([0, 1]);
  expect(holds('heart', TEXT_PLACES)).toEqual([]);
  expect(holds('', TEXT_PLACES)).toEqual([]);
});
