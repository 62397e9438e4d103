import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { addressText, contactText, nameText } from './name.ts';

const NAMES: readonly (readonly [names: unknown, shown: string])[] = [
  [[{ given: ['Wilhelmina', 'Q.'], family: 'Testerton' }], 'Wilhelmina Q. Testerton'],
  [[{ prefix: ['Dr.'], given: ['Ada'], family: 'Sampleson', suffix: ['MD'] }], 'Dr. Ada Sampleson MD'],
  [{ family: 'Testerton' }, 'Testerton'],
  [[{ given: ['Cher-Example'] }], 'Cher-Example'],
  [[{ text: '見本 太郎', given: ['太郎'], family: '見本' }], '見本 太郎'],
  [
    [
      { use: 'old', family: 'Before' },
      { use: 'official', family: 'After' },
    ],
    'After',
  ],
  [[{ use: 'maiden', family: 'Before' }, { family: 'After' }], 'After'],
  [
    [
      { use: 'nickname', given: ['Billie'] },
      { use: 'usual', given: ['Will'] },
    ],
    'Will',
  ],
  [
    [
      { use: 'official', family: 'Past', period: { end: '2001' } },
      { use: 'usual', family: 'Present' },
    ],
    'Present',
  ],
  [[{ use: 'old', family: 'Only' }], 'Only'],
  [[{ use: 'official' }, { use: 'usual', family: 'Present' }], 'Present'],
  [[{ family: ['Dstu', 'Two'], given: 'One' }], 'One Dstu Two'],
  ['Dr. Plain Text', 'Dr. Plain Text'],
  [[{ family: '\u202eeslaF' }], 'eslaF'],
  [[null, 5, { family: {} }], ''],
  [undefined, ''],
];

test('a person goes by the name in use', () => {
  expect(NAMES.map(([names]) => [names, nameText(names)])).toEqual(NAMES);
});

test('an address is one line', () => {
  const address = {
    line: ['1 Sample St', 'Apt 2'],
    city: 'Exampleville',
    state: 'MA',
    postalCode: '00000',
    country: 'US',
  };
  expect(addressText([{}, address])).toBe('1 Sample St, Apt 2, Exampleville, MA 00000, US');
  expect(addressText({ text: '1 Sample St\nExampleville' })).toBe('1 Sample St Exampleville');
  expect(addressText({ city: 'Exampleville' })).toBe('Exampleville');
});

test('a contact says where it rings', () => {
  expect(contactText({ system: 'phone', value: '555-0100', use: 'home' })).toBe('555-0100 (home)');
  expect(contactText({ value: '555-0100' })).toBe('555-0100');
  expect(contactText({ use: 'home' })).toBe('');
});

test('no shape makes them throw', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const read of [nameText, addressText, contactText]) expect(typeof read(value)).toBe('string');
    }),
  );
});
