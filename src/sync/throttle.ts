import { sleep } from '../base/sleep.ts';

/** After so many answers in a row without a refusal, one more request at once is tried. */
const PATIENCE = 20;

/**
 * How many requests a hospital gets at once, and from when on.
 *
 * A rate limit is the server's, not one request's: without this, four searches refused together come back
 * together and are refused again until one of them gives up. After a refusal nobody asks before the time the
 * server named, and only half as many as before; calm answers win the others back.
 */
export class Throttle {
  readonly #most: number;
  #allowed: number;
  #busy = 0;
  #calm = 0;
  #notBefore = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #now: () => number;
  readonly #sleep: typeof sleep;

  constructor(most: number, now: () => number, wait: typeof sleep = sleep) {
    this.#most = most;
    this.#allowed = most;
    this.#now = now;
    this.#sleep = wait;
  }

  /**
   * Does `work`, with all its tries, when it is its turn. Whoever was refused keeps its place: at the back of
   * the queue the same request would meet the full window again and again.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    while (this.#busy >= this.#allowed) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** To be awaited before each try. */
  async ready(signal: AbortSignal): Promise<void> {
    for (let wait = this.#wait(); wait > 0; wait = this.#wait()) await this.#sleep(wait, signal);
  }

  /** The server answered something else than a refusal. */
  answered(): void {
    this.#calm += 1;
    if (this.#calm < PATIENCE || this.#allowed >= this.#most) return;
    this.#calm = 0;
    this.#allowed += 1;
    this.#waiting.shift()?.();
  }

  /** The server asks for patience: nobody before `ms` from now. */
  refused(ms: number): void {
    this.#calm = 0;
    this.#allowed = Math.max(1, Math.floor(this.#allowed / 2));
    this.#notBefore = Math.max(this.#notBefore, this.#now() + ms);
  }

  #wait = () => this.#notBefore - this.#now();
}
