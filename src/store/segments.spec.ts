import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseSegment, segmentText } from './segments.ts';

const json = fc.json().filter((text) => !text.includes('\n'));

test('a segment reads back as it was written', () => {
  fc.assert(
    fc.property(fc.array(json), fc.nat(), (lines, fetchedAt) => {
      expect(parseSegment(segmentText({ fetchedAt, lines }))).toEqual({ fetchedAt, lines });
    }),
  );
});

test('a line break between tokens does not make two resources of one', () => {
  const lines = ['{"a":\n1}', '{"b":2}'];
  expect(parseSegment(segmentText({ fetchedAt: 1, lines })).lines).toEqual(['{"a": 1}', '{"b":2}']);
});
