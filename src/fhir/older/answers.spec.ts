import { expect, test } from '@playwright/test';
import { issuesOf } from '../outcome.ts';
import { peekNext, readPage } from '../page.ts';

/** What servers of DSTU2 and STU3 answer with is read by what reads R4. @see https://hl7.org/fhir/DSTU2/bundle.html */

const NEXT = 'https://ehr.test/dstu2?_getpages=7&_getpagesoffset=20';
const OUTCOME = {
  resourceType: 'OperationOutcome',
  text: { status: 'generated', div: '<div>Refused</div>' },
  issue: [
    { severity: 'warning', code: 'informational', details: { text: 'Two entries are withheld' } },
    { severity: 'error', code: 'processing', diagnostics: 'Unknown search parameter', location: ['/f:patient'] },
  ],
};

test('a page of DSTU2 comes apart', () => {
  const answer = JSON.stringify({
    resourceType: 'Bundle',
    id: '7',
    meta: { lastUpdated: '2017-05-03T10:00:00Z' },
    type: 'searchset',
    base: 'https://ehr.test/dstu2',
    total: 21,
    link: [
      { relation: 'self', url: 'https://ehr.test/dstu2/MedicationOrder?patient=p' },
      { relation: 'next', url: NEXT },
    ],
    entry: [
      {
        fullUrl: 'https://ehr.test/dstu2/MedicationOrder/m',
        resource: { resourceType: 'MedicationOrder', id: 'm', dateWritten: '2011-02-21' },
        search: { mode: 'match' },
      },
      { resource: { resourceType: 'Medication', id: 'x' }, search: { mode: 'include' } },
      { resource: OUTCOME, search: { mode: 'outcome' } },
    ],
  });
  const { resources, next, total, issues } = readPage(answer);
  expect(resources.map(({ text }) => text)).toEqual([
    '{"resourceType":"MedicationOrder","id":"m","dateWritten":"2011-02-21"}',
    '{"resourceType":"Medication","id":"x"}',
  ]);
  expect([next, total, peekNext(answer)]).toEqual([NEXT, 21, NEXT]);
  expect(issues.map(({ text }) => text)).toEqual(['Two entries are withheld', 'Unknown search parameter']);
});

test('an outcome of DSTU2 says what it says', () => {
  expect(issuesOf(OUTCOME)).toEqual([
    { severity: 'warning', code: 'informational', text: 'Two entries are withheld' },
    { severity: 'error', code: 'processing', text: 'Unknown search parameter' },
  ]);
});
