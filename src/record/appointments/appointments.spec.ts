import { expect, test } from '@playwright/test';
import type { Resource } from '../../fhir/resource.ts';
import { entryFrom, HARBOR, viewOf } from '../testing.ts';
import { appointments } from './appointments.ts';

const TODAY = '2026-11-22';

function booked(id: string, start: string | undefined, more: object = {}) {
  const resource = { resourceType: 'Appointment', id, status: 'booked', serviceType: [{ text: id }], ...more };
  return entryFrom((start === undefined ? resource : { ...resource, start }) as Resource);
}

const idsOf = (lines: readonly { readonly title: string }[]) => lines.map(({ title }) => title);

test('from today on they are ahead, the soonest first; before it past, the newest first', () => {
  const entries = [
    booked('later', '2027-01-05T09:00:00-05:00'),
    booked('this morning', '2026-11-22T08:00:00-05:00'),
    booked('soon', '2026-11-30T09:00:00-05:00'),
    booked('yesterday', '2026-11-21T09:00:00-05:00'),
    booked('long ago', '2019-02-01T09:00:00-05:00'),
  ];
  const view = viewOf(appointments, entries, { today: TODAY });
  expect(idsOf(view.upcoming)).toEqual(['this morning', 'soon', 'later']);
  expect(idsOf(view.past)).toEqual(['yesterday', 'long ago']);
});

test('a time in UTC is ahead for as long as it is that day anywhere', () => {
  const view = viewOf(appointments, [booked('in Auckland tomorrow', '2026-11-21T20:00:00Z')], { today: TODAY });
  expect(idsOf(view.upcoming)).toEqual(['in Auckland tomorrow']);
});

test('what has no time yet is neither ahead nor past, unless the person was there', () => {
  const view = viewOf(
    appointments,
    [booked('asked for', undefined, { status: 'proposed' }), booked('was there', undefined, { status: 'fulfilled' })],
    { today: TODAY },
  );
  expect(idsOf(view.unscheduled)).toEqual(['asked for']);
  expect(idsOf(view.past)).toEqual(['was there']);
});

test('a cancelled or missed one is never shown as one', () => {
  const view = viewOf(
    appointments,
    [
      booked('off', '2027-01-05T09:00:00-05:00', { status: 'cancelled' }),
      booked('missed', '2020-01-05T09:00:00-05:00', { status: 'noshow' }),
    ],
    { today: TODAY },
  );
  expect([...view.upcoming, ...view.past, ...view.unscheduled]).toEqual([]);
  expect(view.setAside.map(({ reason }) => reason).toSorted()).toEqual(['cancelled', 'noshow']);
});

test('two hospitals that share one number tell of one appointment, and their difference is shown', () => {
  const number = { identifier: [{ system: 'urn:lakes', value: '77' }] };
  const there = booked('check', '2027-01-05T09:00:00-05:00', number);
  const here = entryFrom({ ...there.resource, status: 'arrived' }, HARBOR);
  const { upcoming } = viewOf(appointments, [there, here], { today: TODAY });
  expect(upcoming).toHaveLength(1);
  expect(upcoming[0]).toMatchObject({ why: 'same-identifier', conflicts: [{ about: 'Status' }] });
});

test('with whom and where it is comes from who takes part, the person themselves left out', () => {
  const place = entryFrom({
    resourceType: 'Location',
    id: 'l1',
    name: 'Quay clinic',
    address: { line: ['4 Quay Road'], city: 'Lakeside' },
    telecom: [{ system: 'phone', value: '555-0100' }],
  } as Resource);
  const participant = [
    { actor: { reference: 'Patient/p', display: 'Juniper Vale' } },
    { actor: { reference: 'Practitioner/d', display: 'Dr Ada Quillfeather' } },
    { actor: { reference: 'Location/l1' } },
    { actor: 'nobody' },
    null,
  ];
  const [line] = viewOf(appointments, [booked('check', '2027-01-05', { participant }), place], {
    today: TODAY,
  }).upcoming;
  expect(line?.people).toEqual(['Dr Ada Quillfeather']);
  expect(line?.places).toEqual([{ name: 'Quay clinic', address: '4 Quay Road, Lakeside', phone: '555-0100' }]);
});
