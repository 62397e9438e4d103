import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { inOrder, moved } from './arrange.ts';
import { type Block, type DocumentSection, isInColumns, type Row } from './blocks.ts';
import { findIn, folded } from './find.ts';
import { partsOf } from './parts.ts';
import { sectionsOfText } from './plain.ts';

const section = (key: string, code: string, blocks: readonly Block[] = [], level = 1): DocumentSection => ({
  key,
  level,
  title: `Title ${key}`,
  code,
  blocks,
  coded: [],
  notes: [],
});
const row = (...cells: string[]): Row => ({ cells });
const table = (rows: readonly Row[]): Block => ({ kind: 'table', head: [row('What', 'Value')], rows });
const found = (sections: readonly DocumentSection[], words: string) =>
  [...findIn(sections, words)].flatMap((one) => (one ? [`${one.section}.${one.block}.${one.part}`] : []));

test('a text is in columns where several lines have parts far from each other', () => {
  expect(isInColumns('Sodium       140\nPotassium    4.1')).toBe(true);
  expect(isInColumns('Sodium\t140\nPotassium\t4.1')).toBe(true);
  expect(isInColumns([{ text: 'Sodium   140\n', look: 1 }, { text: 'Potassium   4.1' }])).toBe(true);
  expect(isInColumns('Well.   No change.\n    Come back in spring.\n    Bring the letter.')).toBe(false);
});

test('words are found whatever their case and accents, over the looks of a text, in cells and items', () => {
  const of = section('s', 'c', [
    { kind: 'paragraph', words: [{ text: 'Pot', look: 1 }, { text: 'assium' }] },
    { kind: 'list', isOrdered: false, items: [{ blocks: [{ kind: 'paragraph', words: 'Presión alta' }] }] },
    table([row('Potassium', '5.9'), row('Sodium', '140')]),
  ]);
  expect(found([of], 'potassium')).toEqual(['s.0.0', 's.2.0']);
  expect(found([of], 'PRESION  alta')).toEqual(['s.1.0']);
  expect(found([of], 'value')).toEqual(['s.2.-1']);
  expect(found([of], 'title s')).toEqual(['s.-1.0']);
  expect(found([of], ' ')).toEqual([]);
});

test('a folded text is as long as it was, so that places in it are places', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(folded(text)).toHaveLength(text.length)));
});

test('pieces of a section are the section again, and none is large', () => {
  const blocks = fc.array(
    fc.oneof(
      fc.constant<Block>({ kind: 'paragraph', words: 'x' }),
      fc.nat(9000).map((n) => table(Array.from({ length: n }, (_, i) => row(String(i), 'x')))),
    ),
    { maxLength: 6 },
  );
  const check = (all: readonly Block[]) => {
    const again: Block[] = [];
    for (const part of partsOf(section('s', 'c', all))) {
      if ('blocks' in part) again.push(...part.blocks);
      else {
        const last = again.pop()!;
        if (last.kind === 'table') again.push({ ...last, rows: [...last.rows, ...part.rows] });
        expect(part.rows.length).toBeLessThanOrEqual(1100);
      }
    }
    expect(again).toEqual(all);
  };
  fc.assert(fc.property(blocks, check), { numRuns: 25 });
});

test('sections stand in the order that somebody chose, those inside of one go with it, and others come behind', () => {
  const all = [section('a', 'A'), section('a1', 'X', [], 2), section('b', 'B'), section('c', 'C')];
  const keys = (order: readonly string[]) => inOrder(all, order).map(({ key }) => key);
  expect(keys([])).toEqual(['a', 'a1', 'b', 'c']);
  expect(keys(['C', 'Z', 'A'])).toEqual(['c', 'a', 'a1', 'b']);
  expect(moved(all, [], 'b', -1)).toEqual(['B', 'A', 'C']);
  expect(moved(all, ['Z'], 'a', 1)).toEqual(['B', 'A', 'C', 'Z']);
  expect(moved(all, [], 'a', -1)).toEqual([]);
});

test('a text has its paragraphs, so many to a part', () => {
  expect(sectionsOfText('one\ntwo\n\nthree')[0]!.blocks).toEqual([
    { kind: 'paragraph', words: 'one\ntwo', isPre: true },
    { kind: 'paragraph', words: 'three', isPre: true },
  ]);
  expect(sectionsOfText('x\n\n'.repeat(400)).map(({ blocks }) => blocks.length)).toEqual([150, 150, 100]);
});
