import { FhirError } from '../../fhir/errors.ts';
import { isRefusal } from '../errors.ts';
import type { AskContext } from '../ways.ts';

/** Ways to ask how many there are, from the one that costs least. */
const MODES = ['_summary=count', '_total=accurate&_count=0', '_total=accurate&_count=1'];

/** The way that a server was seen to count in, for as long as a run lasts. */
const modes = new WeakMap<AskContext, number>();

/** The matches of a search as its server counts them, all or those with further parameters. */
export class Counter {
  readonly #context: AskContext;
  readonly #search: string;
  readonly #signal: AbortSignal;

  /** `url`: of the first page. */
  constructor(context: AskContext, url: string, signal: AbortSignal) {
    this.#context = context;
    this.#search = url.replace(/&(?:_count|_sort|_include|_revinclude)(?::\w+)?=[^&]*/g, '');
    this.#signal = signal;
  }

  get #mode(): number {
    return modes.get(this.#context) ?? 0;
  }

  /** All; undefined where the server counts in no way, or so that it cannot be true: `more` and others are there. */
  async whole(more: number): Promise<number | undefined> {
    for (let mode = this.#mode; mode < MODES.length; mode++) {
      const count = await this.#ask('', mode);
      if (count === undefined || count <= more) continue;
      modes.set(this.#context, mode);
      return count;
    }
    return undefined;
  }

  /** Those with further parameters: the same number for each; undefined as soon as one is not told. */
  async each(parameters: readonly string[]): Promise<readonly number[] | undefined> {
    const counts = await Promise.all(parameters.map((one) => this.#ask(`&${one}`, this.#mode)));
    return counts.every((count) => count !== undefined) ? counts : undefined;
  }

  async #ask(parameters: string, mode: number): Promise<number | undefined> {
    try {
      const { total } = await this.#context.peek(`${this.#search}${parameters}&${MODES[mode]}`, this.#signal);
      return total;
    } catch (error) {
      // It does not count so. Anything else may be otherwise in a moment, and says nothing of the server.
      if (error instanceof FhirError) return undefined;
      if (isRefusal(error)) return undefined;
      throw error;
    }
  }
}

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
