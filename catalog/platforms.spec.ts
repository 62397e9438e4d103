import { expect, test } from '@playwright/test';
import { isObject, textsOf, type JsonObject } from '../src/base/json.ts';
import type { VerdictCode } from '../src/catalog/catalog.ts';
import { type Fact, readFacts } from '../src/catalog/facts.ts';
import { normalBase } from '../src/catalog/ids.ts';
import { readCatalog } from '../src/catalog/parse.ts';
import { verdictOf } from '../src/catalog/verdict.ts';
import { platformsFile } from './platforms-file.ts';
import { resolveCatalog } from './resolve.ts';
import { readSource } from './source.ts';

/** What the facts of a platform must be like, one rule a test. `schema/facts.json` says what may stand in them. */
const source = readSource();
const entries = readCatalog(resolveCatalog(source));
const platforms = source.platforms.map(({ path, json }) => ({
  path,
  id: String(json['id']),
  said: json['facts'],
  facts: readFacts(json['facts']),
  resolved: platformsFile(source).find(({ id }) => id === json['id'])!,
}));

const valueOf = <T>(fact: Fact<T>): T | undefined => (fact === 'unknown' ? undefined : fact.value);

for (const { path, said, facts } of platforms) {
  test(`the app reads every fact of ${path}`, () => {
    expect(facts).toEqual(said);
  });
}

test('no claim is dated on a day that is none, or is yet to come', () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  for (const { path, said } of platforms) {
    for (const on of datesIn(said)) {
      expect(new Date(on).toISOString().slice(0, 10), path).toBe(on);
      expect(on < tomorrow, `${path}: ${on}`).toBe(true);
    }
  }
});

/** What the reference says of these, put by hand beside what follows from the facts that were taken out of it. */
const VERDICTS: Readonly<Record<string, readonly [VerdictCode, readonly string[]]>> = {
  athena: ['works', ['token-cors-varies']],
  cerner: ['works', []],
  epic: ['works', ['token-cors-varies', 'fhir-cors-varies']],
  vahealth: ['works', ['token-cors-varies']],
  healthit: ['sandbox-only', ['no-production']],
  'smart-launcher': ['sandbox-only', ['no-production']],
  allscripts: ['needs-server', ['no-token-cors']],
  eclinicalworks: ['needs-server', ['confidential-client', 'no-discovery-cors', 'no-token-cors', 'no-fhir-cors']],
  kaiser: ['needs-server', ['confidential-client']],
  meditech: ['needs-server', ['confidential-client']],
  nextgen: ['needs-server', ['no-token-cors']],
  questdiagnostics: ['needs-server', ['confidential-client', 'no-token-cors']],
  aetna: ['unknown', ['fhir-cors-unknown']],
  cigna: ['unknown', ['token-cors-unknown']],
  'smart-r4': ['unknown', ['public-client-unknown', 'token-cors-unknown', 'fhir-cors-unknown']],
};
for (const [id, [code, because]] of Object.entries(VERDICTS)) {
  test(`of ${id} follows: ${code}`, () => {
    const { facts } = platforms.find((platform) => platform.id === id)!;
    expect(verdictOf(facts)).toEqual({ code, because });
  });
}

test('every platform has a verdict that the app knows', () => {
  const codes: readonly VerdictCode[] = ['works', 'sandbox-only', 'needs-server', 'unknown'];
  for (const { facts } of platforms) expect(codes).toContain(verdictOf(facts).code);
});

test('no file has a verdict written into it', () => {
  for (const { path, json } of source.platforms) expect(Object.keys(json), path).not.toContain('verdict');
});

test('no two platforms have one name, and none the id of a brand', () => {
  const names = source.platforms.map(({ json }) => String(json['name']).toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  const brands = new Set(source.brands.map(({ json }) => json['id']));
  for (const { id } of platforms) expect(brands).not.toContain(id);
});

test('only the local hospitals are spoken to without https', () => {
  for (const { id, path, facts, said } of platforms) {
    expect(valueOf(facts.transport) === 'loopback', path).toBe(id === 'local');
    if (id !== 'local') expect(JSON.stringify(said), path).not.toContain('"http:');
  }
});

test('the public sandboxes in the catalogue are those that the facts know, and all of them', () => {
  const known = platforms
    .filter(({ id }) => id !== 'local')
    .map(({ facts }) => valueOf(facts.sandbox.fhirBase) ?? 'none')
    .filter((base) => base !== 'none');
  const listed = entries.filter(({ kind }) => kind === 'sandbox').map(({ fhirBase }) => fhirBase);
  expect(listed.toSorted()).toEqual(known.map((base) => normalBase(base) ?? base).toSorted());
});

test('nobody is asked for a fragment who is known not to give one, nor the other way round', () => {
  for (const { path, facts, resolved } of platforms) {
    const fragment = valueOf(facts.fragment);
    const { responseMode } = resolved['quirks'] as { readonly responseMode?: string };
    if (fragment === 'no') expect(responseMode, path).not.toBe('fragment');
    if (fragment === 'yes') expect(responseMode, path).toBe('fragment');
  }
});

test('where no refresh token is to be had, none is asked for and none waited for', () => {
  for (const { path, facts, resolved } of platforms) {
    if (valueOf(facts.offlineScope) !== 'no') continue;
    expect(textsOf(resolved['scopes']), path).not.toContain('offline_access');
    expect(resolved['quirks'], path).not.toMatchObject({ tokenStrategy: 'refresh' });
  }
});

test('a key is registered only where that is known to work, and the right to is asked for there and nowhere else', () => {
  for (const { path, facts, resolved } of platforms) {
    const { tokenStrategy } = resolved['quirks'] as { readonly tokenStrategy?: string };
    const registers = tokenStrategy === 'registered-key';
    if (registers) expect(valueOf(facts.dynamicRegistration), path).toBe('yes');
    expect(textsOf(resolved['scopes']).includes('system/DynamicClient.register'), path).toBe(registers);
  }
});

test('the scopes are in the style that the facts say', () => {
  for (const { path, facts, resolved } of platforms) {
    const style = valueOf(facts.scopeStyle);
    const wildcard = textsOf(resolved['scopes']).some((scope) => scope.startsWith('patient/*.'));
    if (style === 'wildcard' || style === 'listed') expect(wildcard, path).toBe(style === 'wildcard');
  }
});

test('where aud must have no slash at its end, it has none', () => {
  for (const { path, facts, resolved } of platforms) {
    if (valueOf(facts.audience) === 'no-slash')
      expect(resolved['quirks'], path).toMatchObject({ audTrailingSlash: false });
  }
});

/** Of every claim, however deep. */
function datesIn(said: unknown): readonly string[] {
  if (!isObject(said)) return [];
  return 'on' in said ? [String(said['on'])] : Object.values(said as JsonObject).flatMap(datesIn);
}

test('who is known to give the whole record at once is asked for it so, and nobody else for $everything', () => {
  const asked = platforms
    .filter(({ resolved }) => quirkOf(resolved, 'wholeRecord') === '$everything')
    .map(({ id }) => id);
  expect(asked).toEqual(platforms.filter(({ facts }) => valueOf(facts.everything) === 'yes').map(({ id }) => id));
});

const quirkOf = ({ quirks }: JsonObject, key: string) => (isObject(quirks) ? quirks[key] : undefined);
