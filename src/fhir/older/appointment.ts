import { conceptIn, reasons } from './codeable.ts';
import { asList, items, moved, shaped, type Rule } from './rewrite.ts';

export const appointment: readonly Rule[] = [
  moved('type', 'appointmentType'),
  reasons,
  moved('indication', 'reasonReference', asList),
  moved('incomingReferral', 'basedOn', asList),
  shaped('serviceCategory', asList),
  shaped('serviceType', items(conceptIn)),
];
