import { expect, test } from '@playwright/test';
import { atMostEvery } from './at-most-every.ts';

/** A clock that only moves when told. */
function world() {
  const due: (() => void)[] = [];
  let acts = 0;
  const ask = atMostEvery(
    1000,
    () => (acts += 1),
    (then) => due.push(then),
  );
  return { ask, acts: () => acts, pass: () => due.shift()?.() };
}

test('acts at once, and once more for all that was asked meanwhile', () => {
  const { ask, acts, pass } = world();
  ask();
  ask();
  ask();
  expect(acts()).toBe(1);
  pass();
  expect(acts()).toBe(2);
});

test('the second act also holds back the third', () => {
  const { ask, acts, pass } = world();
  ask();
  ask();
  pass();
  ask();
  expect(acts()).toBe(2);
  pass();
  expect(acts()).toBe(3);
});

test('rests when nobody asked, and then acts at once again', () => {
  const { ask, acts, pass } = world();
  ask();
  pass();
  expect(acts()).toBe(1);
  ask();
  expect(acts()).toBe(2);
});
