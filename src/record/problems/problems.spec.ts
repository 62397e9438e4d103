import { expect, test } from '@playwright/test';
import type { Resource } from '../../fhir/resource.ts';
import { BY_ME, entryFrom, HARBOR, LAKESIDE, viewOf } from '../testing.ts';
import { problems } from './problems.ts';

const SNOMED = 'http://snomed.info/sct';
const ICD = 'http://hl7.org/fhir/sid/icd-10-cm';

interface Said {
  readonly name?: string;
  readonly codes?: readonly (readonly [system: string, code: string])[];
  readonly status?: string;
  readonly category?: string;
  readonly [element: string]: unknown;
}

const condition = ({ name, codes = [], status, category, ...rest }: Said): Resource => ({
  resourceType: 'Condition',
  code: { ...(name && { text: name }), coding: codes.map(([system, code]) => ({ system, code })) },
  ...(status && { clinicalStatus: { coding: [{ code: status }] } }),
  ...(category && { category: [{ coding: [{ code: category }] }] }),
  ...rest,
});

const ASTHMA = { name: 'Asthma', codes: [[SNOMED, '195967001']] } as const;
const listed = (said: Said) => condition({ status: 'active', category: 'problem-list-item', ...said });
const atVisit = (said: Said) => condition({ status: 'active', category: 'encounter-diagnosis', ...said });
const titles = (lines: readonly { readonly title: string }[]) => lines.map(({ title }) => title);

test('what is so now, what was, and what nobody should take for a fact', () => {
  const view = viewOf(problems, [
    entryFrom(listed({ ...ASTHMA, onsetDateTime: '2004' })),
    entryFrom(listed({ name: 'Eczema', onsetDateTime: '2012-05' })),
    entryFrom(listed({ name: 'Pneumonia', status: 'resolved', onsetDateTime: '2010-02-01' })),
    entryFrom(listed({ name: 'Gout', verificationStatus: { coding: [{ code: 'refuted' }] } })),
    entryFrom(listed({ name: 'Anemia', verificationStatus: { coding: [{ code: 'entered-in-error' }] } })),
  ]);
  expect(titles(view.active)).toEqual(['Eczema', 'Asthma']);
  expect(titles(view.past)).toEqual(['Pneumonia']);
  expect(view.setAside.map(({ member, reason }) => [member.title, reason])).toEqual([
    ['Gout', 'refuted'],
    ['Anemia', 'entered-in-error'],
  ]);
});

test('the same code at overlapping times is one problem, told by two hospitals since the earlier date', () => {
  const { active } = viewOf(problems, [
    entryFrom(listed({ ...ASTHMA, name: 'Asthma', onsetDateTime: '2004' }), LAKESIDE),
    entryFrom(listed({ ...ASTHMA, name: 'Bronchial asthma', onsetDateTime: '1990-03' }), HARBOR),
  ]);
  expect(active).toHaveLength(1);
  expect(active[0]).toMatchObject({ why: 'same-code', onset: { start: '1990-03' }, when: '1990-03' });
  expect(active[0]!.members).toHaveLength(2);
});

test('the same code at times that do not overlap is two', () => {
  const cold = (from: string, to: string) =>
    listed({ name: 'Cold', status: 'resolved', onsetDateTime: from, abatementDateTime: to });
  const { past } = viewOf(problems, [
    entryFrom(cold('2012-01-03', '2012-01-10')),
    entryFrom(cold('2019-11-02', '2019-11-09')),
    entryFrom(cold('2019-11-04', '2019-11'), HARBOR),
  ]);
  expect(past.map(({ members }) => members.length)).toEqual([2, 1]);
});

test('a problem that says neither when it began nor ended goes with the latest of its name', () => {
  const { active, past } = viewOf(problems, [
    entryFrom(listed({ ...ASTHMA, status: 'resolved', onsetDateTime: '1980', abatementDateTime: '1985' })),
    entryFrom(listed({ ...ASTHMA, onsetDateTime: '2004' })),
    entryFrom(listed(ASTHMA), HARBOR),
  ]);
  expect(active[0]!.members).toHaveLength(2);
  expect(past[0]!.members).toHaveLength(1);
});

test('a coarse code joins only what no finer code sets apart', () => {
  const with2 = (name: string, snomed: string) =>
    listed({
      name,
      codes: [
        [SNOMED, snomed],
        [ICD, 'J45.909'],
      ],
    });
  const { active } = viewOf(problems, [
    entryFrom(with2('Asthma', '195967001')),
    entryFrom(with2('Asthma of exercise', '31387002')),
    entryFrom(listed({ name: 'Unspecified asthma', codes: [[ICD, 'J45.909']] }), HARBOR),
  ]);
  expect(active.map(({ members }) => members.length).toSorted((a, b) => a - b)).toEqual([1, 2]);
});

test('the left knee is not the right one', () => {
  const knee = (side: string) => listed({ name: 'Arthritis of knee', bodySite: [{ text: side }] });
  expect(viewOf(problems, [entryFrom(knee('left')), entryFrom(knee('right'), HARBOR)]).active).toHaveLength(2);
});

test('what is nameless joins nothing', () => {
  expect(viewOf(problems, [entryFrom(listed({})), entryFrom(listed({}))]).active).toHaveLength(2);
});

test('diagnoses of visits fold into the problem that they are about', () => {
  const visits = Array.from({ length: 5 }, (_, i) =>
    entryFrom(atVisit({ ...ASTHMA, name: 'ASTHMA', onsetDateTime: `2020-0${i + 1}-10T09:00:00Z` })),
  );
  const view = viewOf(problems, [...visits, entryFrom(listed({ ...ASTHMA, onsetDateTime: '2004' }))]);
  expect(view.atVisits).toEqual([]);
  expect(view.active).toHaveLength(1);
  expect(view.active[0]).toMatchObject({ title: 'Asthma', visits: 5, onset: { start: '2004' } });
});

test('what only visits know of is kept apart from the list, each name once, and is never "now"', () => {
  const view = viewOf(problems, [
    entryFrom(atVisit({ name: 'Headache', onsetDateTime: '2020-01-10', abatementDateTime: '2020-01-12' })),
    entryFrom(atVisit({ name: 'headache', onsetDateTime: '2022-01-10' })),
    entryFrom(atVisit({ name: 'Sprain', onsetDateTime: '2021' })),
  ]);
  expect(view.active).toEqual([]);
  expect(view.atVisits.map(({ name, lines }) => [name, lines.length])).toEqual([
    ['headache', 2],
    ['Sprain', 1],
  ]);
});

test('hospitals that disagree whether it is over: it stays under now, and both are quoted', () => {
  const { active, past } = viewOf(problems, [
    entryFrom(listed({ ...ASTHMA, onsetDateTime: '2004' }), LAKESIDE),
    entryFrom(listed({ ...ASTHMA, status: 'resolved', onsetDateTime: '2004' }), HARBOR),
  ]);
  expect(past).toEqual([]);
  expect(active[0]!.conflicts).toEqual([
    {
      about: 'Status',
      said: expect.arrayContaining([
        { sourceName: 'Lakeside General', stripe: 1, text: 'Active' },
        { sourceName: 'Harbor Family Clinic', stripe: 2, text: 'Resolved' },
      ]),
    },
  ]);
});

test('without a status: over where an end is said, else not said', () => {
  const view = viewOf(problems, [
    entryFrom(condition({ name: 'Mumps', abatementDateTime: '1970-05' })),
    entryFrom(condition({ name: 'Rash' })),
    entryFrom(condition({ name: 'Measles', abatementBoolean: true })),
    entryFrom(condition({ name: 'Tic', abatementBoolean: false })),
  ]);
  expect(titles(view.past)).toEqual(['Measles', 'Mumps']);
  expect(view.active.map(({ title, status }) => [title, status])).toEqual([
    ['Rash', ''],
    ['Tic', ''],
  ]);
});

test('in doubt as long as nobody confirms it', () => {
  const doubted = listed({ ...ASTHMA, verificationStatus: { coding: [{ code: 'provisional' }] } });
  const confirmed = listed({ ...ASTHMA, verificationStatus: { coding: [{ code: 'confirmed' }] } });
  expect(viewOf(problems, [entryFrom(doubted)]).active[0]!.certainty).toBe('provisional');
  expect(viewOf(problems, [entryFrom(doubted), entryFrom(confirmed, HARBOR)]).active[0]!.certainty).toBe('');
});

test('"no current problems" is a statement and not a problem', () => {
  const none = entryFrom(listed({ codes: [[SNOMED, '160245001']] }));
  const view = viewOf(problems, [none]);
  expect(view.active).toEqual([]);
  expect(titles(view.noKnown)).toEqual(['No current problems']);
});

test('it began when whoever knows best says so: 2004 and March 2004 is March 2004', () => {
  const since = (...dates: readonly string[]) =>
    viewOf(
      problems,
      dates.map((onsetDateTime) => entryFrom(listed({ ...ASTHMA, onsetDateTime }))),
    ).active[0]!.when;
  expect(since('2004', '2004-03', '2005-01-01')).toBe('2004-03');
  expect(since('2004-03', '2003')).toBe('2003');
});

test('an onset may be an age, a span or words', () => {
  const onset = (said: object) => viewOf(problems, [entryFrom(listed({ ...ASTHMA, ...said }), BY_ME)]).active[0]!.onset;
  expect(onset({ onsetAge: { value: 12, unit: 'a', code: 'a' } })).toMatchObject({ age: '12', ageUnit: 'years' });
  expect(
    onset({ onsetRange: { low: { value: 20, unit: 'years' }, high: { value: 30, unit: 'years' } } }),
  ).toMatchObject({ age: '20–30', ageUnit: 'years' });
  expect(onset({ onsetPeriod: { start: '2001', end: '2003' } })).toMatchObject({ start: '2001', end: '2003' });
  expect(onset({ onsetString: 'as a child' })).toMatchObject({ start: '', text: 'as a child' });
});
