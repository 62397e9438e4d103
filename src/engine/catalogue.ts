import { isLoopback } from '../base/loopback.ts';
import type { Deployment, Host } from '../catalog/deployment.ts';
import type { CatalogEntry } from '../catalog/entry.ts';
import { CatalogError } from '../catalog/errors.ts';
import type { Picker, PickerAnswer } from '../catalog/picker/picker.ts';
import type { Tables } from '../catalog/tables.ts';
import { EngineRefusal } from './errors.ts';

// More than anybody reads; whoever does not see theirs types another letter.
const SHOWN = 60;

/** The built catalogue with this deployment's client ids, fetched from our own origin when first needed. */
export class Catalogue {
  readonly #base: string;
  #loaded: Promise<Loaded> | undefined;
  #deployment: Promise<Deployment> | undefined;
  #picker: Promise<Picker> | undefined;

  /** `base`: the address that the app is served under. */
  constructor(base: string) {
    this.#base = base;
  }

  /**
   * Local hospitals are found only where the app is itself served from this machine: anywhere else they lead nowhere,
   * or to whatever listens on a stranger's port.
   */
  async find(text: string): Promise<PickerAnswer> {
    this.#picker ??= this.#open().catch((error: unknown) => {
      this.#picker = undefined; // asked again, as below
      throw error;
    });
    return (await this.#picker).find(text, { most: SHOWN });
  }

  /** With the name of the brand that was chosen, where several lead there. Throws EngineRefusal engine/unknown-provider. */
  async endpoint(id: string, brandId?: string): Promise<CatalogEntry> {
    const { tables, deployment } = await this.#load();
    const [{ endpointOf }, { clientIdFor }] = await Promise.all([
      import('../catalog/endpoint-of.ts'),
      import('../catalog/deployment.ts'),
    ]);
    const entry = endpointOf(tables, id, brandId);
    if (!entry) throw new EngineRefusal('engine/unknown-provider', `the catalogue has no endpoint ${id}`);
    return { ...entry, clientId: clientIdFor(deployment, entry) };
  }

  async #open(): Promise<Picker> {
    const [{ tables, deployment }, { openPicker }, { clientIdFor }] = await Promise.all([
      this.#load(),
      import('../catalog/picker/picker.ts'),
      import('../catalog/deployment.ts'),
    ]);
    const { categories } = deployment;
    const kinds = new Set(deployment.kinds);
    if (!isLoopback(new URL(this.#base).origin)) kinds.delete('local');
    return openPicker(tables, { kinds, categories, clientIdAt: (endpoint) => clientIdFor(deployment, endpoint) });
  }

  /** Who runs this copy, if they say so. Throws CatalogError catalog/bad-config. */
  async host(): Promise<Host | undefined> {
    return (await this.#settings()).host;
  }

  #load(): Promise<Loaded> {
    this.#loaded ??= this.#fetch().catch((cause: unknown) => {
      this.#loaded = undefined; // a failure is not remembered: the next question asks again
      throw cause instanceof CatalogError && cause.code === 'catalog/bad-config' ? cause : unread(cause);
    });
    return this.#loaded;
  }

  // What reads tables is loaded with them: the first screen needs neither.
  async #fetch(): Promise<Loaded> {
    const [tables, deployment, { decodeTables }] = await Promise.all([
      this.#json('catalog/tables.json'),
      this.#settings(),
      import('../catalog/decode-tables.ts'),
    ]);
    return { tables: decodeTables(tables), deployment };
  }

  #settings(): Promise<Deployment> {
    this.#deployment ??= this.#fetchSettings().catch((error: unknown) => {
      this.#deployment = undefined;
      throw error;
    });
    return this.#deployment;
  }

  async #fetchSettings(): Promise<Deployment> {
    const [json, { readDeployment }] = await Promise.all([
      this.#json('config.json').catch((cause: unknown) => {
        throw unread(cause);
      }),
      import('../catalog/deployment.ts'),
    ]);
    return readDeployment(json);
  }

  async #json(path: string): Promise<unknown> {
    const response = await fetch(new URL(path, this.#base), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }
}

const unread = (cause: unknown) =>
  new EngineRefusal('engine/no-catalogue', 'the catalogue could not be read', { cause });

interface Loaded {
  readonly tables: Tables;
  readonly deployment: Deployment;
}
