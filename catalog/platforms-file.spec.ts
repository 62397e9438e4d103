import { expect, test } from '@playwright/test';
import { readFacts } from '../src/catalog/facts.ts';
import { platformsFile } from './platforms-file.ts';

const file = (path: string, json: Record<string, unknown>) => ({ path, json });
const claim = (value: unknown) => ({ value, source: 'own probe', on: '2026-11-22' });

const source = {
  defaults: file('defaults.json', {
    $schema: './schema/defaults.json',
    kind: 'provider',
    scopes: ['a'],
    quirks: { pageSize: 100, concurrency: 4 },
  }),
  platforms: [
    file('platforms/z.json', { id: 'z', name: 'Zeta', facts: {} }),
    file('platforms/b.json', {
      $schema: '../schema/platform.json',
      id: 'b',
      name: 'Beta',
      kind: 'sandbox',
      clientId: 'anybody',
      documentation: 'https://beta.test/docs',
      scopes: ['b'],
      quirks: { pageSize: 25 },
      why: { pageSize: { on: '2026-11-22', because: 'It gives 25, whatever is asked for.' } },
      facts: { production: claim('none'), pkce: claim('perhaps') },
      notes: ['Slow on Sundays.'],
    }),
  ],
  brands: [],
};

test('a platform comes with what it inherits, and with what follows from its facts', () => {
  expect(platformsFile(source)[0]).toEqual({
    id: 'b',
    name: 'Beta',
    kind: 'sandbox',
    clientId: 'anybody',
    documentation: 'https://beta.test/docs',
    notes: ['Slow on Sundays.'],
    scopes: ['b'],
    quirks: { pageSize: 25, concurrency: 4 },
    why: { pageSize: { on: '2026-11-22', because: 'It gives 25, whatever is asked for.' } },
    facts: readFacts({ production: claim('none') }),
    verdict: { code: 'sandbox-only', because: ['no-production'] },
  });
});

test('platforms stand in the order of their ids; one that says nothing has the defaults and an open verdict', () => {
  const [, zeta] = platformsFile(source);
  expect(zeta).toMatchObject({ id: 'z', kind: 'provider', clientId: '', documentation: '', notes: [], why: {} });
  expect(zeta).toMatchObject({ scopes: ['a'], quirks: { pageSize: 100 }, verdict: { code: 'unknown' } });
});
