import { gradually } from './gradually.ts';
import { forgiven, lettersOf, mayBeNear, mistakes } from './near.ts';
import { ADDRESS, FIRST, NAME, PLACE, type Field, type Postings } from './postings.ts';
import { remember } from './remember.ts';
import { otherwise } from './search-words.ts';
import type { Scores } from './scores.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * What it costs to be found so: whole words and beginnings come before the middle of words, names before places.
 * "CA" is a state before it is the beginning of "Care", but "Lake" may still become Lakeside General.
 */
const COSTS = {
  whole: { [FIRST]: 0, [NAME]: 1, [ADDRESS]: 3, [PLACE]: 4 },
  start: { [FIRST]: 2, [NAME]: 5, [ADDRESS]: 7, [PLACE]: 8 },
  within: { [FIRST]: 13, [NAME]: 13, [ADDRESS]: 15, [PLACE]: 17 },
} as const satisfies Record<string, Readonly<Record<Field, number>>>;

// Added for each mistake: less wrong comes before better placed.
const MISTAKE = 18;

// So many words are looked at in a few milliseconds.
const STEP = 20_000;

// Of two letters, most stand in the middle of a word by chance.
const WITHIN_FROM = 3;

export interface WordSearch {
  /** Every word as it was typed. */
  exactly(words: readonly string[], scores: Scores): void;
  /** Longer words with a mistake or two. */
  nearly(words: readonly string[], scores: Scores): void;
  /** Makes what the first word with a mistake needs. */
  warm(): Generator<void>;
}

interface Near {
  readonly number: number;
  readonly wrong: number;
}

export function wordSearch({ words: known, starts, all: postings }: Postings): WordSearch {
  const vocabulary = vocabularyOf(known);
  const letters = gradually(function* () {
    const all = new Int32Array(known.length);
    for (let number = 0; number < known.length; number++) {
      all[number] = lettersOf(known[number]!);
      if (number % STEP === STEP - 1) yield;
    }
    return all;
  });

  function hitAll(from: number, to: number, costs: Readonly<Record<Field, number>>, scores: Scores, more = 0): void {
    const byField = [costs[FIRST] + more, costs[NAME] + more, costs[ADDRESS] + more, costs[PLACE] + more];
    scores.hitAll(postings, starts[from]!, starts[to]!, byField);
  }

  function exactly(word: string, scores: Scores): void {
    const { from, to } = vocabulary.startingWith(word);
    const whole = from < to && known[from] === word ? from + 1 : from;
    hitAll(from, whole, COSTS.whole, scores);
    hitAll(whole, to, COSTS.start, scores);
    for (const other of otherwise(word)) {
      const same = vocabulary.startingWith(other).from;
      if (known[same] === other) hitAll(same, same + 1, COSTS.start, scores);
    }
    if (word.length >= WITHIN_FROM)
      vocabulary.eachWithin(word, (number) => hitAll(number, number + 1, COSTS.within, scores));
  }

  const nearWords = remember<string, readonly Near[]>(50, (word) => {
    const limit = forgiven(word);
    if (limit === 0) return [];
    const all = letters.get();
    const typed = lettersOf(word);
    const near: Near[] = [];
    for (let number = 0; number < known.length; number++) {
      if (!mayBeNear(word, known[number]!, typed & ~all[number]!, limit)) continue;
      const wrong = mistakes(word, known[number]!, limit);
      if (wrong > 0 && wrong <= limit) near.push({ number, wrong });
    }
    return near;
  });

  function nearly(word: string, scores: Scores): void {
    for (const { number, wrong } of nearWords(word)) hitAll(number, number + 1, COSTS.start, scores, wrong * MISTAKE);
  }

  return {
    warm: () => letters.steps(),
    exactly(words, scores) {
      for (const word of words) {
        scores.nextWord();
        exactly(word, scores);
      }
    },
    nearly(words, scores) {
      for (const word of words) {
        scores.nextWord();
        exactly(word, scores);
        nearly(word, scores);
      }
    },
  };
}
