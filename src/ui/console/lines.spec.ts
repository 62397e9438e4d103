import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { jsonLines, jsonText } from '../words/json-lines.ts';
import { moveInTree } from './tree-keys.ts';
import { linesOf, shownLines, valueOf, type Lines } from './lines.ts';

const texts = (lines: Lines): string[] =>
  Array.from({ length: lines.count }, (_, i) => '  '.repeat(lines.depthOf(i)) + lines.textOf(i));

const BUNDLE = `{"resourceType":"Bundle","total":2,"link":[{"relation":"next","url":"a}b\\"[c"}],"entry":[{},[],{"x":1.0}]}`;

test('one line for each value, with where it ends, whose it is and which', () => {
  const lines = linesOf(BUNDLE);
  expect(texts(lines)).toEqual([
    '{',
    '  "resourceType":"Bundle",',
    '  "total":2,',
    '  "link":[',
    '    {',
    '      "relation":"next",',
    '      "url":"a}b\\"[c"',
    '    }',
    '  ],',
    '  "entry":[',
    '    {},',
    '    [],',
    '    {',
    '      "x":1.0',
    '    }',
    '  ]',
    '}',
  ]);
  expect([0, 3, 4, 9, 10].map(lines.endOf)).toEqual([16, 8, 7, 15, 10]);
  expect([0, 3, 5, 8, 12, 13].map(lines.parentOf)).toEqual([-1, 0, 4, 0, 9, 12]);
  expect([0, 1, 3, 4, 6, 7, 9, 10, 11, 12, 16].map(lines.placeOf)).toEqual([1, 1, 3, 1, 2, 0, 4, 1, 2, 3, 0]);
  expect([-1, 0, 9, 12, 1].map(lines.sizeOf)).toEqual([1, 4, 3, 1, 0]);
});

test('what is folded is one line', () => {
  const lines = linesOf(BUNDLE);
  expect([...shownLines(lines, new Set([3, 12]))]).toEqual([0, 1, 2, 3, 9, 10, 11, 12, 15, 16]);
  expect([...shownLines(lines, new Set([0]))]).toEqual([0]);
});

test('a value is found by its name at the top, and nowhere else', () => {
  const lines = linesOf(BUNDLE);
  expect(JSON.parse(valueOf(lines, 'link')!)).toEqual([{ relation: 'next', url: 'a}b"[c' }]);
  expect([valueOf(lines, 'total'), valueOf(lines, 'url'), valueOf(linesOf('[1]'), 'x')]).toEqual([
    '2',
    undefined,
    undefined,
  ]);
});

test('NDJSON has each of its lines, and text stays text', () => {
  expect(texts(linesOf('{"a":1}\n{"b":[2]}\n'))).toEqual(['{', '  "a":1', '}', '{', '  "b":[', '    2', '  ]', '}']);
  expect(texts(linesOf('not found\r\n\r\nat all'))).toEqual(['not found', 'at all']);
  expect(texts(linesOf(''))).toEqual([]);
});

test('any JSON is laid out as elsewhere in the app, however it was spaced (property)', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(3), (value, space) => {
      const json = JSON.stringify(value, undefined, space);
      const squeezed = (text: string) => text.replace(/": /g, '":');
      expect(texts(linesOf(json)).map(squeezed).join('\n')).toBe(squeezed(jsonText(jsonLines(json))));
    }),
  );
});

test('any text at all is laid out, and all of it is there (property)', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', 'a', ' ', '\n') }), (text) => {
      const lines = linesOf(text);
      expect(texts(lines).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (let i = 0; i < lines.count; i++) expect(lines.endOf(i)).toBeGreaterThanOrEqual(i);
    }),
  );
});

test('the keys of a tree: lines, folds, parents, and never a bracket that closes', () => {
  const lines = linesOf(BUNDLE);
  const folded = new Set<number>([9]);
  const tree = { lines, shown: shownLines(lines, folded), folded, page: 4 };
  const after = (key: string, line: number) => moveInTree(key, line, tree);
  expect(after('ArrowDown', 6)).toEqual({ to: 9 });
  expect(after('ArrowDown', 9)).toEqual({ to: 9 });
  expect(after('ArrowUp', 9)).toEqual({ to: 6 });
  expect(after('PageDown', 0)).toEqual({ to: 4 });
  expect(after('PageUp', 4)).toEqual({ to: 0 });
  expect(after('End', 0)).toEqual({ to: 9 });
  expect(after('Home', 9)).toEqual({ to: 0 });
  expect(after('ArrowRight', 9)).toEqual({ fold: false });
  expect(after('ArrowRight', 3)).toEqual({ to: 4 });
  expect(after('ArrowLeft', 3)).toEqual({ fold: true });
  expect(after('ArrowLeft', 6)).toEqual({ to: 4 });
  expect(after('ArrowLeft', 9)).toEqual({ to: 0 });
  expect([after('Enter', 3), after('Enter', 6), after('a', 3)]).toEqual([{ fold: true }, undefined, undefined]);
});
