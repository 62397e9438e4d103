import { isObject } from '../../base/json.ts';
import { reasons } from './codeable.ts';
import { asList, asNotes, inside, items, moved, movedChoice, shaped, type Read, type Rule } from './rewrite.ts';

/** A concept where STU3 has its coding alone. */
const asConcept: Read = (value) =>
  isObject(value) && (typeof value['code'] === 'string' || typeof value['display'] === 'string')
    ? { coding: [value] }
    : value;

/** Where an entry came from. */
export const provenance: readonly Rule[] = [
  moved('period', 'occurredPeriod'),
  shaped('activity', asConcept),
  shaped('reason', items(asConcept)),
  shaped(
    'agent',
    items(
      inside(
        moved('whoReference', 'who'),
        moved('actor', 'who'),
        moved('onBehalfOfReference', 'onBehalfOf'),
        shaped('role', (value) => items(asConcept)(asList(value))),
      ),
    ),
  ),
];

/** A picture or recording. */
export const media: readonly Rule[] = [
  ...movedChoice('occurrence', 'created', 'DateTime Period'),
  moved('subtype', 'modality'),
  moved('context', 'encounter'),
];

export const communication: readonly Rule[] = [shaped('category', asList), reasons, moved('context', 'encounter')];

export const flag: readonly Rule[] = [shaped('category', asList)];

export const list: readonly Rule[] = [shaped('note', asNotes)];
