import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { combine } from './combine.ts';
import { familiesFile } from './families-file.ts';
import type { Previous } from './lists/moved.ts';
import { readLists, type ListCatalog } from './lists/read-lists.ts';
import { readSources, sourceOf } from './lists/sources.ts';
import { platformsFile } from './platforms-file.ts';
import { readSource } from './source.ts';
import { catalogOf, writeTables } from './to-tables.ts';

/**
 * `npm run catalog`: the picker's tables and the guidebook's platforms, in the folder that is served as it stands.
 *
 *     npm run catalog                                    what is written by hand
 *     npm run catalog -- --lists                         and the vendors' lists of lists/lists.json
 *     npm run catalog -- --list <format>:<platform>:<file or https address>    and this one (again for more)
 *     npm run catalog -- --out <folder> --cache <folder>    there, and not in public/catalog and .catalog-cache
 *     npm run catalog -- --check                         no files: fails when a rule of the data is broken
 */
const ROOT = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    lists: { type: 'boolean', default: false },
    list: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: join(ROOT, 'public/catalog') },
    /** The last good copy of each list, and what the last build made of them. */
    cache: { type: 'string', default: join(ROOT, '.catalog-cache') },
    check: { type: 'boolean', default: false },
  },
});

const LAST_BUILD = join(values.cache, 'last-build.json');

async function build(): Promise<void> {
  const source = readSource();
  const wanted = [...(values.lists ? readSources() : []), ...values.list.map(namedList)];
  const lists =
    wanted.length > 0
      ? await readLists({ lists: wanted, cache: values.cache, today: today(), previous: last() })
      : undefined;
  const byHand = catalogOf(source);
  const catalog = lists ? combine(byHand, lists) : byHand;
  writeTables(catalog, values.out);
  writeFileSync(join(values.out, 'platforms.json'), `${JSON.stringify(platformsFile(source))}\n`);
  writeFileSync(join(values.out, 'families.json'), `${JSON.stringify(familiesFile(source))}\n`);
  if (lists) remember(lists);
  console.log(`catalog: ${catalog.brands.length} brands, ${catalog.endpoints.length} endpoints in ${values.out}`);
}

function remember({ brands, endpoints, moved, report, troubles }: ListCatalog): void {
  mkdirSync(values.cache, { recursive: true });
  writeFileSync(LAST_BUILD, JSON.stringify({ brands, endpoints, moved } satisfies Previous));
  console.log(report);
  // Lists that failed have what they last had, so that the build is good; whoever runs it must hear of them.
  for (const { message } of troubles) console.error(`catalog: ${message}`);
}

const last = (): Previous | undefined =>
  existsSync(LAST_BUILD) ? (JSON.parse(readFileSync(LAST_BUILD, 'utf8')) as Previous) : undefined;

function namedList(argument: string) {
  const list = sourceOf(argument);
  if (list) return list;
  throw new Error(`--list ${argument}: write it as <bundle, csv or json>:<platform>:<file or https address>`);
}

function check(): void {
  try {
    execFileSync('npm', ['run', '--silent', 'unit', '--', 'catalog/'], { cwd: ROOT, stdio: 'inherit' });
  } catch {
    process.exitCode = 1;
  }
}

const today = () => new Date().toISOString().slice(0, 10);

if (values.check) check();
else await build();
