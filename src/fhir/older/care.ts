import { isObject, listOf } from '../../base/json.ts';
import { reasons, referenceIn } from './codeable.ts';
import { asConcept, asList, asNotes, asWord, inside, items, moved, shaped, type Read, type Rule } from './rewrite.ts';

/** R4 knows one author; the others contributed. */
const authors: Rule = [
  'author',
  (value, of) => {
    if (!Array.isArray(value) || of['contributor'] !== undefined) return undefined;
    const [first, ...others] = value as readonly unknown[];
    return { author: first, contributor: others.length === 0 ? undefined : others };
  },
];

const activity = inside(
  moved('plannedActivityReference', 'reference'), // R5
  moved('actionResulting', 'outcomeReference'), // DSTU2
);

export const carePlan: readonly Rule[] = [
  shaped('status', asWord({ suspended: 'on-hold' })),
  moved('context', 'encounter'),
  authors,
  shaped('addresses', items(referenceIn)),
  shaped('activity', items(activity)),
  shaped('note', asNotes),
];

export const careTeam: readonly Rule[] = [
  moved('context', 'encounter'),
  reasons,
  shaped('participant', items(inside(shaped('role', asList), moved('coveragePeriod', 'period')))),
];

const ACHIEVEMENT = 'http://terminology.hl7.org/CodeSystem/goal-achievement';

/** One status told both where a goal is in its life and how near it is. */
const STATUSES: Readonly<Record<string, readonly [life: string, achieved: unknown]>> = {
  'in-progress': ['active', asConcept(ACHIEVEMENT)('in-progress')],
  achieved: ['completed', asConcept(ACHIEVEMENT)('achieved')],
  sustaining: ['active', asConcept(ACHIEVEMENT)('sustaining')],
  'on-target': ['active', { text: 'On target' }],
  'ahead-of-target': ['active', { text: 'Ahead of target' }],
  'behind-target': ['active', { text: 'Behind target' }],
};

const status: Rule = [
  'status',
  (value, of) => {
    if (of['lifecycleStatus'] !== undefined || typeof value !== 'string') return undefined;
    const [life, achieved] = Object.hasOwn(STATUSES, value) ? STATUSES[value]! : [value, undefined];
    return { status: undefined, lifecycleStatus: life, achievementStatus: of['achievementStatus'] ?? achieved };
  },
];

const described: Read = (value) => (typeof value === 'string' ? { text: value } : value);

/** DSTU2's outcomes, each one of two things; R5's, each a CodeableReference. */
const outcomes: Rule = [
  'outcome',
  (value, of) => {
    if (of['outcomeCode'] !== undefined || of['outcomeReference'] !== undefined) return undefined;
    const all = (...names: readonly string[]) => {
      const found = listOf(value)
        .flatMap((one) => (isObject(one) ? names.map((name) => one[name]) : []))
        .filter(isObject);
      return found.length === 0 ? undefined : found;
    };
    const outcomeCode = all('resultCodeableConcept', 'concept');
    const outcomeReference = all('resultReference', 'reference');
    return outcomeCode || outcomeReference ? { outcome: undefined, outcomeCode, outcomeReference } : undefined;
  },
];

export const goal: readonly Rule[] = [
  status,
  shaped('description', described),
  moved('targetDate', 'target', (dueDate) => [{ dueDate }]),
  moved('targetQuantity', 'target', (dueDuration) => [{ dueDuration }]),
  shaped('target', asList),
  moved('author', 'expressedBy'),
  moved('source', 'expressedBy'),
  outcomes,
  shaped('note', asNotes),
];
