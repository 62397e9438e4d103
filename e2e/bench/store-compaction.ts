import { atLeast, atMost, type Bench } from './bench.ts';
import { withPage } from './chromium.ts';
import { lifelikeTexts } from './resources.ts';
import type { CompactionAnswer, CompactionQuestion } from './store-compaction.worker.ts';

/** 10,000 resources that came in pages of twenty-five: how fast the log is written anew, and how long nobody is answered. */
export const storeCompaction: Bench = {
  name: 'store-compaction',
  async run() {
    const question: CompactionQuestion = { texts: lifelikeTexts(10_000), page: 25 };
    const json = question.texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const { ms, idle, held, segments, bytes } = await measure(question);
    const megabytes = json / 1e6;
    const saved = `${segments.join(' → ')} segments, ${bytes.map((n) => (n / 1e6).toFixed(2)).join(' → ')} MB on disk`;
    return [
      atLeast(20, 'store-compaction', megabytes / (ms / 1000), `MB of JSON a second (${Math.round(ms)} ms; ${saved})`),
      atMost(50, 'store-compaction-hold', held, `ms that nobody was answered at the longest (${idle.toFixed(1)} idle)`),
    ];
  },
};

const measure = (question: CompactionQuestion): Promise<CompactionAnswer> =>
  withPage((page) =>
    page.evaluate(
      (asked) =>
        new Promise<CompactionAnswer>((resolve, reject) => {
          const worker = new Worker('/e2e/bench/store-compaction.worker.ts', { type: 'module' });
          worker.onmessage = ({ data }: MessageEvent<CompactionAnswer | string>) =>
            typeof data === 'string' ? reject(new Error(data)) : resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(asked);
        }),
      question,
    ),
  );
