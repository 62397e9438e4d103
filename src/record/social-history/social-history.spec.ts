import { expect, test } from '@playwright/test';
import { entryFrom, HARBOR, viewOf } from '../testing.ts';
import { socialHistory } from './social-history.ts';

const LOINC = 'http://loinc.org';
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

const answer = (code: string, name: string, value: string, when: string, category = 'social-history') => ({
  resourceType: 'Observation',
  status: 'final',
  category: [{ coding: [{ system: CATEGORY, code: category }] }],
  code: { text: name, coding: [{ system: LOINC, code }] },
  effectiveDateTime: when,
  valueCodeableConcept: { text: value },
});

const SMOKING = ['72166-2', 'Tobacco smoking status'] as const;

test('one line for each question: the latest answer, and those before it', () => {
  const { areas } = viewOf(socialHistory, [
    entryFrom(answer(...SMOKING, 'Smoker', '2015-03-01')),
    entryFrom(answer(...SMOKING, 'Former smoker', '2021-03-01')),
    entryFrom(answer(...SMOKING, 'Former smoker', '2021-03-01'), HARBOR),
  ]);
  expect(areas.map(({ area }) => area)).toEqual(['tobacco']);
  const [topic] = areas[0]!.topics;
  expect(topic!.latest).toMatchObject({ detail: 'Former smoker', why: 'same-code-and-time' });
  expect(topic!.latest.members).toHaveLength(2);
  expect(topic!.earlier.map(({ detail }) => detail)).toEqual(['Smoker']);
});

test('what a question is about is told by its code, else by its category', () => {
  const { areas, others } = viewOf(socialHistory, [
    entryFrom(answer('82810-3', 'Pregnancy status', 'Not pregnant', '2020', 'exam')),
    entryFrom(answer('55758-7', 'PHQ-2', '1', '2020', 'survey')),
    entryFrom(answer('99999-9', 'Something else', 'Yes', '2020')),
    entryFrom(answer('99998-9', 'Reflexes', 'Brisk', '2020', 'exam')),
  ]);
  expect(areas.map(({ area }) => area)).toEqual(['pregnancy', 'social', 'screening']);
  expect(others.map(({ title }) => title)).toEqual(['Reflexes']);
});

test('lab results and vital signs are another chapter’s', () => {
  const { areas, others } = viewOf(socialHistory, [
    entryFrom(answer('4548-4', 'A1c', '5', '2020', 'laboratory')),
    entryFrom(answer('8867-4', 'Heart rate', '60', '2020', 'vital-signs')),
  ]);
  expect([...areas, ...others]).toEqual([]);
});

const FORM = {
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  questionnaire: 'http://invented.test/Questionnaire/before-the-visit',
  authored: '2026-10-12T09:30:00Z',
  source: { display: 'Juniper Vale' },
  item: [
    { linkId: '1', text: 'Sleep', item: [{ linkId: '1.1', text: 'How many hours?', answer: [{ valueDecimal: 7.5 }] }] },
    { linkId: '2', text: 'Pain?', answer: [{ valueBoolean: false, item: [{ linkId: '2.1', text: 'Where?' }] }] },
    { linkId: '3', answer: [{ valueCoding: { display: 'Tea' } }, { valueCoding: { display: 'Coffee' } }] },
  ],
};

test('a questionnaire is all its questions in their order, with those that hang on an answer under it', () => {
  const [line] = viewOf(socialHistory, [entryFrom(FORM)]).questionnaires;
  expect(line).toMatchObject({ title: 'Questionnaire before-the-visit', by: 'Juniper Vale', status: '' });
  expect(line!.answers).toEqual([
    { question: 'Sleep', answers: undefined, depth: 0 },
    { question: 'How many hours?', answers: ['7.5'], depth: 1 },
    { question: 'Pain?', answers: ['No'], depth: 0 },
    { question: 'Where?', answers: [], depth: 1 },
    { question: '3', answers: ['Tea', 'Coffee'], depth: 0 },
  ]);
});

test('one form filled in at one moment is one, told by two hospitals', () => {
  expect(viewOf(socialHistory, [entryFrom(FORM), entryFrom(FORM, HARBOR)]).questionnaires).toHaveLength(1);
  const later = { ...FORM, authored: '2026-10-13T09:30:00Z' };
  expect(viewOf(socialHistory, [entryFrom(FORM), entryFrom(later)]).questionnaires).toHaveLength(2);
});

test('one that was not finished says so', () => {
  const [line] = viewOf(socialHistory, [entryFrom({ ...FORM, status: 'in-progress' })]).questionnaires;
  expect(line!.status).toBe('in-progress');
});
