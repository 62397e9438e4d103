import { isObject, listOf, type JsonObject } from '../../base/json.ts';
import type { DecimalOf } from '../../fhir/decimals.ts';
import { plainText } from '../../fhir/text.ts';
import { valueText, wordlessValue, type WordlessValue } from '../../fhir/value.ts';

/** One question of a questionnaire, or the heading of some. */
export interface Answer {
  readonly question: string;
  /** Empty: it was not answered; undefined: it is the heading of those that follow. */
  readonly answers: readonly string[] | undefined;
  /** How deep it stands under others. */
  readonly depth: number;
}

const DEEPEST = 6;
const MOST = 500;

/** Questions and answers in their order, those that hang on an answer behind it. */
export function answersOf(items: unknown, decimalOf?: DecimalOf): readonly Answer[] {
  return questionsIn(items, decimalOf).map(({ question, given, isHeading, depth }) => ({
    question,
    answers: isHeading ? undefined : given.map((one) => valueText(one, 'value', decimalOf)),
    depth: Math.min(depth, DEEPEST),
  }));
}

/** By `answerKey`. */
export type WordlessAnswers = Readonly<Record<string, WordlessValue>>;

/** What the answers say that Sheaf put into words (yes, a date), for a screen in another language. */
export function wordlessAnswers(items: unknown, decimalOf?: DecimalOf): WordlessAnswers {
  const found: Record<string, WordlessValue> = {};
  for (const [i, { given }] of questionsIn(items, decimalOf).entries()) {
    for (const [j, one] of given.entries()) {
      const value = wordlessValue(one, 'value');
      if (value) found[answerKey(i, j)] = value;
    }
  }
  return found;
}

/** Answer `j` of question `i`. */
export const answerKey = (i: number, j: number): string => `${i}.${j}`;

interface Question {
  readonly question: string;
  /** Answers that say something. */
  readonly given: readonly JsonObject[];
  readonly isHeading: boolean;
  readonly depth: number;
}

function questionsIn(items: unknown, decimalOf: DecimalOf | undefined): readonly Question[] {
  const found: Question[] = [];
  read(items, 0);
  return found;

  function read(list: unknown, depth: number): void {
    for (const item of listOf(list)) {
      if (found.length >= MOST) return;
      if (!isObject(item) || depth > 2 * DEEPEST) continue;
      const all = listOf(item['answer']).filter(isObject);
      const question = plainText(item['text'], 1000) || plainText(item['linkId'], 100);
      const given = all.filter((one) => valueText(one, 'value', decimalOf) !== '');
      const isHeading = given.length === 0 && listOf(item['item']).length > 0;
      if (question !== '' || given.length > 0) found.push({ question, given, isHeading, depth });
      read(item['item'], depth + 1);
      for (const one of all) read(one['item'], depth + 1);
    }
  }
}
