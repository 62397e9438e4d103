import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Resource } from '../../fhir/resource.ts';
import { addressKey } from '../entry.ts';
import { entryFrom, HARBOR, LAKESIDE, viewOf } from '../testing.ts';
import { nightsOf, visits, type VisitsView } from './visits.ts';

function visit(id: string, more: object = {}, source = LAKESIDE) {
  return entryFrom({ resourceType: 'Encounter', id, status: 'finished', ...more } as Resource, source);
}

const started = (start: string, end?: string) => ({ period: { start, ...(end !== undefined && { end }) } });
const idsOf = ({ visits: lines }: VisitsView) => lines.map(({ members }) => members[0]!.id);

test('visits are in the order of their beginning, the undated last', () => {
  const view = viewOf(visits, [
    visit('old', started('2014-05-03')),
    visit('undated'),
    visit('new', started('2026-01-02T10:00:00-05:00')),
  ]);
  expect(idsOf(view)).toEqual(['new', 'old', 'undated']);
});

test('a visit that is part of a stay is folded into it, however deep', () => {
  const view = viewOf(visits, [
    visit('ward', { ...started('2026-01-03'), partOf: { reference: 'Encounter/stay' } }),
    visit('stay', started('2026-01-02', '2026-01-06')),
    visit('scan', { ...started('2026-01-04'), partOf: { reference: 'Encounter/ward' } }),
    visit('elsewhere', { ...started('2026-01-05'), partOf: { reference: 'Encounter/not-here' } }),
  ]);
  expect(idsOf(view)).toEqual(['elsewhere', 'stay']);
  expect(view.visits[1]!.parts.map(({ id }) => id)).toEqual(['ward', 'scan']);
});

test('a part of another hospital’s visit of the same id is not of this one', () => {
  const view = viewOf(visits, [
    visit('stay', started('2026-01-02')),
    visit('ward', { ...started('2026-01-03'), partOf: { reference: 'Encounter/stay' } }, HARBOR),
  ]);
  expect(idsOf(view)).toEqual(['ward', 'stay']);
});

test('a part of a cancelled visit stands for itself', () => {
  const view = viewOf(visits, [
    visit('off', { ...started('2026-01-02'), status: 'cancelled' }),
    visit('kept', { ...started('2026-01-03'), partOf: { reference: 'Encounter/off' } }),
  ]);
  expect(idsOf(view)).toEqual(['kept']);
  expect(view.setAside).toMatchObject([{ member: { id: 'off' }, reason: 'cancelled' }]);
});

test('two hospitals that tell of one visit number tell of one visit', () => {
  const number = { identifier: [{ system: 'urn:lakes', value: '7' }], ...started('2026-01-02') };
  const { visits: lines } = viewOf(visits, [visit('a', number), visit('b', number, HARBOR)]);
  expect(lines).toMatchObject([{ why: 'same-identifier', members: [{}, {}] }]);
});

test('two visits of one kind on one day are two, of one minute with the same people one', () => {
  const type = { type: [{ text: 'Check up' }], participant: [{ individual: { display: 'Dr Ada Quillfeather' } }] };
  const lines = (first: string, second: string) =>
    viewOf(visits, [visit('a', { ...type, ...started(first) }), visit('b', { ...type, ...started(second) }, HARBOR)])
      .visits.length;
  expect(lines('2026-01-02', '2026-01-02')).toBe(2);
  expect(lines('2026-01-02T10:00:00-05:00', '2026-01-02T14:00:00-05:00')).toBe(2);
  expect(lines('2026-01-02T10:00:00-05:00', '2026-01-02T15:00:00Z')).toBe(1);
  const other = { ...type, participant: [{ individual: { display: 'Dr Basil Inkwell' } }] };
  const at = started('2026-01-02T10:00:00-05:00');
  expect(viewOf(visits, [visit('a', { ...type, ...at }), visit('b', { ...other, ...at })]).visits).toHaveLength(2);
});

test('whatever is part of whatever, circles too: no visit is lost, and none comes twice', () => {
  const index = fc.integer({ min: 0, max: 7 });
  fc.assert(
    fc.property(fc.array(fc.tuple(index, fc.boolean()), { maxLength: 8 }), (links) => {
      const entries = links.map(([parent, isOff], i) =>
        visit(`v${i}`, {
          ...started(`2026-01-0${i + 1}`),
          ...(isOff && { status: 'cancelled' }),
          partOf: { reference: `Encounter/v${parent}` },
        }),
      );
      const view = viewOf(visits, entries);
      const shown = [
        ...view.visits.flatMap(({ members, parts }) => [...members, ...parts]),
        ...view.setAside.map(({ member }) => member),
      ];
      expect(shown.map(addressKey).toSorted()).toEqual(entries.map(addressKey).toSorted());
    }),
    { numRuns: 60 },
  );
});

test('nights are counted by the source’s own days', () => {
  const nights = (start: string, end: string) => nightsOf({ start, end });
  expect(nights('2026-01-02T23:30:00-05:00', '2026-01-03T00:30:00-05:00')).toBe(1);
  expect(nights('2026-02-27', '2026-03-02')).toBe(3);
  expect(nights('2026-01-02', '2026-01-02')).toBe(0);
  expect(nights('2026-01', '2026-02')).toBe(undefined);
  expect(nights('2026-01-05', '2026-01-02')).toBe(undefined);
});
