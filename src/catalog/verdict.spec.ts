import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type PlatformFacts, readFacts } from './facts.ts';
import { verdictOf } from './verdict.ts';

const claim = (value: unknown) => ({ value, source: 'own probe', on: '2026-11-22' });

interface Known {
  readonly publicClient?: string | undefined;
  readonly transport?: string | undefined;
  readonly production?: string | undefined;
  readonly discovery?: string | undefined;
  readonly token?: string | undefined;
  readonly fhir?: string | undefined;
}

function factsOf({ publicClient, transport, production, ...cors }: Known): PlatformFacts {
  const claims = (known: object) =>
    Object.fromEntries(
      Object.entries(known).map(([key, value]) => [key, value === undefined ? 'unknown' : claim(value)]),
    );
  return readFacts({ ...claims({ publicClient, transport, production }), cors: claims(cors) });
}

const GOOD: Known = { publicClient: 'yes', transport: 'https', production: 'per-tenant', token: 'yes', fhir: 'yes' };

const RULES: readonly (readonly [string, Known, string, readonly string[]])[] = [
  ['nothing known', {}, 'unknown', ['public-client-unknown', 'token-cors-unknown', 'fhir-cors-unknown']],
  ['all that must be so known to be', GOOD, 'works', []],
  ['no more known than what must be so', { publicClient: 'yes', token: 'yes', fhir: 'yes' }, 'works', []],
  ['a secret asked for', { ...GOOD, publicClient: 'no' }, 'needs-server', ['confidential-client']],
  ['no CORS on discovery', { ...GOOD, discovery: 'no' }, 'needs-server', ['no-discovery-cors']],
  ['no CORS on the token endpoint', { ...GOOD, token: 'no' }, 'needs-server', ['no-token-cors']],
  ['no CORS on FHIR', { ...GOOD, fhir: 'no' }, 'needs-server', ['no-fhir-cors']],
  ['plain http', { ...GOOD, transport: 'http' }, 'needs-server', ['http-only']],
  ['http on this machine', { ...GOOD, transport: 'loopback' }, 'works', []],
  [
    'two blockers',
    { ...GOOD, publicClient: 'no', fhir: 'no' },
    'needs-server',
    ['confidential-client', 'no-fhir-cors'],
  ],
  ['a blocker and nothing else', { token: 'no' }, 'needs-server', ['no-token-cors']],
  ['nothing but a sandbox', { ...GOOD, production: 'none' }, 'sandbox-only', ['no-production']],
  ['a sandbox of which no more is known', { production: 'none' }, 'sandbox-only', ['no-production']],
  [
    'a sandbox that wants a secret',
    { production: 'none', publicClient: 'no' },
    'needs-server',
    ['confidential-client'],
  ],
  ['no word on the token endpoint', { ...GOOD, token: undefined }, 'unknown', ['token-cors-unknown']],
  ['no word on public clients', { ...GOOD, publicClient: undefined }, 'unknown', ['public-client-unknown']],
  [
    'CORS here and there',
    { ...GOOD, token: 'varies', fhir: 'varies' },
    'works',
    ['token-cors-varies', 'fhir-cors-varies'],
  ],
  ['discovery here and there', { ...GOOD, discovery: 'varies' }, 'works', []],
];
for (const [what, known, code, because] of RULES) {
  test(`${what}: ${code}`, () => {
    expect(verdictOf(factsOf(known))).toEqual({ code, because });
  });
}

const answer = fc.constantFrom('yes', 'no', 'varies', undefined);
const anyKnown = fc.record<Known>({
  publicClient: answer,
  transport: fc.constantFrom('https', 'http', 'loopback', undefined),
  production: fc.constantFrom('none', 'per-tenant', 'https://ehr.test/r4', undefined),
  discovery: answer,
  token: answer,
  fhir: answer,
});

test('learning more never takes a known blocker away, nor makes what works or blocks unknown again', () => {
  fc.assert(
    fc.property(anyKnown, anyKnown, (known, learned) => {
      const before = verdictOf(factsOf(known));
      const defined = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
      const after = verdictOf(factsOf({ ...learned, ...defined }));
      if (before.code === 'needs-server') {
        expect(after.code).toBe('needs-server');
        expect(after.because).toEqual(expect.arrayContaining([...before.because]));
      }
      if (before.code !== 'unknown') expect(after.code).not.toBe('unknown');
    }),
  );
});

test('a verdict gives its reasons, but for what simply works', () => {
  fc.assert(
    fc.property(anyKnown, (known) => {
      const { code, because } = verdictOf(factsOf(known));
      if (code !== 'works') expect(because.length).toBeGreaterThan(0);
      expect(new Set(because).size).toBe(because.length);
    }),
  );
});
