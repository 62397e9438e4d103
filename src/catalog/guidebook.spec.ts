import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { platformsFile } from '../../catalog/platforms-file.ts';
import { readSource } from '../../catalog/source.ts';
import { isObject, type JsonObject } from '../base/json.ts';
import { compare } from './guidebook-compare.ts';
import { anchorOf, FACT_GROUPS, factsByKey } from './guidebook-facts.ts';
import { filterPages, hasTrait, TRAITS, type Trait } from './guidebook-filter.ts';
import { checksOf } from './guidebook-verdict.ts';
import { guidebookOf, type GuidebookPage } from './guidebook.ts';
import { type PlatformFacts, readFacts } from './facts.ts';
import { verdictOf } from './verdict.ts';

const file = JSON.parse(JSON.stringify(platformsFile(readSource()))) as (JsonObject & { readonly id: string })[];
const real = guidebookOf(file);
const claim = (value: unknown) => ({ value, source: 'own probe', on: '2026-11-22' });
const page = (facts: unknown, more: object = {}): GuidebookPage =>
  guidebookOf([{ id: 'x', name: 'X', ...more, facts }])[0]!;

/** Every fact, as it lies in the file: `['cors.token', 'unknown']`. */
function factsIn(said: unknown, at = ''): readonly (readonly [string, unknown])[] {
  if (!isObject(said) || 'source' in said) return [[at, said]];
  return Object.entries(said).flatMap(([key, value]) => factsIn(value, at === '' ? key : `${at}.${key}`));
}

test('every platform of the catalogue has a page, and every fact of it is on it', () => {
  expect(real.map(({ id }) => id).toSorted()).toEqual(file.map(({ id }) => id).toSorted());
  const shown = FACT_GROUPS.flatMap(({ keys }) => [...keys]);
  for (const { id, facts } of real) {
    const said = factsIn(file.find((one) => one.id === id)!['facts']);
    expect(said.map(([key]) => key).toSorted(), id).toEqual(shown.toSorted());
    expect(Object.fromEntries(said), id).toEqual(factsByKey(facts));
  }
});

test('a page says what its platform’s file says: verdict, notes, settings and why', () => {
  for (const { id, verdict, notes, settings } of real) {
    const said = file.find((one) => one.id === id)!;
    expect({ verdict, notes }, id).toEqual({ verdict: said['verdict'], notes: said['notes'] });
    const { scopes, quirks, why } = said as unknown as Readonly<Record<'scopes' | 'quirks' | 'why', JsonObject>>;
    const takenBack = Object.fromEntries(Object.keys(why).map((key) => [key, null]));
    expect(Object.fromEntries(settings.map(({ key, value }) => [key, value])), id).toEqual({
      ...takenBack,
      scopes,
      ...quirks,
    });
    const reasons = settings.flatMap(({ key, why: reason }) => (reason ? [[key, reason] as const] : []));
    expect(Object.fromEntries(reasons), id).toMatchObject(why);
  }
});

test('each fact and each group has an address of its own, and no platform one that leads elsewhere', () => {
  const anchors = FACT_GROUPS.flatMap(({ id, keys }) => [id as string, ...keys.map(anchorOf)]);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors).toContain('cors-token');
  expect(anchors).toContain('public-client');
  for (const anchor of anchors) expect(anchor).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(real.map(({ id }) => id)).not.toContain('compare');
});

test('whatever the file says, its pages are whole or not there', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const platform = { id: 'x', name: 'X', facts: json, quirks: json, scopes: json, why: json, notes: json };
      for (const odd of guidebookOf([json, platform, platform])) {
        expect(odd.facts).toEqual(readFacts(odd.facts));
        for (const { value } of odd.settings) expect(value).not.toBeUndefined();
      }
      expect(guidebookOf([platform, platform])).toHaveLength(1);
      expect(guidebookOf(json).every(({ id }) => /^[a-z0-9-]+$/.test(id))).toBe(true);
    }),
  );
});

test('a verdict that a file claims counts for nothing, nor a link that is none', () => {
  const odd = page(
    { publicClient: claim('no') },
    { verdict: { code: 'works', because: [] }, documentation: 'javascript:alert(1)' },
  );
  expect(odd.verdict).toEqual({ code: 'needs-server', because: ['confidential-client'] });
  expect(odd.start).toBe('');
});

/** What any platform may say of what filters and verdict look at. */
const answer = fc.constantFrom('unknown', claim('yes'), claim('no'), claim('varies'));
const anyFacts: fc.Arbitrary<PlatformFacts> = fc
  .record({
    publicClient: answer,
    offlineScope: answer,
    cors: fc.record({ discovery: answer, token: answer, fhir: answer }),
    transport: fc.constantFrom('unknown', claim('https'), claim('http'), claim('loopback')),
    production: fc.constantFrom('unknown', claim('none'), claim('per-tenant'), claim('https://x.test/r4')),
    registration: fc.constantFrom('unknown', claim('none'), claim('self-service'), claim('manual')),
    sandbox: fc.record({
      logins: fc.constantFrom('unknown', claim([]), claim([{ user: 'juniper', password: 'vale' }])),
    }),
  })
  .map(readFacts);
const anyPages = fc
  .array(anyFacts, { maxLength: 6 })
  .map((all) => guidebookOf(all.map((facts, i) => ({ id: `p-${i}`, name: `Platform ${i}`, facts }))));

test('filters keep those, and only those, that are known to be what is asked for', () => {
  const traits = fc.subarray([...TRAITS]);
  const verdicts = fc.subarray(['works', 'sandbox-only', 'needs-server', 'unknown'] as const);
  fc.assert(
    fc.property(anyPages, traits, verdicts, (pages, wanted, codes) => {
      const found = filterPages(pages, { text: '', traits: wanted, verdicts: codes });
      for (const one of pages) {
        const fits = wanted.every((trait) => hasTrait(one, trait));
        expect(found.includes(one)).toBe(fits && (codes.length === 0 || codes.includes(one.verdict.code)));
      }
    }),
  );
});

const unknown = readFacts({});
const KNOWN: Readonly<Record<Trait, unknown>> = {
  'public-client': { publicClient: claim('varies') },
  cors: { cors: { token: claim('yes'), fhir: claim('varies') } },
  refresh: { offlineScope: claim('yes') },
  'self-service': { registration: claim('self-service') },
  'test-logins': { sandbox: { logins: claim([{ user: 'juniper', password: 'vale' }]) } },
};
for (const trait of TRAITS) {
  test(`what nobody said is no ${trait}, and one known thing is enough for it and for no other`, () => {
    expect(hasTrait({ facts: unknown }, trait)).toBe(false);
    const facts = readFacts(KNOWN[trait]);
    expect(TRAITS.filter((one) => hasTrait({ facts }, one))).toEqual([trait]);
  });
}

test('a half of CORS is none, and no sign-ins are none', () => {
  expect(hasTrait(page({ cors: { token: claim('yes') } }), 'cors')).toBe(false);
  expect(hasTrait(page({ cors: { token: claim('yes'), fhir: claim('no') } }), 'cors')).toBe(false);
  expect(hasTrait(page({ sandbox: { logins: claim([]) } }), 'test-logins')).toBe(false);
});

test('every word typed is looked for in name, id and addresses', () => {
  const found = (text: string) => filterPages(real, { text, traits: [], verdicts: [] }).map(({ id }) => id);
  expect(found('')).toHaveLength(real.length);
  expect(found('  EPIC tefca ')).toEqual(['tefca-epic']);
  expect(found('fhir.nextgen.com')).toEqual(['nextgen']);
  expect(found('epic nothing')).toEqual([]);
  expect(found('per-tenant')).toEqual([]);
});

test('the verdict is nothing but what its checks come to', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const verdict = verdictOf(facts);
      const weights = checksOf({ facts, verdict }).map(({ weight }) => weight);
      const code = weights.includes('stops')
        ? 'needs-server'
        : weights.includes('no-records')
          ? 'sandbox-only'
          : weights.includes('missing')
            ? 'unknown'
            : 'works';
      expect(code).toBe(verdict.code);
      expect(weights.filter((weight) => weight !== 'fits' && weight !== 'aside')).toHaveLength(verdict.because.length);
    }),
  );
});

test('what fits is said to fit, and what decides nothing is not', () => {
  const weigh = (facts: unknown) =>
    Object.fromEntries(checksOf(page(facts)).map(({ key, weight }) => [key, weight] as const));
  expect(weigh({ publicClient: claim('yes'), transport: claim('https'), cors: { token: claim('varies') } })).toEqual({
    publicClient: 'fits',
    transport: 'fits',
    'cors.discovery': 'aside',
    'cors.token': 'aside',
    'cors.fhir': 'missing',
    production: 'aside',
  });
  expect(weigh({ publicClient: claim('no'), production: claim('none') })).toMatchObject({
    publicClient: 'stops',
    production: 'aside',
  });
});

test('side by side: what differs, what agrees, and what is not known of all', () => {
  const outcomeOf = (key: string, ...facts: readonly unknown[]) =>
    compare(facts.map((one) => page(one)))
      .flatMap(({ rows }) => rows)
      .find((row) => row.key === key)!.outcome;
  const pkce = (value: unknown, on = '2026-11-22') => ({ pkce: { ...claim(value), on } });
  expect(outcomeOf('pkce', pkce('yes'), pkce('yes', '2025-01-01'))).toBe('agree');
  expect(outcomeOf('pkce', pkce('yes'), pkce('varies'), {})).toBe('differ');
  expect(outcomeOf('pkce', pkce('yes'), {})).toBe('open');
  expect(outcomeOf('pkce', {}, {})).toBe('open');
  const versions = (...value: readonly string[]) => ({ fhirVersions: claim(value) });
  expect(outcomeOf('fhirVersions', versions('4.0.1', '3.0.1'), versions('3.0.1', '4.0.1'))).toBe('agree');
  expect(outcomeOf('fhirVersions', versions('4.0.1'), versions('3.0.1'))).toBe('differ');
  const headers = (value: object) => ({ headers: claim(value) });
  expect(outcomeOf('headers', headers({ Accept: 'a' }), headers({ accept: 'a' }))).toBe('agree');
  expect(outcomeOf('headers', headers({ Accept: 'a' }), headers({}))).toBe('differ');
});

test('every fact is in the comparison, one of each platform', () => {
  const rows = compare(real.slice(0, 3)).flatMap((group) => group.rows);
  expect(rows.map(({ key }) => key)).toEqual(FACT_GROUPS.flatMap(({ keys }) => [...keys]));
  for (const { facts } of rows) expect(facts).toHaveLength(3);
});
