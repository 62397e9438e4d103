import { expect, test } from '@playwright/test';
import { entryFrom, HARBOR, LAKESIDE, viewOf } from '../testing.ts';
import { carePlans } from './care-plans.ts';

const plan = (more: object = {}, source = LAKESIDE) =>
  entryFrom({ resourceType: 'CarePlan', status: 'active', title: 'Plan for a calm heart', ...more }, source);
const goal = (more: object = {}, source = LAKESIDE) =>
  entryFrom(
    { resourceType: 'Goal', lifecycleStatus: 'active', description: { text: 'Walk each day' }, ...more },
    source,
  );

test('what is completed is past, what is on hold or has no status is not; what was revoked is no plan', () => {
  const { plans, goals, setAside } = viewOf(carePlans, [
    plan({ title: 'A' }),
    plan({ title: 'B', status: 'on-hold' }),
    plan({ title: 'C', status: 'completed' }),
    plan({ title: 'D', status: 'revoked' }),
    plan({ title: 'E', status: 7 }),
    goal({ description: { text: 'F' }, lifecycleStatus: 'completed' }),
    goal({ description: { text: 'G' }, lifecycleStatus: 'rejected' }),
  ]);
  expect(plans.now.map(({ title }) => title).toSorted()).toEqual(['A', 'B', 'E']);
  expect(plans.past.map(({ title }) => title)).toEqual(['C']);
  expect([goals.now, goals.past.map(({ title }) => title)]).toEqual([[], ['F']]);
  expect(setAside.map(({ member, reason }) => `${member.title} ${reason}`).toSorted()).toEqual([
    'D revoked',
    'G rejected',
  ]);
});

test('a plan names its goals, its team, what it is against, and each step with how it stands', () => {
  const view = viewOf(carePlans, [
    goal({
      id: 'g',
      target: [{ measure: { text: 'Weight' }, detailQuantity: { value: 75, unit: 'kg' }, dueDate: '2027-06' }],
    }),
    plan({
      period: { start: '2026-03-01', end: '2027' },
      goal: [{ reference: 'Goal/g' }, { display: 'Sleep well' }, { reference: 'Goal/gone' }],
      addresses: [{ display: 'Hypertension' }],
      careTeam: [{ display: 'Primary care team' }],
      activity: [
        { detail: { status: 'in-progress', description: 'Exercise therapy', scheduledString: 'twice a week' } },
        { reference: { display: 'Dietitian referral' } },
        { detail: {} },
      ],
    }),
  ]);
  expect(view.plans.now[0]).toMatchObject({
    status: 'active',
    start: '2026-03-01',
    end: '2027',
    about: ['Hypertension'],
    team: ['Primary care team'],
    goals: [
      { title: 'Walk each day', id: view.goals.now[0]!.id },
      { title: 'Sleep well', id: undefined },
    ],
    activities: [
      { title: 'Exercise therapy', status: 'in-progress', when: 'twice a week' },
      { title: 'Dietitian referral', status: '', when: '' },
    ],
    text: '',
  });
  expect(view.goals.now[0]!.targets).toEqual([{ measure: 'Weight', value: '75 kg', due: '2027-06' }]);
});

test('a plan whose only content is its narrative shows that, as text', () => {
  const text = { status: 'additional', div: '<div>Rest.<script>alert(1)</script><p>Come <b>back</b>.</p></div>' };
  expect(viewOf(carePlans, [plan({ text })]).plans.now[0]!.text).toBe('Rest.\nCome back.');
});

test('one plan at two hospitals is one line when it began on one day, and they may differ in its status', () => {
  const period = { start: '2026-03-01' };
  const { plans } = viewOf(carePlans, [
    plan({ period }),
    plan({ period: { start: '2026-03-01T09:00:00Z' }, status: 'completed' }, HARBOR),
    plan({ period: { start: '2024-01-01' } }, HARBOR),
  ]);
  const [both] = [...plans.now, ...plans.past].filter(({ members }) => members.length === 2);
  expect(both).toMatchObject({ why: 'same-name', conflicts: [{ about: 'Status' }] });
  expect([...plans.now, ...plans.past]).toHaveLength(2);
});
