import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isObject, type JsonObject } from '../src/base/json.ts';
import { readDeployment } from '../src/catalog/deployment.ts';
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
  for (const { path, json } of [...source.platforms, ...source.brands])
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

test('every endpoint that can be tried out has a client id; a real one waits for the deployment', () => {
  for (const { kind, clientId } of entries) if (kind !== 'provider') expect(clientId).not.toBe('');
});

test('everyone asks for a patient and for reading', () => {
  for (const { scopes } of entries) {
    expect(scopes).toContain('launch/patient');
    expect(scopes.some((scope) => /^patient\/\*\.(rs|read)$/.test(scope))).toBe(true);
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
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  for (const path of files.filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.'))) {
    const code = readFileSync(join(ROOT, 'src', path), 'utf8');
    for (const { json } of source.platforms) {
      if (json['id'] !== 'local')
        expect(code.includes(String(json['id'])), `${path}: ${String(json['id'])}`).toBe(false);
    }
  }
});

test('the settings of the deployment name only what the catalogue has', () => {
  const json: unknown = JSON.parse(readFileSync(join(ROOT, 'public/config.json'), 'utf8'));
  const known = new Set(entries.flatMap(({ id, brandId, platformId }) => [id, brandId, platformId]));
  for (const id of Object.keys(readDeployment(json).clientIds)) expect(known).toContain(id);
});

function quirksOf(says: JsonObject): JsonObject {
  return isObject(says['quirks']) ? says['quirks'] : {};
}

function quirksInSchema(): readonly string[] {
  const defs = schemas.find(({ path }) => path === 'schema/shared.json')?.json['$defs'] as Record<string, JsonObject>;
  return Object.keys(defs['quirks']?.['properties'] as JsonObject).toSorted();
}
