import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject, textOf } from '../../src/base/json.ts';
import type { ListSource } from './list-source.ts';

/** What is known of the copy of a list that last made a good catalogue. */
export interface LastGood {
  /** Of the list itself where it says so, else of the day it was read: `2026-11-22`. */
  readonly date: string;
  readonly brands: number;
  readonly endpoints: number;
  /** As the server sent them; '' where it did not. */
  readonly etag: string;
  readonly lastModified: string;
}

/** A list's place in the cache: the last good copy, and room for the next one until it is known to be good. */
export interface Slot {
  readonly copy: string;
  readonly next: string;
  lastGood(): Promise<LastGood | undefined>;
  /** What stands at `next` becomes the last good copy. */
  keep(known: LastGood): Promise<void>;
  forgetNext(): Promise<void>;
  /** Without its note the copy is none: it is asked for anew. */
  forgetCopy(): Promise<void>;
}

export async function openSlot(folder: string, { name, platform, format, address }: ListSource): Promise<Slot> {
  await mkdir(folder, { recursive: true });
  // By address: a list that moved is another list, and another's ETag would keep it from ever being read.
  const hash = createHash('sha256').update(`${format} ${platform} ${address}`).digest('hex').slice(0, 10);
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  const path = join(folder, `${slug}-${hash}`);
  return {
    copy: `${path}.list`,
    next: `${path}.next`,
    async lastGood() {
      // The copy is there before the note is, see keep(); but a folder of caches is soon swept by hand.
      if (!existsSync(`${path}.list`)) return undefined;
      const note: unknown = await readFile(`${path}.json`, 'utf8')
        .then(JSON.parse)
        .catch(() => undefined);
      return isObject(note) ? toLastGood(note) : undefined;
    },
    async keep(known) {
      await rm(`${path}.json`, { force: true });
      await rename(`${path}.next`, `${path}.list`);
      await writeFile(`${path}.json`, `${JSON.stringify(known)}\n`);
    },
    forgetNext: () => rm(`${path}.next`, { force: true }),
    forgetCopy: () => rm(`${path}.json`, { force: true }),
  };
}

const toLastGood = (note: Readonly<Record<string, unknown>>): LastGood => ({
  date: textOf(note['date']) ?? '',
  brands: Number(note['brands']) || 0,
  endpoints: Number(note['endpoints']) || 0,
  etag: textOf(note['etag']) ?? '',
  lastModified: textOf(note['lastModified']) ?? '',
});
