import type { Entry } from '../record/entry.ts';
import { CARE_ENTRIES } from './care-team/care.spec.page.ts';
import { DOCUMENT_ENTRIES } from './documents/document-entries.spec.page.ts';
import { LAB_ENTRIES } from './labs/lab-entries.spec.page.ts';
import { MEDICINE_ENTRIES } from './medications/medicine-entries.spec.page.ts';
import { CONDITION_ENTRIES } from './problems/conditions.spec.page.ts';
import { VISIT_ENTRIES } from './visits/visit-entries.spec.page.ts';

/** For the spec that looks at every screen: something for each chapter. */
export const SCREEN_ENTRIES: readonly Entry[] = [
  ...CARE_ENTRIES,
  ...CONDITION_ENTRIES,
  ...DOCUMENT_ENTRIES,
  ...LAB_ENTRIES,
  ...MEDICINE_ENTRIES,
  ...VISIT_ENTRIES,
];
