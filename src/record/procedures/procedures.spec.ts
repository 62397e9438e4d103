import { expect, test } from '@playwright/test';
import { entryFrom, HARBOR, LAKESIDE, viewOf } from '../testing.ts';
import { procedures } from './procedures.ts';

const SNOMED = 'http://snomed.info/sct';

const procedure = (said: Record<string, unknown> = {}) => ({
  resourceType: 'Procedure',
  status: 'completed',
  code: { text: 'Colonoscopy', coding: [{ system: SNOMED, code: '73761001' }] },
  performedDateTime: '2020-05-03',
  ...said,
});

const sizes = (lines: readonly { readonly members: readonly unknown[] }[]) =>
  lines.map(({ members }) => members.length);

test('the same code on one day is one thing, whatever time of it two hospitals give', () => {
  const { done } = viewOf(procedures, [
    entryFrom(procedure({ performedDateTime: '2020-05-03T09:00:00-05:00' }), LAKESIDE),
    entryFrom(
      procedure({ code: { text: 'COLONOSCOPY (procedure)', coding: [{ system: SNOMED, code: '73761001' }] } }),
      HARBOR,
    ),
  ]);
  expect(sizes(done)).toEqual([2]);
  expect(done[0]!.why).toBe('same-code-and-day');
});

test('two of a kind at one hospital on one day are two, told by their times', () => {
  const { done } = viewOf(procedures, [
    entryFrom(procedure({ performedDateTime: '2020-05-03T09:00:00Z' })),
    entryFrom(procedure({ performedDateTime: '2020-05-03T15:00:00Z' })),
    entryFrom(procedure({ performedDateTime: '2020-05-03T15:00:00Z' }), HARBOR),
  ]);
  expect(sizes(done)).toEqual([2, 1]);
});

test('a year is no day: two of a kind in a year are not one', () => {
  const { done } = viewOf(procedures, [
    entryFrom(procedure({ performedDateTime: '2020' })),
    entryFrom(procedure({ performedDateTime: '2020' }), HARBOR),
  ]);
  expect(sizes(done)).toEqual([1, 1]);
});

test('the left eye is not the right one', () => {
  const eye = (side: string, at = LAKESIDE) => entryFrom(procedure({ bodySite: [{ text: side }] }), at);
  expect(sizes(viewOf(procedures, [eye('left'), eye('right', HARBOR)]).done)).toEqual([1, 1]);
});

test('what was not done or entered in error is set aside; what is under way stands apart from what was done', () => {
  const view = viewOf(procedures, [
    entryFrom(procedure({ status: 'not-done' })),
    entryFrom(procedure({ status: 'entered-in-error' })),
    entryFrom(procedure({ status: 'in-progress', performedDateTime: '2026-11-22' })),
    entryFrom(procedure({ status: 'stopped', performedDateTime: '2019-01-01' })),
  ]);
  expect(view.setAside.map(({ reason }) => reason)).toEqual(['not-done', 'entered-in-error']);
  expect(view.open.map(({ status }) => status)).toEqual(['in-progress']);
  expect(view.done.map(({ status }) => status)).toEqual(['stopped']);
});

test('who did it, where, why and with what end, by whoever of the sources says it', () => {
  const { done } = viewOf(procedures, [
    entryFrom(
      procedure({
        performer: [{ actor: { reference: 'Practitioner/p1' } }],
        reasonReference: [{ reference: 'Condition/c1', display: 'Anemia' }],
      }),
    ),
    entryFrom(
      procedure({
        outcome: { text: 'Successful' },
        location: { display: 'Room 5' },
        complication: [{ text: 'Bleeding' }],
      }),
      HARBOR,
    ),
    entryFrom({ resourceType: 'Practitioner', id: 'p1', name: [{ text: 'Ada Quillfeather' }] }),
  ]);
  expect(done[0]).toMatchObject({
    by: ['Ada Quillfeather'],
    reason: ['Anemia'],
    outcome: 'Successful',
    where: 'Room 5',
    complications: ['Bleeding'],
  });
});

test('when it was done may be a span, an age or words', () => {
  const performed = (said: object) =>
    viewOf(procedures, [entryFrom(procedure({ performedDateTime: undefined, ...said }))]).done[0]!.performed;
  expect(performed({ performedPeriod: { start: '2020-05-03', end: '2020-05-05' } })).toMatchObject({
    start: '2020-05-03',
    end: '2020-05-05',
  });
  expect(performed({ performedAge: { value: 4, code: 'mo', unit: 'mo' } })).toMatchObject({
    age: '4',
    ageUnit: 'months',
  });
  expect(performed({ performedString: 'as a child' })).toMatchObject({ text: 'as a child' });
});
