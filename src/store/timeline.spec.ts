import { expect, test } from '@playwright/test';
import type { Resource } from '../fhir/resource.ts';
import { digestOf } from './digest.ts';
import { hashOf, identify } from './identify.ts';
import { RecordIndex } from './record-index.ts';
import { lab, sent } from './testing.ts';
import { datesOf } from './timeline.ts';

test('dates of a type are those of its current resources at one provider, oldest first', () => {
  const index = new RecordIndex();
  const load = (seq: number, connectionId: string, ...resources: readonly Resource[]) => {
    const batch = resources.map(sent).map(identify);
    const digest = { ...digestOf(batch, 1), hash: batch.map(({ text }) => hashOf(text)) };
    index.load({ seq, connectionId, bytes: 1, fetchedAt: 1 }, digest);
  };
  const at = (id: string, effectiveDateTime: string): Resource => ({ ...lab(id).resource, effectiveDateTime });
  load(1, 'c', at('a', '2019-03-04'), at('b', '2012'), { ...at('c', ''), resourceType: 'Procedure' });
  load(2, 'd', at('e', '2015'));
  load(3, 'c', at('a', '2020-03-04')); // a newer version
  expect(datesOf({ index }, 'c', 'Observation')).toEqual([Date.UTC(2012, 0), Date.UTC(2020, 2, 4)]);
  expect(datesOf({ index }, 'c', 'Encounter')).toEqual([]);
});
