import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../catalog/source.ts';
import { catalogOf, writeTables } from '../catalog/to-tables.ts';
import type { Catalog, PlatformEntry } from '../src/catalog/catalog.ts';
import { decodeTables } from '../src/catalog/decode-tables.ts';
import type { Tables } from '../src/catalog/tables.ts';
import { ROOT } from './tools/build.ts';
import type { World } from './world.ts';

/** Changes what the app's host serves, as whoever runs it would: by `npm run catalog`, and by hand. */

/** The real command, into the folder that is served. */
export function buildCatalogue({ folder }: World, ...lists: readonly string[]): void {
  const into = ['--out', join(folder, 'catalog'), '--cache', join(folder, '.catalog-cache')];
  const args = ['run', '--silent', 'catalog', '--', ...into, ...lists.flatMap((list) => ['--list', list])];
  execFileSync('npm', args, { cwd: ROOT, stdio: 'pipe', encoding: 'utf8' });
}

/** What was written by hand, with a change. */
export const serveCatalogue = ({ folder }: World, change: (catalog: Catalog) => Catalog): void =>
  writeTables(change(catalogOf(readSource())), join(folder, 'catalog'));

export const serveSettings = ({ folder }: World, settings: object): void =>
  writeFileSync(join(folder, 'config.json'), JSON.stringify(settings));

/** The tables as the app has them. */
export async function servedTables({ app }: World): Promise<Tables> {
  return decodeTables(await (await fetch(`${app.origin}/catalog/tables.json`)).json());
}

/** A place that keeps real records, as far as the catalogue knows; its platform gives no client id away. */
export function withRealPlace(catalog: Catalog, name: string, fhirBase: string): Catalog {
  const local = catalog.platforms.find(({ id }) => id === 'local')!;
  const platform: PlatformEntry = { ...local, id: 'spec', name: 'Spec Records', kind: 'provider', clientId: '' };
  return {
    ...catalog,
    platforms: [...catalog.platforms, platform],
    endpoints: [...catalog.endpoints, { id: 'spec-place', fhirBase, platformId: 'spec', over: {} }],
    brands: [
      ...catalog.brands,
      {
        id: 'spec-place',
        name,
        aliases: [],
        category: 'provider',
        website: '',
        places: [{ city: 'Elm Grove', state: 'WI', zip: '53122' }],
        portals: [{ name: '', address: '', endpoints: ['spec-place'] }],
      },
    ],
  };
}
