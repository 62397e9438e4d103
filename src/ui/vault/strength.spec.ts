import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { bitsOf, strengthOf } from './strength.ts';

const levels = (...texts: string[]) => texts.map((text) => strengthOf(text).level);

test('what everybody tries first is refused, whatever is put behind it', () => {
  expect(
    levels(
      '',
      'short',
      'password',
      'Password1!',
      'aaaaaaaaaaaa',
      'abcdefghijkl',
      '12345678',
      'qwertyuiop',
      '121212121212',
    ),
  ).toEqual(Array(9).fill(0));
});

test('several words, or characters without order, count for more than one long word', () => {
  const [word, two, four, six, random] = levels(
    'extraordinarily',
    'gorse heather',
    'gorse heather bramble thistle',
    'gorse heather bramble thistle foxglove yarrow',
    'x7#Lq9!vTz2&',
  );
  expect(word!).toBeLessThan(2);
  expect(two!).toBeLessThan(2);
  expect([four!, six!, random!]).toEqual([3, 4, 4]);
});

test('no text breaks it (property)', () => {
  fc.assert(
    fc.property(fc.uint16Array({ maxLength: 60 }), (units) => {
      const text = String.fromCharCode(...units); // lone halves of pairs too
      const { level, words } = strengthOf(text);
      expect(words).not.toBe('');
      expect(level).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(bitsOf(text))).toBe(true);
    }),
  );
});
