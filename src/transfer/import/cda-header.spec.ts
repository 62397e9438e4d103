import { expect, test } from '@playwright/test';
import { structureIssues } from '../../api/validate.ts';
import { documentEntries } from './cda-header.ts';
import { elementsIn } from './xml-head.ts';

const DOCUMENT = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>
<n1:ClinicalDocument xmlns:n1="urn:hl7-org:v3">
  <n1:id root="1.2.3" extension="d-7"/>
  <n1:code code="34133-9" codeSystem="2.16.840.1.113883.6.1" displayName="Summary"/>
  <n1:title>Visit &amp; plan &#8211; &a;</n1:title>
  <n1:effectiveTime value="20250503101500-0500"/>
  <n1:recordTarget><n1:patientRole>
    <n1:id root="1.2.4" extension="p-9"/>
    <n1:patient><n1:name><n1:given>Juniper</n1:given><n1:given>Ann</n1:given><n1:family>Vale</n1:family></n1:name>
      <n1:administrativeGenderCode code="F"/><n1:birthTime value="19610409"/></n1:patient>
  </n1:patientRole></n1:recordTarget>
  <n1:author><n1:assignedAuthor><n1:assignedPerson><n1:name><n1:given>Oak</n1:given><n1:family>Makebelieve</n1:family></n1:name></n1:assignedPerson></n1:assignedAuthor></n1:author>
  <n1:custodian><n1:assignedCustodian><n1:representedCustodianOrganization><n1:name>Lakeside</n1:name></n1:representedCustodianOrganization></n1:assignedCustodian></n1:custodian>
  <n1:componentOf><n1:encompassingEncounter><n1:effectiveTime><n1:low value="20250502"/></n1:effectiveTime></n1:encompassingEncounter></n1:componentOf>
  <n1:component><n1:structuredBody><n1:title>not this</n1:title></n1:structuredBody></n1:component>
</n1:ClinicalDocument>`;

test('a clinical document says whose it is, what it is, of when and from whom', () => {
  const { patient, document, keeper } = documentEntries(DOCUMENT, { size: 812 });
  expect([structureIssues(patient), structureIssues(document), keeper]).toEqual([[], [], 'Lakeside']);
  expect(patient).toMatchObject({
    name: [{ family: 'Vale', given: ['Juniper', 'Ann'] }],
    birthDate: '1961-04-09',
    gender: 'female',
    identifier: [{ system: 'urn:oid:1.2.4', value: 'p-9' }],
  });
  expect(document).toMatchObject({
    // An entity of its own is not followed: it may grow without end.
    type: { text: 'Visit & plan – &a;', coding: [{ system: 'http://loinc.org', code: '34133-9' }] },
    date: '2025-05-03T10:15:00-05:00',
    author: [{ display: 'Oak Makebelieve' }],
    context: { period: { start: '2025-05-02' } },
  });
});

test('a time of day without its zone is a day, and what is no date is none', () => {
  const dated = (value: string) =>
    documentEntries(`<ClinicalDocument><effectiveTime value="${value}"/></ClinicalDocument>`, { size: 1 }).document[
      'date'
    ];
  expect(['20250503', '202505', '2025', '202505031015', 'soon'].map(dated)).toEqual([
    '2025-05-03',
    '2025-05',
    '2025',
    '2025-05-03',
    undefined,
  ]);
});

test('a document that says nothing, or is broken anywhere, still is one', () => {
  for (let end = 0; end <= DOCUMENT.length; end += 41) {
    const { patient, document } = documentEntries(DOCUMENT.slice(0, end), { size: 1 });
    expect([patient.id, document.id]).toEqual(['patient', 'document']);
    expect(JSON.stringify([patient, document])).not.toMatch(/undefined|\[object|null/);
  }
});

test('a hostile header costs no more than its length', () => {
  for (const text of ['<', '<!--', '<![CDATA[', '<a ', '<a b="', '<a>', '&#x'].map((part) => part.repeat(50_000))) {
    const began = performance.now();
    elementsIn(text);
    expect(performance.now() - began, text.slice(0, 9)).toBeLessThan(2000);
  }
});
