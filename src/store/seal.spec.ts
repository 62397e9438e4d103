import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Bytes } from '../base/bytes.ts';
import { seal, unseal, unsealText } from './seal.ts';

const newKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

const bytes = fc.uint8Array({ maxLength: 2000 }).map((each) => new Uint8Array(each) as Bytes);

test('what was sealed for a place opens there as it was', async () => {
  const key = await newKey();
  await fc.assert(
    fc.asyncProperty(bytes, fc.string(), fc.boolean(), async (content, place, zip) => {
      const sealed = await seal(key, { place, content, zip });
      expect(await unseal(key, place, sealed)).toEqual(content);
    }),
    { numRuns: 50 },
  );
});

test('of another place, another key, or with any byte changed, it does not open', async () => {
  const [key, other] = await Promise.all([newKey(), newKey()]);
  for (const zip of [false, true]) {
    const sealed = await seal(key, { place: 'here', content: 'text', zip });
    await expect(unsealText(key, 'there', sealed)).rejects.toMatchObject({ name: 'OperationError' });
    await expect(unsealText(other, 'here', sealed)).rejects.toMatchObject({ name: 'OperationError' });
    for (let i = 0; i < sealed.length; i++) {
      const changed = sealed.slice();
      changed[i]! ^= 1;
      await expect(unsealText(key, 'here', changed), `byte ${i}`).rejects.toMatchObject({ name: 'OperationError' });
    }
    expect(await unsealText(key, 'here', sealed)).toBe('text');
  }
});

test('the same text sealed twice does not look the same', async () => {
  const key = await newKey();
  const job = { place: 'here', content: 'text', zip: false };
  expect(await seal(key, job)).not.toEqual(await seal(key, job));
});

test('nothing, and what is no sealed value at all, is refused in the same way', async () => {
  const key = await newKey();
  for (const length of [0, 1, 12, 13, 28]) {
    await expect(unseal(key, 'here', new Uint8Array(length)), `${length} bytes`).rejects.toThrow();
  }
});
