import { isObject, type JsonObject } from '../../base/json.ts';
import { asList, moved, type Rule } from './rewrite.ts';

const CLASSES = 'http://terminology.hl7.org/CodeSystem/coverage-class';

/** What STU3 has a name of its own for, R4 has as classes of a kind. */
const KINDS: Readonly<Record<string, string>> = {
  group: 'group',
  subGroup: 'subgroup',
  plan: 'plan',
  subPlan: 'subplan',
  class: 'class',
  subClass: 'subclass',
};

function classesOf(of: JsonObject): readonly JsonObject[] {
  return Object.keys(KINDS).flatMap((kind) => {
    const [value, name] = [of[kind], of[`${kind}Display`]];
    if (typeof value !== 'string' && typeof name !== 'string') return [];
    const type = { coding: [{ system: CLASSES, code: KINDS[kind] }] };
    return [{ type, ...(value !== undefined && { value }), ...(name !== undefined && { name }) }];
  });
}

const grouping: Rule = [
  'grouping',
  (value, of) =>
    isObject(value) && of['class'] === undefined ? { grouping: undefined, class: classesOf(value) } : undefined,
];

/** An insurance. */
export const coverage: readonly Rule[] = [
  moved('issuer', 'payor', asList),
  moved('insurer', 'payor', asList),
  grouping,
];
