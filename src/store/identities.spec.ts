import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { packIdentities, unpackIdentities } from './identities.ts';

const id = fc.oneof(
  fc.uuid(),
  fc.uuid().map((text) => text.toUpperCase()),
  fc.string({ minLength: 1 }),
);
const row = fc.tuple(id, fc.maxSafeNat(), fc.oneof(fc.integer(), fc.constant(NaN)));

test('identities come back as they were, whatever the ids look like', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const columns = { id: rows.map(([a]) => a), hash: rows.map(([, b]) => b), updated: rows.map(([, , c]) => c) };
      const { noise, ids } = packIdentities(columns);
      expect(unpackIdentities(noise, ids)).toEqual(columns);
    }),
  );
});

test('a UUID takes sixteen bytes, and none in the text', () => {
  const { noise, ids } = packIdentities({ id: ['9d2f1c1e-6a07-4f0b-b2a5-6b6e6f6f0001'], hash: [1], updated: [2] });
  expect({ bytes: noise.length, ids }).toEqual({ bytes: 32, ids: [''] });
});
