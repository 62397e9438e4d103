import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { digestOf } from './digest.ts';
import { hashOf, identify } from './identify.ts';
import { localId, resolveLocalId, sourceIdOf } from './local-ids.ts';
import { RecordIndex } from './record-index.ts';
import { lab } from './testing.ts';

function indexOf(sources: Readonly<Record<string, readonly string[]>>): RecordIndex {
  const index = new RecordIndex();
  for (const [i, [connectionId, ids]] of Object.entries(sources).entries()) {
    const page = ids.map((id) => identify(lab(id)));
    const digest = { ...digestOf(page, 1), hash: page.map(({ text }) => hashOf(text)) };
    index.load({ seq: i + 1, connectionId, bytes: 1, fetchedAt: 1 }, digest);
  }
  return index;
}

const LEGAL = /^[A-Za-z\d.-]{1,64}$/;

test('the same id of two sources is two ids, and each leads to its own', () => {
  const index = indexOf({ 'aaaaaa-1': ['1', '2'], 'bbbbbb-2': ['1'] });
  expect([localId('aaaaaa-1', '1'), localId('bbbbbb-2', '1')]).toEqual(['aaaaaa.1', 'bbbbbb.1']);
  expect(resolveLocalId(index, 'Observation', 'aaaaaa.1')).toBe(index.find('aaaaaa-1', 'Observation', '1'));
  expect(resolveLocalId(index, 'Observation', 'bbbbbb.1')).toBe(index.find('bbbbbb-2', 'Observation', '1'));
  for (const wrong of ['1', 'bbbbbb.2', 'cccccc.1', 'aaaaaa.', 'aaaaaa', '.1', ''])
    expect(resolveLocalId(index, 'Observation', wrong), wrong).toBeUndefined();
  expect(resolveLocalId(index, 'Condition', 'aaaaaa.1')).toBeUndefined();
});

test('any id has a local one that is legal and leads back to it', () => {
  const ids = fc.uniqueArray(fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[A-Za-z\d.-]{1,70}$/)), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(fc.uuid(), ids, (connectionId, all) => {
      const index = indexOf({ other: ['1'], [connectionId]: all });
      for (const id of all) {
        const local = localId(connectionId, id);
        expect(local).toMatch(LEGAL);
        expect(resolveLocalId(index, 'Observation', local)).toBe(index.find(connectionId, 'Observation', id));
        const read = sourceIdOf(local, connectionId);
        expect(read === undefined || read === id).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
