import type { Resource } from '../../fhir/resource.ts';
import { parseSearch } from '../../fhir/search-query.ts';
import { digestOf } from '../digest.ts';
import { hashOf, identify } from '../identify.ts';
import { RecordIndex } from '../record-index.ts';
import { sent } from '../testing.ts';
import { find, type SearchOptions } from './find.ts';
import type { SearchScope } from './ground.ts';

/** An index for specs, made as a sync makes it: pages of resources, each of one connection. */
export class SpecIndex {
  readonly index = new RecordIndex();
  readonly #scope: SearchScope;
  #seq = 0;

  constructor(scope: SearchScope = {}) {
    this.#scope = scope;
  }

  add(connectionId: string, ...resources: readonly Resource[]): this {
    const batch = resources.map(sent).map(identify);
    const digest = { ...digestOf(batch, 1), hash: batch.map(({ text }) => hashOf(text)) };
    this.index.load({ seq: ++this.#seq, connectionId, bytes: 1, fetchedAt: 1 }, digest);
    return this;
  }

  find(text: string, options: SearchOptions = {}, scope: SearchScope = {}) {
    return find(this.index, parseSearch(text), { ...this.#scope, ...scope }, { now: Date.UTC(2026, 0, 1), ...options });
  }

  /** The ids of all that match, in order; of what was refused its codes. */
  ids(text: string, options: SearchOptions = {}, scope: SearchScope = {}): string {
    const { positions, problems, ignored } = this.find(text, options, scope);
    if (problems.length > 0) return problems.map(({ code, parameter }) => `${code} ${parameter}`).join('; ');
    return [...ignored.map((one) => `!${one}`), ...this.idsAt(positions)].join(' ');
  }

  idsAt(positions: ArrayLike<number>): readonly string[] {
    return Array.from(positions, (position) => this.index.idOf(position));
  }
}

/** The same ids in an order of their own, for what is not about order. */
export const sortedIds = (ids: string): string => ids.split(' ').toSorted().join(' ');
