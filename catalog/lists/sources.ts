import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ListFormat, ListSource } from './list-source.ts';

/** The lists of `lists.json`. */
export const readSources = (): readonly ListSource[] =>
  (JSON.parse(readFileSync(join(import.meta.dirname, 'lists.json'), 'utf8')) as { lists: readonly ListSource[] }).lists;

const FORMATS: readonly string[] = ['bundle', 'csv', 'json'] satisfies readonly ListFormat[];

/** A list named by hand: `<format>:<platform>:<file or https address>`; undefined when it is not written so. */
export function sourceOf(argument: string): ListSource | undefined {
  const [, format, platform, address] = /^([a-z]+):([a-z0-9-]+):(.+)$/.exec(argument) ?? [];
  if (format === undefined || platform === undefined || address === undefined || !FORMATS.includes(format))
    return undefined;
  const name = URL.canParse(address) && !address.startsWith('file:') ? new URL(address).host : basename(address);
  return { name, platform, format: format as ListFormat, address };
}
