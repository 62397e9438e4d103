import { isObject } from '../../base/json.ts';
import { asList, asNotes, inside, items, moved, shaped, type Rule } from './rewrite.ts';

const RELATIONS: ReadonlyMap<unknown, string> = new Map([
  ['has-member', 'hasMember'],
  ['derived-from', 'derivedFrom'],
]);

/** One list of all that it has to do with became several; what R4 has no list for stays. */
const related: Rule = [
  'related',
  (value, of) => {
    if (!Array.isArray(value)) return undefined;
    const found: Record<string, unknown[]> = {};
    const rest = value.filter((one: unknown) => {
      const to = isObject(one) ? RELATIONS.get(one['type'] ?? 'has-member') : undefined;
      if (to === undefined || !isObject(one) || !isObject(one['target']) || of[to] !== undefined) return true;
      (found[to] ??= []).push(one['target']);
      return false;
    });
    if (rest.length === value.length) return undefined;
    return { ...found, related: rest.length === 0 ? undefined : rest };
  },
];

const range = inside(moved('meaning', 'type'));
const component = inside(shaped('interpretation', asList), shaped('referenceRange', items(range)));

export const observation: readonly Rule[] = [
  shaped('category', asList),
  shaped('interpretation', asList),
  moved('comment', 'note', asNotes),
  moved('comments', 'note', asNotes),
  moved('context', 'encounter'),
  related,
  shaped('referenceRange', items(range)),
  shaped('component', items(component)),
];
