import { readDeployment, withClientIds } from '../catalog/deployment.ts';
import type { CatalogEntry } from '../catalog/entry.ts';
import { findProviders, listable } from '../catalog/find.ts';
import { readCatalog } from '../catalog/parse.ts';
import { EngineRefusal } from './errors.ts';

/** The built catalogue with this deployment's client ids, fetched from our own origin when first needed. */
export class Catalogue {
  readonly #base: string;
  #entries: Promise<readonly CatalogEntry[]> | undefined;

  /** `base`: the address that the app is served under. */
  constructor(base: string) {
    this.#base = base;
  }

  async find(text: string): Promise<readonly CatalogEntry[]> {
    return findProviders(listable(await this.#load(), new URL(this.#base).origin), text);
  }

  /** Throws EngineRefusal engine/unknown-provider. */
  async endpoint(id: string): Promise<CatalogEntry> {
    const entry = (await this.#load()).find((one) => one.id === id);
    if (!entry) throw new EngineRefusal('engine/unknown-provider', `the catalogue has no endpoint ${id}`);
    return entry;
  }

  #load(): Promise<readonly CatalogEntry[]> {
    this.#entries ??= this.#fetch().catch((cause: unknown) => {
      this.#entries = undefined; // a failure is not remembered: the next question asks again
      throw new EngineRefusal('engine/no-catalogue', 'the catalogue could not be read', { cause });
    });
    return this.#entries;
  }

  async #fetch(): Promise<readonly CatalogEntry[]> {
    const [entries, deployment] = await Promise.all([this.#json('catalog/providers.json'), this.#json('config.json')]);
    return withClientIds(readCatalog(entries), readDeployment(deployment));
  }

  async #json(path: string): Promise<unknown> {
    const response = await fetch(new URL(path, this.#base), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }
}
