import { atMost, type Bench, median } from './bench.ts';
import { bigRecord } from './big-record.ts';
import { lifelikeTexts } from './resources.ts';
import type { AppendAnswer, AppendQuestion } from './store-append.worker.ts';

const PAGE = 100;
const PAGES = 21;

/** Reads of a list and fifty bodies while pages of a hundred are committed, in the worker that owns the store. */
export const storeAppend: Bench = {
  name: 'store-append',
  async run() {
    const texts = lifelikeTexts(PAGE * PAGES);
    const pages = Array.from({ length: PAGES }, (_, i) => texts.slice(i * PAGE, (i + 1) * PAGE));
    const record = await bigRecord();
    const question: AppendQuestion = { pages };
    const { alone, beside } = await record.ask<AppendAnswer>('/e2e/bench/store-append.worker.ts', question);
    const [usual, worst] = [median(alone), Math.max(...beside)];
    const note = `ms that the slowest of ${beside.length} reads took more than one does with nothing else (${worst.toFixed(1)} against ${usual.toFixed(1)})`;
    return [atMost(50, 'store-append', worst - usual, note)];
  },
};
