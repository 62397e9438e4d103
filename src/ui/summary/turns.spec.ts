import { expect, test } from '@playwright/test';
import { endTurn, takeTurn } from './turns.ts';

test('cards that ask at once are let in two at a time, the first of the page first, and none is forgotten', async () => {
  const came: number[] = [];
  const all = [0, 2, 4, 6, 8, 1, 3, 5, 7].map(async (rank) => {
    await takeTurn(rank);
    came.push(rank);
  });
  await new Promise((then) => setTimeout(then));
  expect(came).toEqual([0, 1]);
  for (const _ of [1, 2, 3, 4, 5, 6, 7]) endTurn();
  await Promise.all(all);
  expect(came).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  for (const _ of [1, 2]) endTurn();
});
