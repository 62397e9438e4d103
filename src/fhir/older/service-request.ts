import { isObject, listOf } from '../../base/json.ts';
import { conceptIn, parted, reasons } from './codeable.ts';
import { asCode, asList, asNotes, moved, movedChoice, requester, shaped, type Rule } from './rewrite.ts';

/** What was asked for, where several things could be: one concept that names them all. */
function together(concepts: readonly unknown[]): unknown {
  if (concepts.length < 2) return concepts[0];
  const known = concepts.filter(isObject);
  const texts = known.map((one) => one['text'] ?? listOf(one['coding']).find(isObject)?.['display']);
  return {
    coding: known.flatMap((one) => listOf(one['coding'])),
    text: texts.filter((text) => typeof text === 'string').join(', '),
  };
}

/** The tests of a DiagnosticOrder. The list stays where it says more of one than what it is. */
const tests: Rule = [
  'item',
  (value, of) => {
    const items = listOf(value);
    const codes = items.slice(0, 100).flatMap((one) => (isObject(one) && isObject(one['code']) ? [one['code']] : []));
    if (of['code'] !== undefined || codes.length === 0) return undefined;
    const isAll = codes.length === items.length && items.every((one) => Object.keys(one as object).length === 1);
    return { code: together(codes), ...(isAll && { item: undefined }) };
  },
];

/** What a referral asks for; where it only says so in words, those. */
const services: Rule = [
  'serviceRequested',
  (value, of) =>
    of['code'] === undefined ? { serviceRequested: undefined, code: together(listOf(value).slice(0, 100)) } : undefined,
];
const words: Rule = [
  'description',
  (value, of) =>
    of['code'] === undefined && of['category'] === undefined && typeof value === 'string'
      ? { code: { text: value } }
      : undefined,
];

/** When a DiagnosticOrder was made is the first of what happened to it. */
const ordered: Rule = [
  'event',
  (value, of) => {
    const times = listOf(value).flatMap((one) =>
      isObject(one) && typeof one['dateTime'] === 'string' ? [one['dateTime']] : [],
    );
    return of['authoredOn'] === undefined && times.length > 0 ? { authoredOn: times.toSorted()[0] } : undefined;
  },
];

/** An order or referral; older versions have DiagnosticOrder, ProcedureRequest and ReferralRequest. */
export const serviceRequest: readonly Rule[] = [
  moved('patient', 'subject'),
  tests,
  services,
  moved('type', 'category', asList),
  words,
  shaped('code', conceptIn),
  shaped('priority', asCode('routine', 'urgent', 'asap', 'stat')),
  ordered,
  moved('orderedOn', 'authoredOn'),
  moved('date', 'authoredOn'),
  moved('dateSent', 'authoredOn'),
  ...movedChoice('scheduled', 'occurrence', 'DateTime Period Timing'),
  moved('fulfillmentTime', 'occurrencePeriod'),
  moved('orderer', 'requester'),
  requester,
  moved('recipient', 'performer', asList),
  shaped('performer', asList),
  moved('specialty', 'performerType'),
  moved('context', 'encounter'),
  moved('reasonCodeableConcept', 'reasonCode', asList),
  shaped('reasonReference', asList),
  reasons,
  moved('groupIdentifier', 'requisition'),
  moved('supportingInformation', 'supportingInfo'),
  parted('location', 'locationCode', 'locationReference'),
  moved('notes', 'note', asNotes),
  shaped('bodySite', asList),
];
