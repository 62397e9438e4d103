import type { Store } from '../store/store.ts';
import type { Catalogue } from './catalogue.ts';
import type { Events } from './events.ts';

/** What every part of the engine is given. */
export interface Context {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly events: Events;
}
