import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { trustOwnScripts } from './own-scripts.ts';

const HERE = 'https://app.test';

interface Rules {
  readonly createScriptURL: (address: string) => string | null;
}

let rules: Rules;
let asked: readonly unknown[];

test.beforeAll(() => {
  const createPolicy = (name: string, made: Rules) => {
    asked = [name, Object.keys(made)];
    rules = made;
  };
  Object.assign(globalThis, { trustedTypes: { createPolicy }, location: new URL(`${HERE}/records/callback`) });
  trustOwnScripts();
});

test('the one policy makes addresses of scripts, and no HTML or code', () => {
  expect(asked).toEqual(['default', ['createScriptURL']]);
});

test('only addresses of this very origin become scripts', () => {
  for (const own of [`${HERE}/assets/worker.js`, '/service-worker.js', 'assets/worker.js', `${HERE}:443/x.js`])
    expect(rules.createScriptURL(own)).toBe(own);
  const foreign = [
    'https://evil.test/x.js',
    '//evil.test/x.js',
    `blob:${HERE}/1`,
    'data:text/javascript,1',
    'javascript:1',
  ];
  for (const one of [
    ...foreign,
    'http://app.test/x.js',
    'https://app.test.evil.test/',
    `${HERE}:8443/x.js`,
    'https://',
  ])
    expect(rules.createScriptURL(one), one).toBe(null);
  const near = fc.string({ unit: fc.constantFrom(HERE, '/', '\\', ':', '@', '.evil', 'blob:', '#', '?', ' ', '\t') });
  fc.assert(
    fc.property(fc.oneof(near, fc.webUrl()), (address) => {
      const passed = rules.createScriptURL(address);
      if (passed === null) return;
      const { protocol, origin } = new URL(passed, `${HERE}/records/callback`);
      expect([protocol, origin]).toEqual(['https:', HERE]);
    }),
  );
});
