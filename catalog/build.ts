import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalog } from '../src/catalog/parse.ts';
import { resolveCatalog } from './resolve.ts';
import { readSource } from './source.ts';

/** `npm run catalog`: the picker's list, in the folder that is served as it stands. */
const FOLDER = join(import.meta.dirname, '../public/catalog');

const entries = resolveCatalog(readSource());
// What the app would leave out without a word must be heard here.
const lost = entries.length - readCatalog(entries).length;
if (lost > 0) throw new Error(`${lost} of ${entries.length} endpoints could not be read by the app`);

mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'providers.json'), `${JSON.stringify(entries)}\n`);
console.log(`catalog: ${entries.length} endpoints in public/catalog/providers.json`);
