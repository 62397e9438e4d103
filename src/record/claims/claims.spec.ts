import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { entryFrom, HARBOR, LAKESIDE, viewOf } from '../testing.ts';
import { claims } from './claims.ts';
import { moneyIn, sumOf } from './money.ts';

const usd = (value: number) => ({ value, currency: 'USD' });
const adjudication = (...parts: readonly (readonly [code: string, value: number])[]) =>
  parts.map(([code, value]) => ({ category: { coding: [{ code }] }, amount: usd(value) }));
const eob = (more: object = {}, source = LAKESIDE) =>
  entryFrom(
    {
      resourceType: 'ExplanationOfBenefit',
      status: 'active',
      use: 'claim',
      outcome: 'complete',
      billablePeriod: { start: '2026-03-01' },
      ...more,
    },
    source,
  );
const only = (...entries: ReturnType<typeof eob>[]) => viewOf(claims, entries).years[0]!.claims[0]!;

test('billed, paid and owed are what the whole says of each', () => {
  const total = adjudication(['submitted', 180], ['eligible', 150], ['benefit', 120], ['memberliability', 30]);
  const item = [{ adjudication: adjudication(['submitted', 180], ['memberliability', 30]) }];
  expect(only(eob({ total, item, payment: { amount: usd(119.5) } }))).toMatchObject({
    billed: { value: '180.00', currency: 'USD' },
    allowed: { value: '150.00' },
    paid: { value: '119.5' },
    owed: { value: '30.00' },
  });
});

test('else its items are added up, exactly; what nobody says is not worked out', () => {
  const items = [0.1, 0.2].map((part) => ({
    productOrService: { text: 'Office visit' },
    adjudication: adjudication(['submitted', part], ['copay', part], ['deductible', 0.05]),
  }));
  const line = only(eob({ item: items }));
  expect([line.billed, line.owed, line.paid]).toEqual([
    { value: '0.30', currency: 'USD' },
    { value: '0.40', currency: 'USD' },
    undefined,
  ]);
  expect(line.items.map(({ title, billed }) => [title, billed?.value])).toEqual([
    ['Office visit', '0.10'],
    ['Office visit', '0.20'],
  ]);
});

test('a claim and the answer to it are one line, and the amount asked for is the claim’s', () => {
  const claim = entryFrom({ resourceType: 'Claim', id: 'c', status: 'active', total: usd(180), created: '2026-03-02' });
  const line = only(eob({ claim: { reference: 'Claim/c' }, payment: { amount: usd(100) } }), claim);
  expect(line).toMatchObject({ stage: 'answered', billed: { value: '180' }, paid: { value: '100' } });
  expect(line.members).toHaveLength(2);
});

test('a year’s sums leave out estimates, unanswered claims and what was replaced, and keep currencies apart', () => {
  const of = (value: number) => ({ total: adjudication(['submitted', value], ['memberliability', value]) });
  const [year, before] = viewOf(claims, [
    eob(of(10)),
    eob({ total: [{ category: { coding: [{ code: 'submitted' }] }, amount: { value: 5, currency: 'EUR' } }] }),
    eob({ ...of(100), use: 'predetermination' }),
    eob({ ...of(1000), related: [{ relationship: { coding: [{ code: 'replacedby' }] } }] }),
    entryFrom({ resourceType: 'Claim', status: 'active', total: usd(7), billablePeriod: { start: '2026-02' } }),
    eob({ ...of(3), billablePeriod: { start: '2024' } }),
    eob({ ...of(1), status: 'cancelled' }),
  ]).years;
  expect(year).toMatchObject({
    year: '2026',
    billed: [
      { value: '5.00', currency: 'EUR' },
      { value: '10.00', currency: 'USD' },
    ],
    owed: [{ value: '10.00', currency: 'USD' }],
    unsaid: 1,
  });
  expect(year!.claims).toHaveLength(5);
  expect(before).toMatchObject({ year: '2024', owed: [{ value: '3.00' }] });
});

test('a card has the number, the payer with a telephone, and what a pharmacy asks for', () => {
  const { cards } = viewOf(claims, [
    entryFrom({
      resourceType: 'Organization',
      id: 'ins',
      name: 'Placeholder Mutual',
      telecom: [
        { system: 'fax', value: '555-0199' },
        { system: 'phone', value: '555-0100' },
      ],
    }),
    entryFrom({
      resourceType: 'Coverage',
      status: 'active',
      identifier: [{ value: 'row-1' }, { type: { coding: [{ code: 'MB' }] }, value: 'W00112233' }],
      payor: [{ reference: 'Organization/ins' }],
      relationship: { coding: [{ code: 'self' }] },
      period: { start: '2026-01-01', end: '2026-12-31' },
      class: [
        { type: { coding: [{ code: 'rxbin' }] }, value: '610000' },
        { type: { coding: [{ code: 'plan' }] }, name: 'Gold' },
      ],
    }),
  ]);
  expect(cards[0]).toMatchObject({
    memberId: 'W00112233',
    payers: ['Placeholder Mutual'],
    phone: '555-0100',
    relationship: 'self',
    classes: [
      { kind: 'rxbin', value: '610000', name: '' },
      { kind: 'plan', value: '', name: 'Gold' },
    ],
  });
});

test('the same card at two hospitals is one, next year’s is another, and one that ended is past', () => {
  const card = (start: string, end: string, source = LAKESIDE) =>
    entryFrom(
      {
        resourceType: 'Coverage',
        status: 'active',
        subscriberId: 'W1',
        payor: [{ display: 'Placeholder Mutual' }],
        period: { start, end },
      },
      source,
    );
  const { cards, pastCards } = viewOf(claims, [
    card('2026-01-01', '2026-12-31'),
    card('2026-01-01', '2026-12', HARBOR),
    card('2025-01-01', '2025-12-31'),
  ]);
  expect(cards.map(({ members, why }) => [members.length, why])).toEqual([[2, 'same-identifier']]);
  expect(pastCards.map(({ start }) => start)).toEqual(['2025-01-01']);
});

test('a sum of amounts is exact, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })), (cents) => {
      const text = (n: number) =>
        `${n < 0 ? '-' : ''}${Math.trunc(Math.abs(n) / 100)}.${String(Math.abs(n) % 100).padStart(2, '0')}`;
      const total = cents.reduce((sum, n) => sum + n, 0);
      const sum = sumOf(cents.map((n) => ({ value: text(n), currency: 'USD' })));
      expect(sum).toEqual(cents.length === 0 ? [] : [{ value: text(total), currency: 'USD' }]);
    }),
  );
});

test('what is no amount is none', () => {
  for (const value of ['12', Number.NaN, 1e300, null, {}, true])
    expect(moneyIn({ value, currency: 'USD' })).toBe(undefined);
  expect(moneyIn({ value: 12.5 })).toEqual({ value: '12.5', currency: '' });
});
