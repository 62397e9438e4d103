import { expect, test } from '@playwright/test';
import { entryFrom, HARBOR, viewOf } from '../testing.ts';
import { imaging } from './imaging.ts';

const LOINC = 'http://loinc.org';

const report = (said: Record<string, unknown> = {}) => ({
  resourceType: 'DiagnosticReport',
  status: 'final',
  category: [{ coding: [{ system: LOINC, code: 'LP29684-5', display: 'Radiology' }] }],
  code: { text: 'XR Chest 2 Views', coding: [{ system: LOINC, code: '36643-5' }] },
  effectiveDateTime: '2024-05-03T10:00:00Z',
  conclusion: 'Normal study.',
  ...said,
});

const study = (said: Record<string, unknown> = {}) => ({
  resourceType: 'ImagingStudy',
  id: 's1',
  status: 'available',
  started: '2024-05-03T09:40:00Z',
  numberOfSeries: 1,
  numberOfInstances: 2,
  series: [{ modality: { code: 'DX', display: 'Digital Radiography' }, bodySite: { display: 'Chest' } }],
  ...said,
});

const sizes = (entries: Parameters<typeof viewOf>[1]) =>
  viewOf(imaging, entries).lines.map(({ members }) => members.length);

test('pictures and what was seen on them are one line, and the report is what opens', () => {
  const { lines } = viewOf(imaging, [
    entryFrom(study()),
    entryFrom(report({ id: 'r1', imagingStudy: [{ reference: 'ImagingStudy/s1' }] })),
  ]);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    title: 'XR Chest 2 Views',
    conclusion: 'Normal study.',
    how: 'Digital Radiography',
    place: 'Chest',
    pictures: 2,
    series: 1,
    report: { id: 'r1' },
    hasFile: false,
  });
});

test('they are one by the same order, the same number, or the same name on one day', () => {
  const order = { basedOn: [{ reference: 'ServiceRequest/o1' }] };
  expect(sizes([entryFrom(study(order)), entryFrom(report(order))])).toEqual([2]);
  const number = { identifier: [{ system: 'http://invented.test/accession', value: 'A-1' }] };
  expect(sizes([entryFrom(study(number)), entryFrom(report(number))])).toEqual([2]);
  const named = { description: 'XR Chest 2 Views' };
  expect(sizes([entryFrom(study(named)), entryFrom(report())])).toEqual([2]);
  expect(sizes([entryFrom(study()), entryFrom(report())])).toEqual([1, 1]);
});

test('an order of one hospital is not that of another with the same id', () => {
  const order = { basedOn: [{ reference: 'ServiceRequest/o1' }], code: undefined, description: undefined };
  expect(sizes([entryFrom(study(order)), entryFrom(report(order), HARBOR)])).toEqual([1, 1]);
});

test('one picture taken twice on a day is two', () => {
  expect(sizes([entryFrom(report()), entryFrom(report({ effectiveDateTime: '2024-05-03T16:00:00Z' }))])).toEqual([
    1, 1,
  ]);
});

test('only reports of pictures are here', () => {
  const lab = { category: [{ coding: [{ code: 'LAB' }] }] };
  expect(sizes([entryFrom(report(lab))])).toEqual([]);
  expect(sizes([entryFrom(report({ category: [{ text: 'Imaging' }] }))])).toEqual([1]);
  expect(sizes([entryFrom(report({ ...lab, imagingStudy: [{ reference: 'ImagingStudy/s9' }] }))])).toEqual([1]);
});

test('a report that may change says so; one that was withdrawn is set aside', () => {
  const view = viewOf(imaging, [
    entryFrom(report({ status: 'preliminary' })),
    entryFrom(report({ status: 'entered-in-error' })),
  ]);
  expect(view.lines.map(({ reportStatus }) => reportStatus)).toEqual(['preliminary']);
  expect(view.setAside).toHaveLength(1);
});

test('a report that comes as a file says that there is one to read', () => {
  const [line] = viewOf(imaging, [
    entryFrom(report({ presentedForm: [{ url: 'Binary/1', contentType: 'text/plain' }] })),
  ]).lines;
  expect(line!.hasFile).toBe(true);
});
