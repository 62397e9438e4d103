import { nextTask } from '../base/next-task.ts';
import { peekNext, type Page } from '../fhir/page.ts';
import type { PullDeps } from './pull.ts';

/**
 * Reads the pages of one search, and asks for the next one as soon as a page names it, before the page itself is taken
 * apart: a chain of pages is what a sync waits for, and the server may work meanwhile. One page ahead, never more.
 *
 * What the head of a page names is a guess. Whoever reads on says which page comes next; another one is dropped.
 */
export class ReadAhead {
  readonly #deps: Pick<PullDeps, 'read' | 'resolve'>;
  readonly #parse: (text: string) => Page;
  readonly #signal: AbortSignal;
  readonly #asked = new Set<string>();
  #ahead: Ahead | undefined;

  constructor(deps: Pick<PullDeps, 'read' | 'resolve'>, parse: (text: string) => Page, signal: AbortSignal) {
    this.#deps = deps;
    this.#parse = parse;
    this.#signal = signal;
  }

  read(address: string): Promise<Page> {
    const ahead = this.#ahead;
    this.#ahead = undefined;
    if (ahead?.address === address) return ahead.page;
    ahead?.stop.abort();
    return this.#ask(address, this.#signal);
  }

  /** Nobody reads on. */
  end(): void {
    this.#ahead?.stop.abort();
    this.#ahead = undefined;
  }

  #ask(address: string, signal: AbortSignal): Promise<Page> {
    this.#asked.add(address);
    const parse = async (text: string) => {
      this.#askAhead(peekNext(text), address);
      await nextTask(); // else the request would leave only when this page is taken apart
      return this.#parse(text);
    };
    return this.#deps.read(address, parse, { signal });
  }

  #askAhead(link: string | undefined, from: string): void {
    if (this.#ahead || link === undefined) return;
    let address: string;
    try {
      address = this.#deps.resolve(link, from);
    } catch {
      return; // whoever reads on says so
    }
    if (this.#asked.has(address)) return; // a circle
    const stop = new AbortController();
    const signal = AbortSignal.any([this.#signal, stop.signal]);
    // Asked in a moment, when it is known below that it was: its answer may not ask for yet another.
    const page = Promise.resolve().then(() => this.#ask(address, signal));
    page.catch(() => {}); // told to whoever reads it
    this.#ahead = { address, page, stop };
  }
}

interface Ahead {
  readonly address: string;
  readonly page: Promise<Page>;
  readonly stop: AbortController;
}
