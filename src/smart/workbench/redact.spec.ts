import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { blackenAll, blackener } from './redact.ts';

const wordOf = (text: string) =>
  new RegExp(
    `(?<![A-Za-z0-9.-])${text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])`,
  );
const isIn = (text: string, secret: string) => (secret.length < 6 ? wordOf(secret).test(text) : text.includes(secret));

/** As tokens, codes and ids are, and as a hostile server may make them. */
const secret = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9._~-]{6,60}$/),
  fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme' }),
  fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/),
);

test('no secret is left, however it was written', () => {
  const sets = fc.uniqueArray(secret, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sets, fc.string(), (values, around) => {
      const blacken = blackener(values.map((value, i) => ({ label: `s${i}`, value })));
      // What stands for one is no news, whatever it is called.
      const leftOf = (text: string) => blacken(text).replaceAll(/█s\d█/g, '█');
      const left = values
        .flatMap((value) => waysToWrite(value, around).map(leftOf))
        .flatMap((text) => [text, decoded(text)])
        .filter((text) => values.some((value) => isIn(text, value)));
      expect(left).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

const waysToWrite = (value: string, around: string): readonly string[] => [
  `${around} ${value} ${around}`,
  `https://x.test/?state=${encodeURIComponent(value)}&a=b#code=${encodeURIComponent(value)}`,
  new URLSearchParams({ code: value, again: around }).toString(),
  JSON.stringify({ a: value, b: [around, `Patient/${value}`] }),
  `{"a":"${escaped(value)}"}`,
  `https://x.test/?next=${encodeURIComponent(`https://y.test/?s=${encodeURIComponent(value)}`)}`,
];

/** As an address or a form is read. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
};

const escaped = (text: string) =>
  text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

test('names stay, and short ids go where they stand alone', () => {
  const blacken = blackener([
    { label: 'access_token', value: 'abcdef.ghijkl' },
    { label: 'patient', value: '1' },
  ]);
  expect(blacken('Bearer abcdef.ghijkl')).toBe('Bearer █access_token█');
  expect(blacken('{"patient":"1","total":12,"x":"1.5"}')).toBe('{"patient":"█patient█","total":12,"x":"1.5"}');
  expect(blacken('Patient/1?_count=100')).toBe('Patient/█patient█?_count=100');
  expect(blackener([])('as it was')).toBe('as it was');
});

test('all texts of a thing, however deep, and nothing else', () => {
  const blacken = blackener([{ label: 'code', value: 'secret-code' }]);
  const thing = {
    at: 5,
    none: undefined,
    list: [['code', 'secret-code']],
    deep: { url: 'https://x.test/#code=secret-code' },
  };
  expect(blackenAll(thing, blacken)).toEqual({
    at: 5,
    none: undefined,
    list: [['code', '█code█']],
    deep: { url: 'https://x.test/#code=█code█' },
  });
});
