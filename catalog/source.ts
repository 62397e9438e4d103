import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../src/base/json.ts';

/** One file of this folder, named as a test names it. */
export interface SourceFile {
  readonly path: string;
  readonly json: JsonObject;
}

export interface CatalogSource {
  readonly defaults: SourceFile;
  readonly platforms: readonly SourceFile[];
  readonly brands: readonly SourceFile[];
  readonly families: readonly SourceFile[];
}

/** Everything that the catalogue is built from, as it stands in the files. */
export function readSource(): CatalogSource {
  return {
    defaults: readJson('defaults.json'),
    platforms: readFolder('platforms'),
    brands: readFolder('brands'),
    families: readFolder('families'),
  };
}

export const readFolder = (folder: string): readonly SourceFile[] =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => readJson(`${folder}/${name}`));

function readJson(path: string): SourceFile {
  return { path, json: JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as JsonObject };
}
