import { isObject, listOf } from '../../base/json.ts';
import type { DecimalOf } from '../../fhir/decimals.ts';
import { plainText } from '../../fhir/text.ts';
import { valueText } from '../../fhir/value.ts';

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
  const found: Answer[] = [];
  read(items, 0);
  return found;

  function read(list: unknown, depth: number): void {
    for (const item of listOf(list)) {
      if (found.length >= MOST) return;
      if (!isObject(item) || depth > 2 * DEEPEST) continue;
      const given = listOf(item['answer']).filter(isObject);
      const question = plainText(item['text'], 1000) || plainText(item['linkId'], 100);
      const answers = given.map((one) => valueText(one, 'value', decimalOf)).filter(Boolean);
      const isHeading = answers.length === 0 && listOf(item['item']).length > 0;
      if (question !== '' || answers.length > 0) {
        found.push({ question, answers: isHeading ? undefined : answers, depth: Math.min(depth, DEEPEST) });
      }
      read(item['item'], depth + 1);
      for (const one of given) read(one['item'], depth + 1);
    }
  }
}
