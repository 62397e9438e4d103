import { isObject, textOf } from '../../base/json.ts';
import { eitherOf, reasons, referenceIn } from './codeable.ts';
import { dosages, givenDosage } from './dosage.ts';
import {
  asList,
  asNotes,
  asOne,
  inside,
  items,
  moved,
  movedChoice,
  codingOf,
  negation,
  requester,
  shaped,
  type Rule,
} from './rewrite.ts';

const common: readonly Rule[] = [eitherOf('medication'), moved('patient', 'subject'), shaped('note', asNotes)];

/** R5's whole instruction in words, where the steps of it have none. */
const rendered: Rule = [
  'renderedDosageInstruction',
  (value, of) =>
    of['dosageInstruction'] === undefined && of['dosage'] === undefined && typeof value === 'string'
      ? {
          renderedDosageInstruction: undefined,
          [of['resourceType'] === 'MedicationStatement' ? 'dosage' : 'dosageInstruction']: [{ text: value }],
        }
      : undefined,
];

/** A prescription; DSTU2 calls it MedicationOrder. */
export const medicationRequest: readonly Rule[] = [
  ...common,
  moved('dateWritten', 'authoredOn'),
  moved('prescriber', 'requester'),
  requester,
  moved('context', 'encounter'),
  shaped('category', asList),
  moved('reasonCodeableConcept', 'reasonCode', asList),
  shaped('reasonReference', asList),
  reasons,
  moved('reasonEnded', 'statusReason'),
  moved('reported', 'reportedBoolean'),
  shaped('performer', asOne),
  shaped('substitution', inside(moved('allowed', 'allowedBoolean'))),
  shaped('dosageInstruction', dosages),
  rendered,
];

/** STU3 says beside the status whether it is taken at all, R5 how. */
const taken: Rule = [
  'taken',
  (value, of) => {
    if (value === 'n')
      return { taken: undefined, status: of['status'] === 'entered-in-error' ? of['status'] : 'not-taken' };
    return value === 'y' ? { taken: undefined } : undefined;
  },
];
const adherence: Rule = [
  'adherence',
  (value, of) => {
    const code = textOf(codingOf(isObject(value) ? value['code'] : undefined)?.['code']) ?? '';
    if (of['status'] === 'entered-in-error' || !/^(?:not-taking|stopped|on-hold)(?:-|$)/.test(code)) return undefined;
    // The words of it stay: not taking as directed is another thing than not taking.
    const status = code.startsWith('not') ? 'not-taken' : code.startsWith('stopped') ? 'stopped' : 'on-hold';
    return of['status'] === status ? undefined : { status };
  },
];

export const medicationStatement: readonly Rule[] = [
  ...common,
  negation('wasNotTaken', 'not-taken'),
  taken,
  adherence,
  moved('reasonNotTaken', 'statusReason', asList),
  moved('reasonForUseCodeableConcept', 'reasonCode', asList),
  moved('reasonForUseReference', 'reasonReference', asList),
  reasons,
  shaped('category', asOne),
  moved('encounter', 'context'),
  shaped('informationSource', asOne),
  moved('supportingInformation', 'derivedFrom'),
  shaped('dosage', dosages),
  rendered,
];

export const medicationDispense: readonly Rule[] = [
  ...common,
  negation('notDone', 'declined'),
  moved('notDoneReasonCodeableConcept', 'statusReasonCodeableConcept'),
  moved('notDoneReasonReference', 'statusReasonReference'),
  moved('dispenser', 'performer', (actor) => [{ actor }]),
  moved('encounter', 'context'),
  shaped('category', asOne),
  shaped('dosageInstruction', dosages),
  rendered,
];

export const medicationAdministration: readonly Rule[] = [
  ...common,
  negation('wasNotGiven', 'not-done'),
  negation('notGiven', 'not-done'),
  moved('reasonNotGiven', 'statusReason', asList),
  moved('reasonGiven', 'reasonCode', asList),
  reasons,
  ...movedChoice('effectiveTime', 'effective', 'DateTime Period'),
  ...movedChoice('occurence', 'effective', 'DateTime Period'), // so R5 spells it
  moved('practitioner', 'performer', (actor) => [{ actor }]),
  shaped('performer', items(inside(shaped('actor', referenceIn)))),
  moved('encounter', 'context'),
  moved('prescription', 'request'),
  shaped('category', asOne),
  shaped('dosage', givenDosage),
];

/** DSTU2 has the product inside. */
const product: Rule = [
  'product',
  (value, of) => {
    if (!isObject(value) || of['form'] !== undefined || of['ingredient'] !== undefined) return undefined;
    const { form, ingredient, ...rest } = value;
    if (form === undefined && ingredient === undefined) return undefined;
    return { product: Object.keys(rest).length === 0 ? undefined : rest, form, ingredient };
  },
];

export const medicine: readonly Rule[] = [product, moved('doseForm', 'form')];
