import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '@playwright/test';

/**
 * Who may import whom; docs/architecture.md says why. Rooms stand in order: each uses only rooms above it.
 * `type:` allows `import type` alone, which leaves nothing in the bundle; `page:` allows files named *.page.ts.
 */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  base: [],
  fhir: ['base'],
  catalog: ['base'],
  smart: ['base', 'fhir', 'type:catalog'],
  store: ['base', 'fhir', 'type:smart'],
  record: ['base', 'fhir'],
  sync: ['base', 'fhir', 'smart', 'store', 'type:catalog'],
  transfer: ['base', 'fhir', 'store', 'record'],
  api: ['base', 'fhir', 'store'],
  engine: ['base', 'fhir', 'catalog', 'smart', 'store', 'record', 'sync', 'transfer', 'api'],
  sw: ['base', 'type:engine'],
  ui: ['base', 'fhir', 'catalog', 'smart', 'record', 'page:engine', 'type:engine'],
  app: ['base', 'fhir', 'catalog', 'smart', 'store', 'record', 'sync', 'transfer', 'api', 'engine', 'sw', 'ui'],
};

/** Every package has a home. Elsewhere the app speaks to the room, not to the package. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  '@lhncbc/ucum-lhc': ['record'],
  comlink: ['engine'],
  fhirclient: ['sync', 'engine'],
  idb: ['store'],
  jose: ['smart'],
  oauth4webapi: ['smart'],
  'pdfjs-dist': ['engine'],
  react: ['ui', 'app'],
  'react-dom': ['ui', 'app'],
  'react-router': ['ui', 'app'],
  'workbox-precaching': ['sw'],
  'workbox-routing': ['sw'],
  'workbox-window': ['app'],
  zustand: ['ui'],
};

const SRC = import.meta.dirname;
const ORDER = Object.keys(MAY_USE);
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^[^/]+\/.*\.tsx?$/.test(name) && !/\.spec\.|\.d\.ts$/.test(name));

test('rooms stand in order', () => {
  for (const [room, uses] of Object.entries(MAY_USE)) {
    for (const use of uses)
      expect(ORDER.indexOf(use.replace(/^\w+:/, '')), `${room} uses ${use}`).toBeLessThan(ORDER.indexOf(room));
  }
});

test('every file keeps to its room', () => {
  expect(files.length).toBeGreaterThan(50);
  const wrong = files.flatMap((file) => trespasses(file).map((what) => `${file}: ${what}`));
  expect(wrong).toEqual([]);
});

test('every package that the app depends on has a home, and every home a package', () => {
  const manifest = JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8')) as { dependencies: object };
  expect(Object.keys(HOMES).sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

test('only the store speaks of IndexedDB', () => {
  const speaks = files.filter((file) => !file.startsWith('store/') && /\bindexedDB\b|\bIDB[A-Z]/.test(codeOf(file)));
  expect(speaks).toEqual([]);
});

test('no file names a vendor: quirks are data', () => {
  const vendors =
    /\b(epic|cerner|oracle|athena(health)?|allscripts|veradigm|nextgen|meditech|healow|eclinicalworks|medplum)\b/i;
  expect(files.filter((file) => vendors.test(codeOf(file)))).toEqual([]);
});

test('nothing is logged', () => {
  expect(files.filter((file) => /\bconsole\.(?!(tsx?|css)')/.test(codeOf(file)))).toEqual([]);
});

/** What a file imports that its room may not. */
function trespasses(file: string): readonly string[] {
  const room = file.split('/')[0]!;
  const allowed = MAY_USE[room];
  if (!allowed) return [`there is no room called ${room}`];
  return importsOf(readFileSync(join(SRC, file), 'utf8')).flatMap(({ path, isType }) => {
    if (!path.startsWith('.')) return HOMES[packageOf(path)]?.includes(room) ? [] : [`${path} has no home here`];
    if (/(^|\/)index(\.ts)?$|\/$/.test(path)) return [`${path} is a barrel`];
    const target = relative(SRC, join(SRC, dirname(file), path)).split(/[\\/]/)[0]!;
    const ways = [
      target,
      ...(isType ? [`type:${target}`] : []),
      ...(path.endsWith('.page.ts') ? [`page:${target}`] : []),
    ];
    return target === room || path.endsWith('.css') || ways.some((way) => allowed.includes(way))
      ? []
      : [`may not use ${path}`];
  });
}

const packageOf = (path: string) =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

function importsOf(source: string) {
  const found = source.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map(([, type, from, dynamic]) => ({ path: (from ?? dynamic)!, isType: type !== undefined }));
}

/** The file without its comments: a comment may say who made a rule necessary. */
const codeOf = (file: string) =>
  readFileSync(join(SRC, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
