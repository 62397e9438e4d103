import { expect, test } from '@playwright/test';
import { appsPageOf } from './apps-page.ts';
import type { Context } from './context.ts';

/** A catalogue that knows this list of apps of the platform, and this portal of the brand. */
const contextOf = (list: string, portal: string): Context => {
  const catalogue = {
    endpoint: async (id: string) => ({ id, platformId: 'chart', brandId: 'maple' }),
    published: { guides: async () => ({ chart: { connectedApps: list } }) },
    picker: async () => ({
      brand: () => ({
        portals: [
          { address: 'https://other.test', endpoints: [{ id: 'other' }] },
          { address: portal, endpoints: [{ id: 'here' }] },
        ],
      }),
    }),
  };
  return { catalogue: async () => catalogue } as unknown as Context;
};
const LIST = 'https://chart.test/apps';
const PORTAL = 'https://maple.test/portal';

test('the platform’s own list of apps is best, else the portal of that very endpoint', async () => {
  expect(await appsPageOf(contextOf(LIST, PORTAL), 'here')).toEqual({ address: LIST, isList: true });
  expect(await appsPageOf(contextOf('', PORTAL), 'here')).toEqual({ address: PORTAL, isList: false });
});

test('people are sent nowhere to sign in that is not https', async () => {
  for (const odd of ['', 'http://maple.test/portal', 'javascript:alert(1)', 'maple.test'])
    expect(await appsPageOf(contextOf(odd, odd), 'here')).toBe(undefined);
  expect(await appsPageOf(contextOf('http://chart.test/apps', PORTAL), 'here')).toEqual({
    address: PORTAL,
    isList: false,
  });
});

test('a catalogue that cannot be read keeps nobody from leaving', async () => {
  const unread = { catalogue: () => Promise.reject(new Error('offline')) } as unknown as Context;
  expect(await appsPageOf(unread, 'here')).toBe(undefined);
});
