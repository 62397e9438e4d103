import type { Store } from '../store/store.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Events } from './events.ts';

/** What every part of the engine is given. */
export interface Context {
  readonly store: Store;
  /** Loaded when first asked for. */
  readonly catalogue: () => Promise<Catalogue>;
  readonly events: Events;
}
