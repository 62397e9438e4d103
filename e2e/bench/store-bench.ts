import { withPage } from './chromium.ts';
import { lifelikeTexts } from './resources.ts';
import type { StoreBenchAnswer, StoreBenchQuestion } from './store-bench.worker.ts';

export interface StoreRounds extends StoreBenchAnswer {
  /** Bytes of the resources as JSON. */
  readonly json: number;
}

const ROUNDS = 9;

let measured: Promise<StoreRounds> | undefined;

/** The rounds that `store-write` and `store-bytes` both read: run once. */
export function storeRounds(): Promise<StoreRounds> {
  measured ??= measure({ texts: lifelikeTexts(10_000), rounds: ROUNDS });
  return measured;
}

async function measure(question: StoreBenchQuestion): Promise<StoreRounds> {
  const answer = await withPage((page) =>
    page.evaluate(
      (asked) =>
        new Promise<StoreBenchAnswer>((resolve, reject) => {
          const worker = new Worker('/e2e/bench/store-bench.worker.ts', { type: 'module' });
          worker.onmessage = ({ data }: MessageEvent<StoreBenchAnswer | string>) =>
            typeof data === 'string' ? reject(new Error(data)) : resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage(asked);
        }),
      question,
    ),
  );
  return { ...answer, json: question.texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) };
}
