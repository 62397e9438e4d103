import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isObject, type JsonObject } from '../src/base/json.ts';
import { readDeployment } from '../src/catalog/deployment.ts';
import { readFacts } from '../src/catalog/facts.ts';
import { repeats } from '../src/catalog/merge.ts';
import { readCatalog } from '../src/catalog/parse.ts';
import { layersOf, resolveCatalog } from './resolve.ts';
import { readFolder, readSource } from './source.ts';

/** One rule about the data per test; `README.md` says them in words. */
const source = readSource();
const layers = layersOf(source);
const entries = readCatalog(resolveCatalog(source));
const schemas = readFolder('schema');
const ROOT = join(import.meta.dirname, '..');

const ajv = new Ajv2020({ schemas: schemas.map(({ json }) => json), allErrors: true, allowUnionTypes: true });
const FILES = [
  { schema: 'defaults.json', files: [source.defaults] },
  { schema: 'platform.json', files: source.platforms },
  { schema: 'brand.json', files: source.brands },
  { schema: 'family.json', files: source.families },
];
for (const { schema, files } of FILES) {
  for (const { path, json } of files) {
    test(`${path} is as ${schema} says`, () => {
      ajv.validate(schema, json);
      expect(ajv.errors).toBe(null);
    });
  }
}

test('every file is named for the id in it', () => {
  for (const { path, json } of [...source.platforms, ...source.brands, ...source.families])
    expect(path).toMatch(`/${String(json['id'])}.json`);
});

for (const { at, base, says, why } of layers) {
  test(`${at} repeats nothing that it inherits`, () => {
    expect(repeats(base, says)).toEqual([]);
  });

  test(`${at} says why for each departure, and for nothing else`, () => {
    const departures = [...Object.keys(quirksOf(says)), ...('scopes' in says ? ['scopes'] : [])];
    expect(Object.keys(why).toSorted()).toEqual(departures.toSorted());
  });
}

test('the app reads every endpoint that the catalogue resolves to', () => {
  expect(entries.map(({ id }) => id)).toEqual(resolveCatalog(source).map(({ id }) => id));
});

test('every endpoint has an id of its own, and an address of its own', () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(new Set(entries.map(({ fhirBase }) => fhirBase)).size).toBe(entries.length);
});

test('no two endpoints in one place have one name', () => {
  expect(new Set(entries.map(({ name, place }) => `${name}\n${place}`.toLowerCase())).size).toBe(entries.length);
});

test('only local hospitals are on this machine, and they nowhere else', () => {
  for (const { fhirBase, kind } of entries) expect(fhirBase.startsWith('http://127.0.0.1:')).toBe(kind === 'local');
});

test('a client id stands here only where anybody may use it: a real provider gives one to whoever hosts the app', () => {
  for (const { id, kind, clientId } of entries) {
    if (kind === 'local') expect(clientId, id).not.toBe('');
    if (kind === 'provider') expect(clientId, id).toBe('');
  }
});

test('everyone asks to read, type by type or all at once, unless the registration has settled what may be read', () => {
  for (const { id, platformId, scopes } of entries) {
    const { scopeStyle } = readFacts(source.platforms.find(({ json }) => json['id'] === platformId)?.json['facts']);
    const settled = scopeStyle !== 'unknown' && scopeStyle.value === 'registered';
    const reads = scopes.some((scope) => /^patient\/(\*|[A-Z][A-Za-z]+)\.(rs|read)$/.test(scope));
    expect(reads || settled, id).toBe(true);
  }
});

test('every quirk in the schema is one that the app knows, and the other way round', () => {
  expect(quirksInSchema()).toEqual(Object.keys(entries[0]!.quirks).toSorted());
});

test('every quirk is read by some step: data that nobody reads is a promise that nobody keeps', () => {
  const code = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.spec.') && !path.startsWith('catalog'))
    .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'))
    .join('\n');
  expect(quirksInSchema().filter((quirk) => !new RegExp(`\\b${quirk}\\b`).test(code))).toEqual([]);
});

test('no file of the app names a platform', () => {
  const ids = source.platforms.map(({ json }) => String(json['id']));
  // The plain standard is nobody's.
  const vendors = ids
    .filter((id) => id !== 'local' && id !== 'smart-r4')
    .map((id) => ({ id, named: new RegExp(`\\b${id}\\b`) }));
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const offences = files
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.'))
    .flatMap((path) => {
      const code = readFileSync(join(ROOT, 'src', path), 'utf8');
      return vendors.filter(({ named }) => named.test(code)).map(({ id }) => `${path}: ${id}`);
    });
  expect(offences).toEqual([]);
});

test('the settings of the deployment name only what the catalogue has', () => {
  const json: unknown = JSON.parse(readFileSync(join(ROOT, 'public/config.json'), 'utf8'));
  const places = entries.flatMap(({ id, brandId }) => [id, brandId]);
  const known = new Set<unknown>([...places, ...source.platforms.map((platform) => platform.json['id'])]);
  for (const id of Object.keys(readDeployment(json, 'https://app.test/').clientIds)) expect(known).toContain(id);
});

function quirksOf(says: JsonObject): JsonObject {
  return isObject(says['quirks']) ? says['quirks'] : {};
}

function quirksInSchema(): readonly string[] {
  const defs = schemas.find(({ path }) => path === 'schema/shared.json')?.json['$defs'] as Record<string, JsonObject>;
  return Object.keys(defs['quirks']?.['properties'] as JsonObject).toSorted();
}
