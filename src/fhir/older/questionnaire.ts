import { isObject, listOf, type JsonObject } from '../../base/json.ts';
import { moved, type Rule } from './rewrite.ts';

const DEPTH = 20;

/** DSTU2 has groups of questions, which may have groups again; R4 has items of items. */
function itemOf(value: unknown, depth: number): readonly JsonObject[] {
  if (!isObject(value) || depth > DEPTH) return [];
  const { group, question, answer, title, text, ...rest } = value;
  const item = [...itemsOf(group, depth + 1), ...itemsOf(question, depth + 1)];
  const answers = listOf(answer)
    .filter(isObject)
    .map(({ group: below, ...one }) => ({ ...one, item: itemsOf(below, depth + 1) }));
  return [
    {
      ...rest,
      text: [title, text].filter((part) => typeof part === 'string').join(': '),
      ...(item.length > 0 && { item }),
      ...(answers.length > 0 && { answer: answers }),
    },
  ];
}

const itemsOf = (values: unknown, depth: number): readonly JsonObject[] =>
  (Array.isArray(values) ? values : [values]).flatMap((one) => itemOf(one, depth));

/** What was answered to a questionnaire. */
export const answers: readonly Rule[] = [
  [
    'questionnaire',
    // The address alone is all that R4 has; one that comes with a name stays, for the name is what a person reads.
    (value) =>
      isObject(value) && typeof value['reference'] === 'string' && Object.keys(value).length === 1
        ? { questionnaire: value['reference'] }
        : undefined,
  ],
  moved('context', 'encounter'),
  ['group', (value, of) => (of['item'] === undefined ? { group: undefined, item: itemsOf(value, 0) } : undefined)],
];
