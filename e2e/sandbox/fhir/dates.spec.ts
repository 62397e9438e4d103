import { expect, test } from '@playwright/test';
import { dateTest, spanOf } from './dates.ts';

const span = (from: string, to: string) => [Date.parse(from), Date.parse(to)];

for (const [text, from, to] of [
  ['2024', '2024-01-01T00:00:00Z', '2024-12-31T23:59:59.999Z'],
  ['2024-02', '2024-02-01T00:00:00Z', '2024-02-29T23:59:59.999Z'],
  ['2024-02-29', '2024-02-29T00:00:00Z', '2024-02-29T23:59:59.999Z'],
  ['2024-02-29T23:30:00-05:00', '2024-03-01T04:30:00Z', '2024-03-01T04:30:00.999Z'],
  ['2024-02-29T23:30:00.250Z', '2024-02-29T23:30:00.250Z', '2024-02-29T23:30:00.250Z'],
] as const) {
  test(`${text} is all of the time that it means`, () => expect(spanOf(text)).toEqual(span(from, to)));
}

test('what is not a date has no span', () => {
  for (const text of ['', 'yesterday', '24-01-01', '2024-1-1', 2024, null]) expect(spanOf(text)).toBeUndefined();
});

/** https://hl7.org/fhir/R4/search.html#date */
for (const [asked, matching, other] of [
  ['2024-05', ['2024-05', '2024-05-03', '2024-05-31T23:00:00Z'], ['2024', '2024-06-01']],
  ['ge2024-05', ['2024-05', '2024-06', '2025', '2024'], ['2024-04-30', '2023']],
  ['gt2024-05', ['2024-06', '2024'], ['2024-05', '2024-05-31']],
  ['le2024-05', ['2024-05', '2023', '2024'], ['2024-06-01']],
  ['lt2024-05', ['2024-04', '2024'], ['2024-05', '2024-05-01']],
  ['sa2024-05', ['2024-06-01'], ['2024-05-31', '2024']],
  ['eb2024-05', ['2024-04-30'], ['2024-05-01', '2024']],
  ['ne2024-05', ['2024', '2024-06'], ['2024-05-03']],
] as const) {
  test(`${asked} finds ${matching.join(', ')} and not ${other.join(', ')}`, () => {
    const finds = dateTest(asked)!;
    expect(matching.filter((text) => !finds(spanOf(text)!))).toEqual([]);
    expect(other.filter((text) => finds(spanOf(text)!))).toEqual([]);
  });
}
