import { expect, test } from '@playwright/test';
import { entryFrom, HARBOR, viewOf } from '../testing.ts';
import { devices } from './devices.ts';

const SNOMED = 'http://snomed.info/sct';
const HRF = '(01)00000000000000(17)300101(21)S-1';

const device = (said: Record<string, unknown> = {}) => ({
  resourceType: 'Device',
  id: 'd1',
  status: 'active',
  type: { text: 'Pacemaker' },
  patient: { reference: 'Patient/p1' },
  ...said,
});

const implant = (action: string, when: string) => ({
  resourceType: 'Procedure',
  status: 'completed',
  code: { text: 'Operation' },
  performedDateTime: when,
  focalDevice: [{ manipulated: { reference: 'Device/d1' }, action: { coding: [{ system: SNOMED, code: action }] } }],
});

test('one device by its own number, told by two hospitals; another with the number of the same article is another', () => {
  const item = (id: string, serialNumber: string) =>
    device({ id, serialNumber, udiCarrier: [{ deviceIdentifier: '00011' }] });
  const { current } = viewOf(devices, [
    entryFrom(item('d1', 'S-1')),
    entryFrom(item('d9', 'S-1'), HARBOR),
    entryFrom(item('d2', 'S-2')),
  ]);
  expect(current.map(({ members }) => members.length).toSorted((a, b) => a - b)).toEqual([1, 2]);
});

test('the whole identifier joins only where it has a serial number in it', () => {
  const both = (udi: string) => [
    entryFrom(device({ udiCarrier: [{ carrierHRF: udi }] })),
    entryFrom(device({ udiCarrier: [{ carrierHRF: udi }] }), HARBOR),
  ];
  expect(viewOf(devices, both(HRF)).current).toHaveLength(1);
  expect(viewOf(devices, both('(01)00000000000000(10)LOT')).current).toHaveLength(2);
});

test('the procedure that put it in says since when, and one that took it out that it is past', () => {
  const put = [entryFrom(device()), entryFrom(implant('129337003', '2019-05-03'))];
  expect(viewOf(devices, put).current[0]).toMatchObject({ implanted: { start: '2019-05-03' }, when: '2019-05-03' });
  const taken = viewOf(devices, [...put, entryFrom(implant('129303008', '2024-01-02'))]);
  expect(taken.current).toEqual([]);
  expect(taken.past[0]).toMatchObject({ implanted: { start: '2019-05-03' }, removed: { start: '2024-01-02' } });
});

test('a device and the statement that it is used are one line; a statement alone is a line too', () => {
  const use = (reference: string) => ({
    resourceType: 'DeviceUseStatement',
    status: 'active',
    device: { reference, display: 'Insulin pump' },
    timingPeriod: { start: '2022-02-01' },
    bodySite: { text: 'abdomen' },
    reasonCode: [{ text: 'Diabetes' }],
  });
  const view = viewOf(devices, [
    entryFrom(device({ patient: undefined })),
    entryFrom(use('Device/d1')),
    entryFrom(use('Device/gone')),
  ]);
  expect(view.current.map(({ title, members }) => [title, members.length])).toEqual([
    ['Pacemaker', 2],
    ['Insulin pump', 1],
  ]);
  expect(view.current[0]).toMatchObject({ bodySite: 'abdomen', reason: ['Diabetes'], used: { start: '2022-02-01' } });
});

test('a thing of the hospital that nobody says is the person’s stands apart, and is not lost', () => {
  const view = viewOf(devices, [entryFrom(device({ type: { text: 'Blood analyser' }, patient: undefined }))]);
  expect([view.current, view.past]).toEqual([[], []]);
  expect(view.others.map(({ title }) => title)).toEqual(['Blood analyser']);
});

test('one that is inactive is past, one entered in error is set aside', () => {
  const view = viewOf(devices, [
    entryFrom(device({ status: 'inactive' })),
    entryFrom(device({ id: 'd2', status: 'entered-in-error' })),
  ]);
  expect(view.past).toHaveLength(1);
  expect(view.setAside).toHaveLength(1);
});
