import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { dayOf, formatDate, toRange, wallTimeOf } from './dates.ts';

const utc = (...parts: [number, number, number?, number?, number?, number?, number?]) => Date.UTC(...parts);

const RANGES: readonly (readonly [string, number, number])[] = [
  ['2014', utc(2014, 0), utc(2015, 0)],
  ['2014-05', utc(2014, 4), utc(2014, 5)],
  ['2014-12', utc(2014, 11), utc(2015, 0)],
  ['2014-05-03', utc(2014, 4, 3), utc(2014, 4, 4)],
  ['2016-02', utc(2016, 1), utc(2016, 2)],
  ['1969-12-31', utc(1969, 11, 31), 0],
  ['2014-05-03T23:30:00-08:00', utc(2014, 4, 4, 7, 30), utc(2014, 4, 4, 7, 30, 1)],
  ['2014-05-03T23:30:00Z', utc(2014, 4, 3, 23, 30), utc(2014, 4, 3, 23, 30, 1)],
  ['2014-05-03T23:30:00.123+14:00', utc(2014, 4, 3, 9, 30, 0, 123), utc(2014, 4, 3, 9, 30, 0, 124)],
  ['2014-05-03T23:30:00.1239999Z', utc(2014, 4, 3, 23, 30, 0, 123), utc(2014, 4, 3, 23, 30, 0, 124)],
  ['2014-05-03T23:30:00.99999999999Z', utc(2014, 4, 3, 23, 30, 0, 999), utc(2014, 4, 3, 23, 30, 1)],
  ['2014-05-03T23:30Z', utc(2014, 4, 3, 23, 30), utc(2014, 4, 3, 23, 31)],
  ['2014-05-03T23:30:00', utc(2014, 4, 3, 23, 30), utc(2014, 4, 3, 23, 30, 1)],
  ['2014-05-03T23:30:00+0545', utc(2014, 4, 3, 17, 45), utc(2014, 4, 3, 17, 45, 1)],
  ['2016-12-31T23:59:60Z', utc(2016, 11, 31, 23, 59, 59), utc(2017, 0)],
  ['1895-02-28', utc(1895, 1, 28), utc(1895, 2, 1)],
  ['0001-01-01', -62_135_596_800_000, -62_135_510_400_000],
  ['9999', utc(9999, 0), utc(10000, 0)],
];

for (const [text, start, end] of RANGES) {
  test(`${text} covers its whole period`, () => expect(toRange(text)).toEqual({ start, end }));
}

const NOT_DATES = [
  '',
  'yesterday',
  '14-05-03',
  '2014-13',
  '2014-00',
  '2014-02-30',
  '2015-02-29',
  '1900-02-29',
  '0000',
  '2014-5-3',
  '2014-05-03T24:00:00Z',
  '2014-05-03T23:60:00Z',
  '2014-05-03T23:30:00+15:00',
  '2014-05-03T23:30:00+01:75',
  '2014-05-03 23:30',
  ' 2014',
  '2014Z',
  '20140503',
  '12014-01-01',
  '2014-05-03T',
  '٢٠١٤',
];

for (const text of NOT_DATES) {
  test(`"${text}" is no date, and is shown as it is`, () => {
    expect(toRange(text)).toBeUndefined();
    expect(dayOf(text)).toBe('');
    expect(wallTimeOf(text)).toBeUndefined();
    expect(formatDate(text)).toBe(text);
  });
}

test('a day is a range of one day, anywhere in the calendar', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      const text = date.toISOString();
      expect(toRange(text)).toEqual({ start: date.getTime(), end: date.getTime() + 1 });
      expect(wallTimeOf(text)).toBe(date.getTime());
      const day = toRange(text.slice(0, 10))!;
      expect(new Date(day.start).toISOString()).toBe(`${text.slice(0, 10)}T00:00:00.000Z`);
      expect(day.end - day.start).toBe(86_400_000);
    }),
  );
});

test('years and months touch and do not overlap', () => {
  for (let year = 1899; year < 2101; year++) {
    const periods = ['', ...Array.from({ length: 12 }, (_, m) => `-${String(m + 1).padStart(2, '0')}`)];
    const [whole, ...months] = periods.map((month) => toRange(`${year}${month}`)!);
    expect(months.map(({ start }) => start)).toEqual([whole!.start, ...months.slice(0, -1).map(({ end }) => end)]);
    expect(months.at(-1)!.end).toBe(whole!.end);
  }
});

const SHOWN: readonly (readonly [string, day: string, shown: string])[] = [
  ['2014', '2014', '2014'],
  ['2014-05', '2014-05', 'May 2014'],
  ['2014-05-03', '2014-05-03', '3 May 2014'],
  ['2014-05-03T23:30:00-08:00', '2014-05-03', '3 May 2014, 23:30'],
  ['2014-05-03T00:05:00+14:00', '2014-05-03', '3 May 2014, 00:05'],
  ['2014-05-03T23:30:00.5Z', '2014-05-03', '3 May 2014, 23:30 UTC'],
  ['2014-05-03T09:05', '2014-05-03', '3 May 2014, 09:05'],
  ['2014-09-30T23:59:60-07:00', '2014-09-30', '30 September 2014, 23:59'],
  ['1895-02-03', '1895-02-03', '3 February 1895'],
  ['0001-05-03', '0001-05-03', '3 May 1'],
  ['9999-12-31', '9999-12-31', '31 December 9999'],
];

test('a date is shown at the precision sent and filed under the day of the sender', () => {
  expect(SHOWN.map(([text]) => [text, dayOf(text), formatDate(text)])).toEqual(SHOWN);
});

for (const TZ of ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC', 'America/Sao_Paulo']) {
  test(`a device in ${TZ} shows the same days`, () => {
    // A zone is fixed when the engine starts, so each needs an engine of its own.
    const script = `
      const { dayOf, formatDate, toRange } = await import(${JSON.stringify(new URL('./dates.ts', import.meta.url).href)});
      const texts = ${JSON.stringify(SHOWN.map(([text]) => text))};
      console.log(JSON.stringify({
        offset: new Date(1399075200000).getTimezoneOffset(),
        shown: texts.map((text) => [text, dayOf(text), formatDate(text)]),
        ranges: texts.map(toRange),
      }));`;
    const out = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    const { offset, shown, ranges } = JSON.parse(out) as { offset: number; shown: unknown; ranges: unknown };
    expect(offset === 0).toBe(TZ === 'UTC');
    expect(shown).toEqual(SHOWN);
    expect(ranges).toEqual(SHOWN.map(([text]) => toRange(text)));
  });
}

test('months are in the words of the reader, on the same calendar', () => {
  expect(formatDate('2014-05-03', 'de')).toBe('3. Mai 2014');
  expect(formatDate('2014-05', 'fr')).toBe('mai 2014');
  expect(formatDate('2014-05-03', 'en-US')).toBe('May 3, 2014');
  expect(formatDate('2014-05-03', 'th')).toContain('2014'); // not 2557 of the Buddhist calendar
});

test('sorting by the wall keeps the days of different zones together', () => {
  const texts = ['2014-05-03T23:30:00-08:00', '2014-05-04T01:00:00+09:00', '2014-05-04', '2014-05-03T22:00:00+09:00'];
  const days = texts.toSorted((a, b) => wallTimeOf(a)! - wallTimeOf(b)!).map(dayOf);
  expect(days).toEqual(['2014-05-03', '2014-05-03', '2014-05-04', '2014-05-04']);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d:TZ+.-]{0,30}$/)), (text) => {
      expect(typeof formatDate(text)).toBe('string');
      const range = toRange(text);
      expect(range === undefined || range.start < range.end).toBe(true);
    }),
  );
});
