import { conceptIn, reasons, referenceIn } from './codeable.ts';
import {
  asCoding,
  asList,
  asOne,
  asWord,
  both,
  inside,
  items,
  moved,
  shaped,
  type Read,
  type Rule,
} from './rewrite.ts';

const ACT_CODES = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';

/** DSTU2's words for what HL7's codes say since. Those without a code of their own stay words. */
const CLASSES: Readonly<Record<string, string>> = {
  inpatient: 'IMP',
  outpatient: 'AMB',
  ambulatory: 'AMB',
  emergency: 'EMER',
  home: 'HH',
  field: 'FLD',
  virtual: 'VR',
};

/** A word, or a list of concepts: R4 has one coding. */
const coding: Read = (value) => {
  if (typeof value !== 'string') return asCoding(asOne(value));
  const code = Object.hasOwn(CLASSES, value) ? CLASSES[value] : undefined;
  return code === undefined ? { code: value, display: worded(value) } : { system: ACT_CODES, code };
};

const worded = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const diagnosis = inside(moved('role', 'use'), shaped('condition', both(asOne, referenceIn)), shaped('use', asOne));

export const encounter: readonly Rule[] = [
  shaped('status', asWord({ completed: 'finished', 'on-hold': 'onleave' })),
  shaped('class', coding),
  moved('patient', 'subject'),
  moved('actualPeriod', 'period'),
  reasons,
  moved('indication', 'reasonReference', asList),
  moved('incomingReferral', 'basedOn', asList),
  shaped('appointment', asList),
  shaped('serviceType', both(asOne, conceptIn)),
  shaped('participant', items(inside(moved('actor', 'individual')))),
  shaped('diagnosis', items(diagnosis)),
  moved('admission', 'hospitalization'),
];
