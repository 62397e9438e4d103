import { isObject } from '../../base/json.ts';
import { conceptIn, reasons, referenceIn } from './codeable.ts';
import { asOne, inside, items, moved, negation, shaped, type Read, type Rule } from './rewrite.ts';

/** Why, and why not, in one element. */
const explanation: Rule = [
  'explanation',
  (value, of) => {
    if (!isObject(value) || of['reasonCode'] !== undefined || of['statusReason'] !== undefined) return undefined;
    const { reason, reasonNotGiven } = value;
    return { explanation: undefined, reasonCode: reason, statusReason: asOne(reasonNotGiven) };
  },
];

const protocol = inside(
  moved('doseSequence', 'doseNumberPositiveInt'),
  moved('seriesDoses', 'seriesDosesPositiveInt', (value) => (typeof value === 'number' ? value : undefined)),
  moved('seriesDoses', 'seriesDosesString'), // R5
  moved('doseNumber', 'doseNumberString'), // R5
);

/** DSTU2 names who gave it. */
const performer: Read = (value) =>
  isObject(value) && !('actor' in value) && !('function' in value) ? [{ actor: value }] : value;

const firstHand: Read = (value) => (typeof value === 'boolean' ? !value : undefined);

export const immunization: readonly Rule[] = [
  negation('wasNotGiven', 'not-done'),
  negation('notGiven', 'not-done'),
  moved('date', 'occurrenceDateTime'),
  moved('reported', 'primarySource', firstHand),
  moved('practitioner', 'performer', items(inside(moved('role', 'function')))),
  shaped('performer', performer),
  explanation,
  moved('vaccinationProtocol', 'protocolApplied', items(protocol)),
  shaped('protocolApplied', items(protocol)),
  shaped('manufacturer', referenceIn),
  moved('informationSource', 'reportOrigin', conceptIn),
  reasons,
];
