import { expect, test } from '@playwright/test';
import type { EndpointHit, ProviderHit } from '../../engine/api.ts';
import { openWaysOf, outcomeWords, reasonWords } from './ways.ts';

const endpoint = (id: string, way: EndpointHit['way']): EndpointHit => ({
  id,
  fhirBase: `https://${id}.test/r4`,
  host: `${id}.test`,
  platformId: 'maple',
  platform: 'Maple Chart',
  kind: 'provider',
  way,
  ownClientId: false,
  fhirVersion: '',
});

const hit = (kind: ProviderHit['kind'], ...ways: readonly EndpointHit['way'][]) => ({
  kind,
  portals: ways.map((way, i) => ({ name: '', address: '', endpoints: [endpoint(`e${i}`, way)] })),
});

for (const [of, says] of [
  [hit('provider', 'open'), 'Sign in at e0.test'],
  [hit('provider', 'needs-server', 'open'), 'Sign in at e1.test'],
  [hit('provider', 'open', 'open', 'needs-client-id'), '2 ways to sign in'],
  [hit('provider', 'needs-server', 'needs-client-id'), 'This copy of Sheaf is not registered there'],
  [hit('provider', 'needs-server'), 'Cannot work from a browser: bring a file'],
  [hit('sandbox', 'needs-server'), 'Cannot work from a browser'],
] as const) {
  const ways = of.portals.map(({ endpoints }) => endpoints[0]!.way).join(', ');
  test(`${of.kind} with ${ways}: “${says}”`, () => expect(outcomeWords(of)).toBe(says));
}

test('one endpoint in two portals is one way in', () => {
  const { portals } = hit('provider', 'open', 'open');
  expect(openWaysOf({ portals: [...portals, ...portals] }).map(({ id }) => id)).toEqual(['e0', 'e1']);
});

test('the first reason that has words is told; what is only unknown is no reason', () => {
  expect(reasonWords(['public-client-unknown', 'no-token-cors'])).toContain('last step');
  expect(reasonWords(['fhir-cors-varies'])).toBe(reasonWords());
});
