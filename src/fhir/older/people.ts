import { asConcept, asList, asNotes, inside, items, moved, shaped, type Read, type Rule } from './rewrite.ts';

/** DSTU2 has a list of family names. */
const name = inside(
  shaped('family', (value) =>
    Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(' ') : value,
  ),
);

export const person: readonly Rule[] = [shaped('name', items(name))];

export const patient: readonly Rule[] = [...person, moved('careProvider', 'generalPractitioner', asList)];

/** Of a doctor or a relative DSTU2 has one name, and one relationship. */
export const oneName: readonly Rule[] = [
  shaped('name', (value) => items(name)(asList(value))),
  shaped('relationship', asList),
];

/** Of a relative: DSTU2 and STU3 have a gender where R4 has the sex at birth, and quantities where it has ages. */
const condition: Read = inside(moved('onsetQuantity', 'onsetAge'), shaped('note', asNotes));

export const relative: readonly Rule[] = [
  moved('gender', 'sex', asConcept('http://hl7.org/fhir/administrative-gender')),
  moved('ageQuantity', 'ageAge'),
  moved('deceasedQuantity', 'deceasedAge'),
  shaped('note', asNotes),
  shaped('condition', items(condition)),
];
