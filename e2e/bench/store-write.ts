import { atLeast, type Bench, median } from './bench.ts';
import { storeRounds } from './store-bench.ts';

/** 10,000 resources through the real `commitPage`, against one raw transaction of as many puts without index. */
export const storeWrite: Bench = {
  name: 'store-write',
  async run() {
    const { raw, ours } = await storeRounds();
    const note = `× raw puts: ${Math.round(median(raw))} ms against ${Math.round(median(ours))} ms`;
    return [atLeast(3.5, 'store-write', median(raw) / median(ours), note)];
  },
};
