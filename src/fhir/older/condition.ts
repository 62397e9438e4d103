import { isObject, type JsonObject } from '../../base/json.ts';
import { participants } from './codeable.ts';
import { asConcept, asList, asNotes, inside, items, moved, shaped, type Read, type Rule } from './rewrite.ts';

const CODES = 'http://terminology.hl7.org/CodeSystem/';

/** How both problems and allergies say how they stand. */
export const standing = (of: 'condition' | 'allergyintolerance'): readonly Rule[] => [
  shaped('clinicalStatus', asConcept(`${CODES}${of}-clinical`)),
  shaped(
    'verificationStatus',
    asConcept(`${CODES}${of === 'condition' ? 'condition-ver-status' : `${of}-verification`}`),
  ),
];

/** R5's evidence is a list of what it is or where it stands. */
const evidence: Read = (value) => {
  if (!isObject(value)) return value;
  const { concept, reference } = value;
  if (!isObject(concept) && !isObject(reference)) return oldEvidence(value);
  const found: JsonObject = {};
  return {
    ...found,
    ...(isObject(concept) && { code: [concept] }),
    ...(isObject(reference) && { detail: [reference] }),
  };
};
const oldEvidence = inside(shaped('code', asList));

export const condition: readonly Rule[] = [
  ...standing('condition'),
  moved('patient', 'subject'),
  shaped('category', asList),
  moved('assertedDate', 'recordedDate'),
  moved('dateRecorded', 'recordedDate'),
  moved('context', 'encounter'),
  moved('onsetQuantity', 'onsetAge'),
  moved('abatementQuantity', 'abatementAge'),
  shaped('stage', asList),
  shaped('evidence', items(evidence)),
  moved('notes', 'note', asNotes),
  participants,
];
