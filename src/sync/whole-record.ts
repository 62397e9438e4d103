import type { SourceResource } from '../fhir/resource.ts';
import type { LedgerRow } from '../store/types.ts';
import { endsOnlyItself, isRefusal } from './errors.ts';
import { hasEnded } from './parts.ts';
import { WHOLE_RECORD } from './plan.ts';
import type { AskContext } from './ways.ts';

/**
 * What one search brought that is said to bring a whole record, and which types need not be asked for any more.
 *
 * Such a search leaves things out as servers like. So each type is counted: what came is held against the server's own
 * count, and where it is less, or not known, the type is asked for as if nothing had come.
 */
export class WholeRecord {
  readonly #row: LedgerRow;
  readonly #context: AskContext;
  readonly #ids = new Map<string, Set<string>>();
  #tellEnd: (row: LedgerRow) => void = () => {};
  readonly #end: Promise<LedgerRow>;

  constructor(row: LedgerRow, context: AskContext) {
    this.#row = row;
    this.#context = context;
    this.#end = new Promise((resolve) => (this.#tellEnd = resolve));
    // Of one that ended before this worker began nobody knows any more what came: everything is asked for.
    if (hasEnded(row)) this.#tellEnd(row);
  }

  /** A page of some search is on its way to the store. */
  hear({ searchId }: LedgerRow, resources: readonly SourceResource[]): void {
    if (searchId !== WHOLE_RECORD) return;
    for (const { resource } of resources) {
      let ids = this.#ids.get(resource.resourceType);
      if (!ids) this.#ids.set(resource.resourceType, (ids = new Set()));
      ids.add(String(resource.id));
    }
  }

  /**
   * A search has ended. If it is this one: the rows of types that were not to be asked for, and came all the same.
   */
  ended(row: LedgerRow, rows: Iterable<LedgerRow>): readonly LedgerRow[] {
    if (row.searchId !== WHOLE_RECORD) return [];
    this.#tellEnd(row);
    const isClosed = ({ state }: LedgerRow) => state === 'not-offered' || state === 'not-granted';
    return [...rows].filter(isClosed).flatMap((one) => this.#covered(one, this.#came(one.searchId)));
  }

  /** Before a search is asked: how it ends without, if all that it could bring is here. Waits until that is known. */
  async before(row: LedgerRow, signal: AbortSignal): Promise<LedgerRow | undefined> {
    if (!isOfAType(row)) return undefined;
    const { state } = await unlessAborted(this.#end, signal);
    const came = this.#came(row.searchId);
    if (came === 0) return undefined;
    const counted = await this.#count(row, signal);
    const isAll = counted === 'refused' ? state === 'got' : counted !== undefined && came >= counted;
    return isAll ? this.#covered(row, came)[0] : undefined;
  }

  #came(type: string): number {
    return this.#ids.get(type)?.size ?? 0;
  }

  /** Its query says by what it came. */
  #covered(row: LedgerRow, came: number): readonly LedgerRow[] {
    if (came === 0) return [];
    const { query } = this.#row;
    return [{ ...row, state: 'got', got: came, matched: came, query, askedAt: this.#context.now() }];
  }

  /** How many the server has of it; undefined where it does not say, and 'refused' where it gives them in no other way. */
  async #count({ url }: LedgerRow, signal: AbortSignal): Promise<number | 'refused' | undefined> {
    try {
      const asked = url.replaceAll(/&(_count|_revinclude)=[^&]*/g, '');
      const { resources, total } = await this.#context.peek(`${asked}&_summary=count`, signal);
      return resources.length > 0 ? undefined : total; // who sends entries does not know the question
    } catch (error) {
      if (!endsOnlyItself(error)) throw error;
      return isRefusal(error) ? 'refused' : undefined;
    }
  }
}

/** One that asks for a category, or is a part of another, knows better what it is for. */
const isOfAType = ({ searchId, url, parent }: LedgerRow): boolean =>
  parent === undefined && searchId !== WHOLE_RECORD && url.startsWith(`${searchId}?`);

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
