import { expect, test } from '@playwright/test';
import { WAKE_UP } from '../base/wake-up.ts';
import { wakeTabs } from './wake-up.ts';

test('every open tab is told, those too that another version of the app has open', async () => {
  const told: unknown[] = [];
  const tab = { postMessage: (message: unknown) => void told.push(message) };
  const asked: unknown[] = [];
  await wakeTabs({
    async matchAll(options) {
      asked.push(options);
      return [tab, tab];
    },
  });
  expect(asked).toEqual([{ type: 'window', includeUncontrolled: true }]);
  expect(told).toEqual([{ type: WAKE_UP.message }, { type: WAKE_UP.message }]);
});
