import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type KeptPeople, type Known, NOTHING_SAID, pinned, pruned, whoseAre } from './people.ts';

const features = (given: string, family = 'vale', birthDate = '1961-04-09') => ({
  names: [{ given: [given], family }],
  birthDate,
});
const known = (id: string, given?: string, isFetching = false): Known => ({
  id,
  features: given === undefined ? undefined : features(given),
  isFetching,
});

const persons = (all: readonly Known[], kept: KeptPeople = NOTHING_SAID) =>
  Object.fromEntries([...whoseAre(all, kept)].map(([id, { personId }]) => [id, personId]));

/** What is kept once the person has moved one of them. */
const moved = (all: readonly Known[], kept: KeptPeople, id: string, personId: string): KeptPeople => {
  const pins = pinned(kept, whoseAre(all, kept));
  return { ...pins, placed: { ...pins.placed, [id]: personId } };
};

test('one person at two hospitals, and another one at a third', () => {
  const all = [known('a', 'juniper'), known('b', 'juniper'), known('c', 'alder')];
  expect(persons(all)).toEqual({ a: 'a', b: 'a', c: 'c' });
  expect([...whoseAre(all, NOTHING_SAID)].map(([, { isMatched }]) => isMatched)).toEqual([false, true, false]);
});

test('what cannot be told is asked, but not while it may still come', () => {
  const asked = (all: readonly Known[]) => [...whoseAre(all, NOTHING_SAID).values()].map(({ isAsked }) => isAsked);
  expect(asked([known('a', 'juniper'), known('b')])).toEqual([false, true]);
  expect(asked([known('a', 'juniper'), known('b', undefined, true)])).toEqual([false, false]);
  expect(asked([known('a', undefined, true), known('b', 'juniper')])).toEqual([false, false]);
  expect(asked([known('a')])).toEqual([false]);
  expect(persons([known('a', 'juniper'), known('b')])).toEqual({ a: 'a', b: undefined });
});

test('who might be either of two is asked about', () => {
  const all = [known('a', 'juniper'), known('b', 'juniper')];
  const kept = moved(all, NOTHING_SAID, 'b', 'new');
  expect(persons(all, kept)).toEqual({ a: 'a', b: 'new' });
  expect(persons([...all, known('c', 'juniper')], kept)).toEqual({ a: 'a', b: 'new', c: undefined });
});

test('what the person said stays, whatever is forgotten or comes after', () => {
  const all = [known('a', 'juniper'), known('b', 'juniper'), known('c', 'alder')];
  const kept = moved(all, NOTHING_SAID, 'c', 'a');
  const without = all.slice(1);
  const left = pruned({ ...kept, names: { a: 'Mum', gone: 'Nobody' } }, ['b', 'c']);
  expect(left).toEqual({ placed: { b: 'a', c: 'a' }, names: { a: 'Mum' } });
  expect(persons([...without, known('d', 'juniper')], left)).toEqual({ b: 'a', c: 'a', d: 'a' });
});

test('two tabs that say two things at once lose neither', () => {
  const all = [known('a', 'juniper'), known('b', 'alder'), known('c', 'hazel')];
  const seen = whoseAre(all, NOTHING_SAID);
  const first = pinned(NOTHING_SAID, seen);
  const kept = { ...first, placed: { ...first.placed, b: 'a' } };
  const second = pinned(kept, seen); // saw what was before
  expect(persons(all, { ...second, placed: { ...second.placed, c: 'a' } })).toEqual({ a: 'a', b: 'a', c: 'a' });
});

test('whoever is moved is moved, and nobody else', () => {
  const given = fc.option(fc.constantFrom('juniper', 'alder', 'hazel'), { nil: undefined });
  const connections = fc.array(given, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(connections, fc.nat(), fc.constantFrom('0', '1', 'new'), (givens, at, to) => {
      const all = givens.map((one, i) => known(`${i}`, one));
      const id = `${at % all.length}`;
      const before = persons(all);
      const after = persons(all, moved(all, NOTHING_SAID, id, to));
      expect(after[id]).toBe(to);
      for (const one of all) {
        if (one.id !== id && before[one.id] !== undefined) expect(after[one.id]).toBe(before[one.id]);
      }
    }),
  );
});

test('the sample is for nobody and nobody is for the sample, whatever their names are', () => {
  const sample = (id: string): Known => ({ ...known(id, 'juniper'), isSample: true });
  expect(persons([sample('s'), known('a', 'juniper'), sample('t')])).toEqual({ s: 'sample', a: 'a', t: 'sample' });
  // What cannot be told is asked where there is somebody it might be: the sample is not.
  expect(persons([sample('s'), known('a')])).toEqual({ s: 'sample', a: 'a' });
  expect(persons([sample('s')], { placed: { s: 'a' }, names: {} })).toEqual({ s: 'sample' });
});
