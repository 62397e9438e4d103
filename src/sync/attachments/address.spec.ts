import { expect, test } from '@playwright/test';
import { SyncError } from '../errors.ts';
import { addressOf } from './address.ts';

const BASE = 'https://ehr.test/r4';

/** As the client does it: this base's origin, and one that the catalogue names. */
function resolve(url: string): string {
  if (!['https://ehr.test', 'https://files.ehr.test'].includes(new URL(url).origin)) {
    throw new SyncError('sync/foreign-address', '');
  }
  return url;
}

const whereTo = (url: string, base = BASE) => {
  try {
    const address = addressOf(url, base, resolve);
    return `${address.bare ? 'bare' : 'token'} ${address.url}`;
  } catch (error) {
    return (error as SyncError).code;
  }
};

const ADDRESSES: readonly (readonly [url: string, to: string])[] = [
  ['Binary/1', `token ${BASE}/Binary/1`],
  ['/Binary/1', `token ${BASE}/Binary/1`],
  [`${BASE}/Binary/1`, `token ${BASE}/Binary/1`],
  ['https://ehr.test/files/1?sig=x', 'token https://ehr.test/files/1?sig=x'],
  ['https://files.ehr.test/1', 'token https://files.ehr.test/1'],
  ['https://store.test/1', 'sync/foreign-address'],
  ['https://store.test/1?X-Amz-Signature=a1', 'bare https://store.test/1?X-Amz-Signature=a1'],
  ['https://store.test/1?sv=1&sig=a%2B1', 'bare https://store.test/1?sv=1&sig=a%2B1'],
  ['https://store.test/1?Expires=1&Signature=a', 'bare https://store.test/1?Expires=1&Signature=a'],
  ['https://store.test/1?Signature=', 'sync/foreign-address'],
  ['https://store.test/1?design=a', 'sync/foreign-address'],
  ['https://store.test/1#sig=a', 'sync/foreign-address'],
  ['http://store.test/1?sig=a', 'sync/foreign-address'],
  ['http://127.0.0.1:8080/1?sig=a', 'sync/foreign-address'],
  ['https://localhost/1?sig=a', 'sync/foreign-address'],
  ['https://me:pass@store.test/1?sig=a', 'sync/file-bad-address'],
  ['cid:part1', 'sync/file-bad-address'],
  ['data:text/plain,hi', 'sync/file-bad-address'],
  ['#b1', 'sync/file-bad-address'],
];

for (const [url, to] of ADDRESSES) test(`"${url}" leads to: ${to}`, () => expect(whereTo(url)).toBe(to));

test('only a hospital on this machine may lead to this machine', () => {
  const url = 'http://127.0.0.1:9000/1?sig=a';
  expect(whereTo(url, 'http://127.0.0.1:9471/r4')).toBe(`bare ${url}`);
});
