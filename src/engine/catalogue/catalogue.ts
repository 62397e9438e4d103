import type { Failure } from '../../base/errors.ts';
import { isLoopback } from '../../base/loopback.ts';
import { sleep } from '../../base/sleep.ts';
import type { Deployment } from '../../catalog/deployment.ts';
import { endpointOf } from '../../catalog/endpoint-of.ts';
import type { CatalogEntry } from '../../catalog/entry.ts';
import { EVERYTHING, type Offer } from '../../catalog/picker/offer.ts';
import { joinPickers, openPicker, type Picker } from '../../catalog/picker/picker.ts';
import type { Tables } from '../../catalog/tables.ts';
import type { Store } from '../../store/store.ts';
import { EngineRefusal } from '../errors.ts';
import type { Events } from '../events.ts';
import { type Added, addedTables } from './added-tables.ts';
import { knownAs } from './client-ids.ts';
import { readHostLists } from './host-lists.ts';
import { type Own, readOwn } from './own.ts';
import { type Published, publishedAt } from './published.ts';

/** All that is known of providers: what this copy is published with, and what this device keeps beside it. */
export class Catalogue {
  readonly published: Published;
  readonly store: Store;
  readonly #events: Events;
  readonly #isLocal: boolean;
  #known: Promise<Known> | undefined;
  #picker: Promise<Picker> | undefined;
  #hostLists: Promise<ReadonlyMap<string, Failure>> | undefined;
  #addedOf: ((own: Own) => Promise<Added>) | undefined;

  /** `base`: the address that the app is served under. */
  constructor(base: string, store: Store, events: Events) {
    this.published = publishedAt(base);
    this.store = store;
    this.#events = events;
    // Local hospitals are offered only where the app is itself served from this machine: anywhere else they lead
    // nowhere, or to whatever listens on a stranger's port.
    this.#isLocal = isLoopback(new URL(base).origin);
    // Also what another tab changed comes this way.
    events.subscribe(({ kind }) => {
      if (kind === 'catalogue') this.#known = this.#picker = undefined;
    });
  }

  /** To be called after what the person added was changed here. */
  changed(): void {
    this.#events.catalogue();
  }

  async own(): Promise<Own> {
    return (await this.known()).own;
  }

  /** Which of the lists that whoever hosts this copy adds could not be read, by address. Those are asked for again. */
  hostListFailures(): Promise<ReadonlyMap<string, Failure>> {
    this.#hostLists ??= this.#readHostLists();
    return this.#hostLists;
  }

  /** Rebuilt when what the person added changes; the big index of the published tables is not (`openPicker`). */
  picker(): Promise<Picker> {
    this.#picker ??= this.#open().catch((error: unknown) => {
      this.#picker = undefined;
      throw error;
    });
    return this.#picker;
  }

  /**
   * The endpoint with all that it inherits and what we are known by there, under the name of the brand that was chosen
   * where several lead to it. Throws EngineRefusal engine/unknown-provider.
   */
  async endpoint(id: string, brandId?: string): Promise<CatalogEntry> {
    const { tables, deployment, own, added } = await this.known();
    const fits = (one: CatalogEntry) => brandId === undefined || one.brandId === brandId;
    const entries = [added.providers, tables].map((one) => endpointOf(one, id, brandId)).filter(isThere);
    const listed = entries.some(fits) ? undefined : endpointOf(await added.lists(), id, brandId);
    const entry = [...entries, listed].filter(isThere).find(fits) ?? entries[0] ?? listed;
    if (!entry) throw new EngineRefusal('engine/unknown-provider', `the catalogue has no endpoint ${id}`);
    return { ...entry, clientId: knownAs(deployment, own, entry).clientId };
  }

  known(): Promise<Known> {
    this.#known ??= this.#load().catch((error: unknown) => {
      this.#known = undefined; // a failure is not remembered: the next question asks again
      throw error;
    });
    return this.#known;
  }

  async #load(): Promise<Known> {
    const [tables, deployment, own] = await Promise.all([
      this.published.tables(),
      this.published.deployment(),
      readOwn(this.store),
    ]);
    this.#addedOf ??= addedTables(this.store, tables);
    return { tables, deployment, own, added: await this.#addedOf(own) };
  }

  async #open(): Promise<Picker> {
    await this.#hostListsOnce();
    const { tables, deployment, own, added } = await this.known();
    const clientIdAt: Offer['clientIdAt'] = (endpoint) => knownAs(deployment, own, endpoint);
    const kinds = new Set(deployment.kinds);
    if (!this.#isLocal) kinds.delete('local');
    const published: Offer = { kinds, categories: deployment.categories, from: 'catalogue', clientIdAt };
    // Whatever this copy leaves out of what it comes with: what somebody added is offered.
    const all: Offer = { ...EVERYTHING, from: 'list', clientIdAt };
    // What the person typed counts before what the catalogue says of the same place, and that before a list.
    const parts = [
      { part: added.providers, offer: all },
      { part: tables, offer: published },
      { part: await added.lists(), offer: all },
    ];
    // Most people have added nothing, and joining takes its time where one part is long.
    const filled = parts.filter(({ part }) => part.brands.rows > 0);
    return joinPickers(filled.map(({ part, offer }) => openPicker(part, offer)));
  }

  /** Waits a little where a list of the host was never read; else what was last read will do. What comes late is told. */
  async #hostListsOnce(): Promise<void> {
    const [{ catalogs }, { lists }] = await Promise.all([this.published.deployment(), readOwn(this.store)]);
    const reading = this.hostListFailures();
    reading.catch(() => {}); // it rejects where it is awaited
    const isKept = (address: string) => lists.some((row) => row.by === 'host' && row.address === address);
    if (!catalogs.every(isKept)) await Promise.race([reading, sleep(LONGEST_WAIT)]);
  }

  async #readHostLists(): Promise<ReadonlyMap<string, Failure>> {
    let failed = true;
    try {
      const { changed, failures } = await readHostLists(this);
      failed = failures.size > 0;
      if (changed) this.changed();
      return failures;
    } finally {
      if (failed) this.#hostLists = undefined;
    }
  }
}

/** ms that a first look into the picker may take longer for a list that hangs; not measured. */
const LONGEST_WAIT = 3_000;

export interface Known {
  readonly tables: Tables;
  readonly deployment: Deployment;
  readonly own: Own;
  readonly added: Added;
}

const isThere = <T>(one: T | undefined): one is T => one !== undefined;
