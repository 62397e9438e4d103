import { conceptIn, participants } from './codeable.ts';
import { standing } from './condition.ts';
import { asCode, asList, asNotes, asWord, both, inside, items, moved, shaped, type Rule } from './rewrite.ts';

const CLINICAL: ReadonlySet<unknown> = new Set(['active', 'inactive', 'resolved']);
const VERIFIED: ReadonlySet<unknown> = new Set(['unconfirmed', 'confirmed', 'refuted', 'entered-in-error']);

/** DSTU2 has one status; R4 says apart how it stands and how sure it is. */
const status: Rule = [
  'status',
  (value, of) => {
    const to = CLINICAL.has(value) ? 'clinicalStatus' : VERIFIED.has(value) ? 'verificationStatus' : undefined;
    return to === undefined || of[to] !== undefined ? undefined : { status: undefined, [to]: value };
  },
];

const RISKS = { CRITL: 'low', CRITH: 'high', CRITU: 'unable-to-assess' };

export const allergy: readonly Rule[] = [
  status,
  ...standing('allergyintolerance'),
  moved('substance', 'code'),
  shaped('category', asList),
  shaped('criticality', asWord(RISKS)),
  shaped('type', asCode('allergy', 'intolerance')),
  moved('assertedDate', 'recordedDate'),
  moved('onset', 'onsetDateTime'),
  moved('lastOccurence', 'lastOccurrence'), // so DSTU2 spells it
  moved('reporter', 'asserter'),
  shaped('note', asNotes),
  participants,
  shaped('reaction', items(inside(shaped('manifestation', both(items(conceptIn), asList)), shaped('note', asNotes)))),
];
