import { Events } from '../../src/engine/events.ts';
import { findText } from '../../src/engine/find-text.ts';
import { openTestStore } from '../../src/store/testing.ts';
import { findInText } from '../../src/store/text/find.ts';
import { readingOf } from '../../src/store/text/read-up.ts';
import { TextIndex } from '../../src/store/text/text-index.ts';
import { median } from './bench.ts';
import { answerQuestions } from './in-worker.ts';

/** What is typed, and how many of the hits are wanted. */
export interface TextQuestion {
  readonly words: readonly string[];
  readonly mistyped: readonly string[];
  readonly limit: number;
}

/** ms of each, unless another unit is said. */
export interface TextAnswer {
  readonly words: readonly number[];
  readonly mistyped: readonly number[];
  /** With rows, and what stands around the words, as a screen asks. */
  readonly shown: readonly number[];
  /** To read all words out of the segments, once. */
  readonly built: number;
  readonly restored: number;
  /** Of all that is kept, in memory. */
  readonly bytes: number;
  readonly hits: number;
}

answerQuestions<TextQuestion, TextAnswer>(async (name, { words, mistyped, limit }) => {
  const store = await openTestStore(name);
  const started = performance.now();
  const reading = await readingOf(store);
  await reading.upToDate();
  const built = performance.now() - started;
  let hits = 0;
  const find = (asked: string) => {
    hits += findInText(store.index, reading.text, asked, { limit }).total;
  };
  const kept = reading.text.toBytes();
  const restoring = performance.now();
  TextIndex.from(kept);
  const restored = performance.now() - restoring;
  const context = { store, events: new Events(name), catalogue: () => Promise.reject(new Error('not asked')) };
  const each = (asked: readonly string[], work: (one: string) => unknown) =>
    inTurn(asked, (one) => timed(() => work(one)));
  for (const asked of [...words, ...mistyped]) find(asked); // what is compiled on the way is not what is measured
  const answer = {
    words: await each(words, find),
    mistyped: await each(mistyped, find),
    shown: await each(words, (asked) => findText(context, asked, { limit })),
  };
  store.close();
  return { ...answer, built, restored, bytes: kept.length, hits };
});

/** Rounds: the middle one of a question counts, for whatever else the machine does falls on all of them. */
const ROUNDS = 7;

async function timed(work: () => unknown): Promise<number> {
  const rounds: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const begun = performance.now();
    await work();
    rounds.push(performance.now() - begun);
  }
  return median(rounds);
}

async function inTurn(asked: readonly string[], time: (one: string) => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (const one of asked) times.push(await time(one));
  return times;
}
