import { parted, reasons } from './codeable.ts';
import {
  asList,
  asNotes,
  asOne,
  asWord,
  inside,
  items,
  moved,
  movedChoice,
  negation,
  shaped,
  type Rule,
} from './rewrite.ts';

export const procedure: readonly Rule[] = [
  negation('notPerformed', 'not-done'),
  negation('notDone', 'not-done'),
  shaped('status', asWord({ aborted: 'stopped', suspended: 'on-hold' })),
  moved('reasonNotPerformed', 'statusReason', asOne),
  moved('notDoneReason', 'statusReason'),
  shaped('category', asOne),
  ...movedChoice('occurrence', 'performed', 'DateTime Period String Age Range Timing'),
  moved('reasonCodeableConcept', 'reasonCode', asList),
  shaped('reasonReference', asList),
  reasons,
  moved('context', 'encounter'),
  moved('request', 'basedOn', asList),
  shaped('performer', items(inside(moved('role', 'function')))),
  moved('notes', 'note', asNotes),
  parted('complication', 'complication', 'complicationDetail'),
  parted('used', 'usedCode', 'usedReference'),
  moved('used', 'usedReference'),
];
