import { atMost, type Bench, median } from './bench.ts';
import { withPage } from './chromium.ts';

const POINTS = 5000;
const ROUNDS = 5;

/** The chart of one test with so many results: from its data to what is laid out. */
export const trend: Bench = {
  name: 'trend',
  run: () =>
    withPage(async (page) => {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const ms = page.evaluate(async (n) => {
          const { drawMany } = await import('/src/ui/charts/many.spec.page.tsx');
          return drawMany(n);
        }, POINTS);
        // oxlint-disable-next-line no-await-in-loop -- one at a time is what is measured
        times.push(await ms);
      }
      return [atMost(60, 'trend-draw', median(times), `ms to draw a trend of ${POINTS} results`)];
    }),
};
