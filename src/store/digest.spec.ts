import { expect, test } from '@playwright/test';
import type { Resource } from '../fhir/resource.ts';
import { digestOf } from './digest.ts';
import { WORD_KINDS } from './index/words.ts';

function digestOfOne(resource: Resource) {
  const digest = digestOf([{ resource, text: '', id: 'a' }], 0);
  const { texts: own, type, id, title, when } = digest;
  const { texts, words, dates } = digest.values!();
  const named = (numbers: readonly number[], size: number) =>
    Array.from({ length: numbers.length / size }, (_, i) =>
      numbers.slice(i * size, i * size + size).map((number) => texts[number]),
    );
  return {
    type: own[type[0]!],
    id: id[0],
    title: own[title[0]!],
    when: own[when[0]!],
    words: Array.from({ length: words.length / 4 }, (_, i) => {
      const [kind, name, system, code] = words.slice(4 * i, 4 * i + 4) as [number, number, number, number];
      return `${WORD_KINDS[kind]} ${texts[name]} ${texts[system]}|${texts[code]}`;
    }),
    dates: named(dates, 2).map((date) => date.join(' ')),
  };
}

test('an older resource is found by R4’s parameters, and keeps the type that it was sent as', () => {
  const order = {
    resourceType: 'MedicationOrder',
    status: 'active',
    dateWritten: '2011-02-21',
    patient: { reference: 'Patient/p' },
    medicationCodeableConcept: { coding: [{ system: 'urn:s', code: '7', display: 'Examplol' }] },
  };
  expect(digestOfOne(order)).toEqual({
    type: 'MedicationOrder',
    id: 'a',
    title: 'Examplol',
    when: '2011-02-21',
    words: [
      'token code urn:s|7',
      'text code |Examplol',
      'reference patient |Patient/p',
      'token status |active',
      'reference subject |Patient/p',
    ],
    dates: ['authoredon 2011-02-21'],
  });
  expect(
    digestOfOne({ resourceType: 'Immunization', date: '2007', wasNotGiven: true, status: 'completed' }),
  ).toMatchObject({
    words: ['token status |not-done'],
    dates: ['date 2007'],
  });
});
