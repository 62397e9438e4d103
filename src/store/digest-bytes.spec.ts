import { expect, test } from '@playwright/test';
import type { Resource } from '../fhir/resource.ts';
import { digestOf } from './digest.ts';
import { digestParts, joinDigest, readDigest } from './digest-bytes.ts';
import { identify } from './identify.ts';
import { lab, sent } from './testing.ts';

test('a digest reads back as it was made, whatever its texts hold', () => {
  const odd = { resourceType: 'Condition', id: 'a\nb', code: { text: 'Zürich\n“\u0000”' } } as unknown as Resource;
  const { id, updated, values: _, ...columns } = digestOf([lab('1'), lab('2'), sent(odd)].map(identify), 1234);
  const { columns: read, ids } = readDigest(joinDigest(digestParts(columns), id));
  expect({ ...read, id: ids, updated }).toEqual({ ...columns, id, updated });
});

test('a digest of nothing', () => {
  const { id, updated, values: _, ...columns } = digestOf([], 1);
  expect(readDigest(joinDigest(digestParts(columns), id))).toEqual({ columns, ids: [] });
  expect(updated).toEqual([]);
});
