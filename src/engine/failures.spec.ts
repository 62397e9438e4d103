import { expect, test } from '@playwright/test';
import { expose, wrap } from 'comlink';
import { SyncError } from '../sync/errors.ts';
import { carryFailures } from './failures.ts';

carryFailures();

/** Throws `what` on one side of a real message channel and returns what arrives on the other. */
async function across(what: unknown): Promise<Error> {
  const { port1, port2 } = new MessageChannel();
  expose({ fail: () => Promise.reject(what as Error) }, port1);
  const arrived = await wrap<{ fail(): Promise<void> }>(port2)
    .fail()
    .catch((error: unknown) => error);
  port1.close();
  port2.close();
  return arrived as Error;
}

test('a failure thrown on purpose keeps code, remedy and the server’s words, and leaves its cause behind', async () => {
  const arrived = await across(new SyncError('sync/refused', 'no', { said: 'Not yours', cause: 'secret' }));
  expect(arrived).toMatchObject({
    name: 'EngineError',
    message: 'no',
    code: 'sync/refused',
    remedy: 'report',
    said: 'Not yours',
  });
  expect(arrived.cause).toBeUndefined();
  expect(arrived.stack ?? '').not.toContain('secret');
});

test('a bug stays a bug', async () => {
  expect(await across(new RangeError('out of range'))).toMatchObject({ name: 'RangeError', message: 'out of range' });
});
