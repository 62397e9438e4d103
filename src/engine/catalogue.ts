import { isLoopback } from '../base/loopback.ts';
import type { Deployment } from '../catalog/deployment.ts';
import type { CatalogEntry } from '../catalog/entry.ts';
import type { Picker, PickerAnswer } from '../catalog/picker/picker.ts';
import type { Tables } from '../catalog/tables.ts';
import { EngineRefusal } from './errors.ts';

// More than anybody reads; whoever does not see theirs types another letter.
const SHOWN = 60;

/** The built catalogue with this deployment's client ids, fetched from our own origin when first needed. */
export class Catalogue {
  readonly #base: string;
  #loaded: Promise<Loaded> | undefined;
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

  /** Throws EngineRefusal engine/unknown-provider. */
  async endpoint(id: string): Promise<CatalogEntry> {
    const { tables, deployment } = await this.#load();
    const [{ endpointOf }, { withClientId }] = await Promise.all([
      import('../catalog/endpoint-of.ts'),
      import('../catalog/deployment.ts'),
    ]);
    const entry = endpointOf(tables, id);
    if (!entry) throw new EngineRefusal('engine/unknown-provider', `the catalogue has no endpoint ${id}`);
    return withClientId(entry, deployment);
  }

  async #open(): Promise<Picker> {
    const [{ tables }, { openPicker }] = await Promise.all([this.#load(), import('../catalog/picker/picker.ts')]);
    const here = isLoopback(new URL(this.#base).origin);
    return openPicker(tables, (kind) => kind !== 'local' || here);
  }

  #load(): Promise<Loaded> {
    this.#loaded ??= this.#fetch().catch((cause: unknown) => {
      this.#loaded = undefined; // a failure is not remembered: the next question asks again
      throw new EngineRefusal('engine/no-catalogue', 'the catalogue could not be read', { cause });
    });
    return this.#loaded;
  }

  // What reads tables is loaded with them: the first screen needs neither.
  async #fetch(): Promise<Loaded> {
    const [tables, deployment, { decodeTables }, { readDeployment }] = await Promise.all([
      this.#json('catalog/tables.json'),
      this.#json('config.json'),
      import('../catalog/decode-tables.ts'),
      import('../catalog/deployment.ts'),
    ]);
    return { tables: decodeTables(tables), deployment: readDeployment(deployment) };
  }

  async #json(path: string): Promise<unknown> {
    const response = await fetch(new URL(path, this.#base), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }
}

interface Loaded {
  readonly tables: Tables;
  readonly deployment: Deployment;
}
