import { isObject } from '../../base/json.ts';
import { conceptIn } from './codeable.ts';
import { asCode, asList, asOne, inside, items, moved, shaped, type Read, type Rule } from './rewrite.ts';

/** What a document is about: R5 has a list of visits here, and beside it what R4 has inside. */
const visits: Rule = ['context', (value) => (Array.isArray(value) ? { context: { encounter: value } } : undefined)];

const inContext = (element: string): Rule => [
  element,
  (value, of) => {
    const context = of['context'] ?? {};
    if (!isObject(context) || context[element] !== undefined) return undefined;
    return { [element]: undefined, context: { ...context, [element]: items(conceptIn)(value) } };
  },
];

/** DSTU2 and STU3 have its number beside what belongs to it; R4 inside. */
const belonging: Read = (value) => {
  if (!isObject(value) || !isObject(value['ref']) || value['ref']['identifier'] !== undefined) return value;
  const { ref, identifier } = value;
  return identifier === undefined ? ref : { ...ref, identifier };
};

/** R5 says of a rendition all that it follows; R4 one format. */
const format: Read = (value) => {
  const one = asOne(value);
  return isObject(one) && isObject(one['valueCoding']) && Object.keys(one).length === 1
    ? one['valueCoding']
    : undefined;
};

export const document: readonly Rule[] = [
  moved('class', 'category', asList),
  // When it was written is what a person means by the date of a document; when it was listed comes second.
  moved('created', 'date'),
  moved('indexed', 'date'),
  shaped('docStatus', asCode('preliminary', 'final', 'amended', 'entered-in-error')),
  visits,
  ...['period', 'facilityType', 'practiceSetting', 'event'].map(inContext),
  shaped('context', inside(shaped('encounter', asList), shaped('related', items(belonging)))),
  shaped('content', items(inside(shaped('format', asOne), moved('profile', 'format', format)))),
  shaped('relatesTo', items(inside(shaped('code', asCode('replaces', 'transforms', 'signs', 'appends'))))),
];
