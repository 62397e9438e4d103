import type { Entry } from '../../record/entry.ts';
import { entryFrom, HARBOR } from '../../record/testing.ts';

const usd = (value: number) => ({ value, currency: 'USD' });
const share = (code: string, value: number) => ({ category: { coding: [{ code }] }, amount: usd(value) });

/** For specs of screens: a plan and its goal, a team and who is in it, an insurance and what it paid. */
export const CARE_ENTRIES: readonly Entry[] = [
  entryFrom({
    resourceType: 'Goal',
    id: 'goal-walk',
    lifecycleStatus: 'active',
    achievementStatus: { coding: [{ code: 'in-progress' }] },
    description: { text: 'Walk for thirty minutes on five days a week' },
    startDate: '2026-03-01',
    target: [{ measure: { text: 'Body weight' }, detailQuantity: { value: 75, unit: 'kg' }, dueDate: '2027-06' }],
  }),
  entryFrom({
    resourceType: 'CarePlan',
    id: 'plan-heart',
    status: 'on-hold',
    title: 'Care plan for a calm heart',
    period: { start: '2026-03-01' },
    addresses: [{ display: 'Essential hypertension' }],
    goal: [{ reference: 'Goal/goal-walk' }],
    activity: [{ detail: { status: 'in-progress', description: 'Exercise therapy' } }],
  }),
  entryFrom({
    resourceType: 'Practitioner',
    id: 'dr-quill',
    name: [{ text: 'Dr Ada Quillfeather' }],
    telecom: [
      { system: 'phone', value: '555-0100', use: 'work' },
      { system: 'email', value: 'a.quillfeather@hospital.invalid' },
    ],
  }),
  entryFrom({ resourceType: 'Practitioner', name: [{ text: 'Dr Ada Quillfeather' }] }, HARBOR),
  entryFrom({
    resourceType: 'CareTeam',
    id: 'team-heart',
    status: 'active',
    name: 'Heart team',
    participant: [
      { member: { reference: 'Practitioner/dr-quill' }, role: [{ text: 'Cardiologist' }], period: { start: '2024' } },
      { member: { display: 'A neighbour' } },
    ],
  }),
  entryFrom({
    resourceType: 'Organization',
    id: 'org-lake',
    name: 'Lakeside General',
    type: [{ text: 'Hospital' }],
    telecom: [{ system: 'phone', value: '555-0101' }],
    address: [{ line: ['1 Nowhere Street'], city: 'Exampleton', state: 'OH' }],
  }),
  entryFrom({
    resourceType: 'Coverage',
    id: 'cover',
    status: 'active',
    subscriberId: 'W00112233',
    payor: [{ display: 'Placeholder Mutual' }],
    relationship: { coding: [{ code: 'self' }] },
    period: { start: '2026-01-01' },
    class: [{ type: { coding: [{ code: 'rxbin' }] }, value: '610000' }],
  }),
  entryFrom({
    resourceType: 'ExplanationOfBenefit',
    id: 'eob',
    status: 'active',
    use: 'claim',
    outcome: 'complete',
    billablePeriod: { start: '2026-03-01' },
    provider: { display: 'Lakeside General' },
    insurer: { display: 'Placeholder Mutual' },
    total: [share('submitted', 180), share('benefit', 150), share('memberliability', 30)],
    item: [
      { productOrService: { text: 'Office visit' }, adjudication: [share('submitted', 120)] },
      { productOrService: { text: 'Electrocardiogram' }, adjudication: [share('submitted', 60)] },
    ],
  }),
];
