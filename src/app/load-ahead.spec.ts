import { expect, test } from '@playwright/test';
import type { ConnectionView } from '../engine/api.ts';
import { loadAhead } from './load-ahead.ts';

const A_RECORD = { listConnections: async () => [{} as ConnectionView] };

test('the code of each section is loaded, one in each quiet moment, whatever another comes to', async () => {
  const did: string[] = [];
  const lazy = (name: string) => async () => void did.push(name);
  await loadAhead(
    A_RECORD,
    [
      {
        children: [
          { path: '/', lazy: lazy('home') },
          { lazy: lazy('a frame'), children: [{ path: 'timeline', lazy: lazy('timeline') }] },
          { path: 'labs', lazy: () => Promise.reject(new Error('offline')) },
          { path: 'record/:connectionId/:type/:id', lazy: lazy('an entry') },
          { path: 'callback', lazy: lazy('a sign-in') },
          { path: 'documents', lazy: lazy('documents') },
        ],
      },
    ],
    async () => void did.push('quiet'),
  );
  expect(did).toEqual(['quiet', 'home', 'quiet', 'timeline', 'quiet', 'quiet', 'documents']);
});

test('where there is no record yet, or it is locked, nothing is loaded ahead', async () => {
  const did: string[] = [];
  const routes = [{ path: 'labs', lazy: async () => void did.push('labs') }];
  await loadAhead({ listConnections: async () => [] }, routes, async () => {});
  await loadAhead({ listConnections: () => Promise.reject(new Error('locked')) }, routes, async () => {});
  expect(did).toEqual([]);
  await loadAhead(A_RECORD, routes, async () => {});
  expect(did).toEqual(['labs']);
});
