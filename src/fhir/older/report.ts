import { isObject } from '../../base/json.ts';
import { asList, both, items, moved, shaped, type Read, type Rule } from './rewrite.ts';

/** STU3 can say in which role each performed it, which R4 cannot: then it stays as it is. */
const actor: Read = (value) =>
  isObject(value) && isObject(value['actor']) && value['role'] === undefined ? value['actor'] : value;

export const report: readonly Rule[] = [
  shaped('category', asList),
  shaped('performer', both(items(actor), asList)),
  moved('context', 'encounter'),
  moved('request', 'basedOn', asList),
  moved('codedDiagnosis', 'conclusionCode', asList),
  moved('image', 'media'),
  moved('study', 'imagingStudy'), // R5
];
