import { eitherOf, reasons, referenceIn } from './codeable.ts';
import { asList, asNotes, asOne, inside, items, moved, movedChoice, requester, shaped, type Rule } from './rewrite.ts';

export const device: readonly Rule[] = [
  moved('name', 'deviceName', items(inside(moved('value', 'name')))), // R5
  moved('model', 'modelNumber'),
  shaped('type', asOne),
  moved('expiry', 'expirationDate'),
];

/** A device ordered; DSTU2 calls it DeviceUseRequest. */
export const deviceRequest: readonly Rule[] = [
  moved('device', 'codeReference'),
  eitherOf('code'),
  moved('orderedOn', 'authoredOn'),
  ...movedChoice('timing', 'occurrence', 'DateTime Period Timing'),
  moved('indication', 'reasonCode', asList),
  reasons,
  requester,
  moved('context', 'encounter'),
  moved('notes', 'note', asNotes),
];

/** A device used; R5 calls it DeviceUsage. */
export const deviceUse: readonly Rule[] = [
  moved('patient', 'subject'),
  shaped('device', referenceIn),
  moved('whenUsed', 'timingPeriod'),
  moved('indication', 'reasonCode', asList),
  reasons,
  moved('notes', 'note', asNotes),
];
