import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Resource } from '../../fhir/resource.ts';
import type { Entry } from '../entry.ts';
import { entryFrom, viewOf } from '../testing.ts';
import { type StoryItem, storyOf, type VisitStory } from './story.ts';

const of = (resourceType: string, id: string, more: object = {}): Entry =>
  entryFrom({ resourceType, id, ...more } as Resource);

const VISIT = of('Encounter', 'e1', {
  status: 'finished',
  class: { code: 'IMP' },
  type: [{ text: 'Inpatient stay' }],
  period: { start: '2026-01-02T10:00:00-05:00', end: '2026-01-05T09:00:00-05:00' },
  reasonCode: [{ text: 'Chest pain' }],
  participant: [{ individual: { display: 'Dr Ada Quillfeather' } }, { individual: { display: 'Dr Ada Quillfeather' } }],
  location: [{ location: { display: 'Ward 4' } }],
  hospitalization: { dischargeDisposition: { text: 'Home' } },
});

const LAB = of('Observation', 'k', {
  code: { text: 'Potassium' },
  category: [{ coding: [{ code: 'laboratory' }] }],
  valueQuantity: { value: 5.9, unit: 'mmol/L' },
  effectiveDateTime: '2026-01-02T11:00:00-05:00',
});
const PANEL = of('DiagnosticReport', 'p', {
  code: { text: 'Metabolic panel' },
  result: [{ reference: 'Observation/k' }, { reference: 'Observation/not-here' }],
  effectiveDateTime: '2026-01-02T11:00:00-05:00',
});
const DOSE = of('MedicationAdministration', 'm', {
  status: 'completed',
  medicationCodeableConcept: { text: 'Aspirin' },
  effectiveDateTime: '2026-01-03',
});
const NOTE = of('DocumentReference', 'd', { type: { text: 'Discharge summary' }, date: '2026-01-05' });

function tell(said: readonly Entry[], sameDay: readonly Entry[] = []): VisitStory {
  return viewOf(
    {
      types: [],
      build: (_own, _along, help) => storyOf({ visit: VISIT, parts: [], said, sameDay, left: 0 }, help),
    },
    [VISIT, ...said, ...sameDay],
  );
}

const namesIn = ({ sections }: VisitStory) => sections.map(({ name, items }) => [name, items.map(({ id }) => id)]);

test('a visit says why, with whom, where, and how it ended', () => {
  const { face, discharge } = tell([]);
  expect(face).toMatchObject({
    type: 'Inpatient stay',
    kind: 'IMP',
    reason: 'Chest pain',
    people: ['Dr Ada Quillfeather'],
    places: ['Ward 4'],
  });
  expect(discharge).toBe('Home');
});

test('what was measured, given and written stands under its own heading, in the order of a visit', () => {
  expect(namesIn(tell([NOTE, DOSE, PANEL, LAB]))).toEqual([
    ['measured', ['p']],
    ['given', ['m']],
    ['written', ['d']],
  ]);
});

test('a result stands inside of the report that names it, and is counted', () => {
  const [measured] = tell([LAB, PANEL]).sections;
  expect(measured).toMatchObject({ count: 2, items: [{ id: 'p', results: [{ id: 'k', detail: '5.9 mmol/L' }] }] });
});

test('without its report a result stands for itself', () => {
  expect(namesIn(tell([LAB]))).toEqual([['measured', ['k']]]);
});

test('what is only of the same day is marked so', () => {
  const { sections } = tell([NOTE], [DOSE]);
  expect(sections.flatMap(({ items }) => items.map(({ id, isSameDay }) => [id, isSameDay]))).toEqual([
    ['m', true],
    ['d', false],
  ]);
});

test('what was not done or entered in error is no part of the story', () => {
  const wrong = of('Procedure', 'x', { status: 'not-done', code: { text: 'Bypass' } });
  const story = tell([wrong]);
  expect(story.sections).toEqual([]);
  expect(story.setAside).toMatchObject([{ member: { id: 'x' }, reason: 'not-done' }]);
});

test('reports that name each other, or one result twice, lose nothing', () => {
  const ids = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(ids, { minLength: 1, maxLength: 7 }), (links) => {
      const entries = links.map((results, i) =>
        of('DiagnosticReport', `r${i}`, { result: results.map((to) => ({ reference: `DiagnosticReport/r${to}` })) }),
      );
      const flat = (item: StoryItem): readonly string[] => [item.id, ...item.results.flatMap(flat)];
      const shown = (story: VisitStory) => story.sections.flatMap(({ items }) => items.flatMap(flat)).toSorted();
      expect(shown(tell(entries))).toEqual(entries.map(({ id }) => id).toSorted());
      expect(tell(entries.toReversed())).toEqual(tell(entries));
    }),
    { numRuns: 60 },
  );
});
