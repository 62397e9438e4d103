import { parted, reasons } from './codeable.ts';
import { asCoding, asList, inside, items, moved, shaped, type Rule } from './rewrite.ts';

export const imaging: readonly Rule[] = [
  moved('patient', 'subject'),
  moved('context', 'encounter'),
  moved('modalityList', 'modality'),
  shaped('modality', items(asCoding)),
  moved('order', 'basedOn', asList),
  shaped('interpreter', asList),
  parted('procedure', 'procedureCode', 'procedureReference'),
  reasons,
  shaped('series', items(inside(shaped('modality', asCoding), shaped('bodySite', asCoding)))),
];
