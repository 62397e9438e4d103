import { expect, test } from '@playwright/test';
import { readDeployment } from '../../catalog/deployment.ts';
import type { OwnProvider } from '../../catalog/own-provider.ts';
import { knownAs } from './client-ids.ts';

const deployment = readDeployment({ clientIds: { acme: 'of-the-host' } }, 'https://sheaf.test/');
const endpoint = { id: 'e-1', brandId: 'b-1', platformId: 'acme', kind: 'provider', clientId: 'of-the-list' } as const;
const nothing = { providers: [], clientIds: {}, lists: [] };

test('the person’s own registration counts before the host’s, and the nearest before the others', () => {
  const idWith = (clientIds: Record<string, string>) => knownAs(deployment, { ...nothing, clientIds }, endpoint);
  expect(idWith({})).toEqual({ clientId: 'of-the-host', isOwn: false });
  expect(idWith({ 'acme:sandbox': 'not-here' })).toEqual({ clientId: 'of-the-host', isOwn: false });
  expect(idWith({ 'acme:provider': 'everywhere' })).toEqual({ clientId: 'everywhere', isOwn: true });
  expect(idWith({ 'acme:provider': 'everywhere', 'e-1': 'here' })).toEqual({ clientId: 'here', isOwn: true });
});

test('what an own provider’s form says counts first', () => {
  const own = { id: 'e-1', clientId: 'typed' } as OwnProvider;
  const clientIds = { 'e-1': 'here' };
  expect(knownAs(deployment, { ...nothing, clientIds, providers: [own] }, endpoint).clientId).toBe('typed');
  const blank = { ...own, clientId: '' };
  expect(knownAs(deployment, { ...nothing, clientIds, providers: [blank] }, endpoint).clientId).toBe('here');
});

test('an endpoint that is called like a method of every object has no client id', () => {
  const odd = { ...endpoint, id: 'toString', platformId: 'constructor' };
  expect(knownAs(deployment, nothing, odd)).toEqual({ clientId: 'of-the-list', isOwn: false });
});
