import { decodeTables } from '../../catalog/decode-tables.ts';
import { type Deployment, readDeployment } from '../../catalog/deployment.ts';
import type { Family } from '../../catalog/family.ts';
import type { PlatformGuide } from '../../catalog/guide.ts';
import type { Tables } from '../../catalog/tables.ts';
import { EngineRefusal } from '../errors.ts';
import { once } from '../once.ts';

/** What this copy of the app is published with: fetched from our own origin when first needed. */
export interface Published {
  /** Throws EngineRefusal engine/no-catalogue. */
  tables(): Promise<Tables>;
  /** What whoever hosts this copy decided. Throws engine/no-catalogue, or CatalogError catalog/bad-config. */
  deployment(): Promise<Deployment>;
  /** `catalog/platforms.json`, not yet looked at. Throws engine/no-catalogue. */
  platforms(): Promise<unknown>;
  /** How servers are searched that tell what they are. None where they cannot be read: a sync goes by the standard. */
  families(): Promise<readonly Family[]>;
  /** By id of the platform. None where they cannot be read: signing in needs none. */
  guides(): Promise<Readonly<Record<string, PlatformGuide>>>;
}

/** `base`: the address that the app is served under. */
export function publishedAt(base: string): Published {
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(new URL(path, base), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
  const platforms = once(() => read('catalog/platforms.json').catch(unread));
  const guides = once(async () => {
    const [json, { guidesOf }] = await Promise.all([platforms(), import('./guides.ts')]);
    return guidesOf(json);
  });
  const families = once(async () => {
    const [json, { readFamilies }] = await Promise.all([
      read('catalog/families.json'),
      import('../../catalog/family.ts'),
    ]);
    return readFamilies(json);
  });
  return {
    tables: once(() => read('catalog/tables.json').then(decodeTables).catch(unread)),
    deployment: once(async () => readDeployment(await read('config.json').catch(unread), base)),
    platforms,
    families: () => families().catch(() => []),
    guides: () => guides().catch(() => ({})),
  };
}

function unread(cause: unknown): never {
  throw new EngineRefusal('engine/no-catalogue', 'the catalogue could not be read', { cause });
}
