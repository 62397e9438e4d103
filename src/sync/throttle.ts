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
  /** By asker; whoever was served last stands last. */
  readonly #waiting = new Map<object, (() => void)[]>();
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
   * the queue the same request would meet the full window again and again. Askers (connections) that wait take turns,
   * so that a record of ten thousand pages does not keep a small one waiting to its end.
   */
  async run<T>(asker: object, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    while (this.#busy >= this.#allowed) await this.#turn(asker, signal);
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
      this.#callNext();
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
    this.#callNext();
  }

  /** The server asks for patience: nobody before `ms` from now. */
  refused(ms: number): void {
    this.#calm = 0;
    this.#allowed = Math.max(1, Math.floor(this.#allowed / 2));
    this.#notBefore = Math.max(this.#notBefore, this.#now() + ms);
  }

  readonly #wait = () => this.#notBefore - this.#now();

  /** Resolves when a place is free; rejects when `signal` aborts. */
  #turn(asker: object, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const line = this.#waiting.get(asker) ?? [];
      this.#waiting.set(asker, line);
      const leave = () => {
        line.splice(line.indexOf(called), 1);
        reject(signal.reason as Error);
      };
      const called = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      line.push(called);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  #callNext(): void {
    for (const [asker, line] of this.#waiting) {
      this.#waiting.delete(asker);
      const called = line.shift();
      if (line.length > 0) this.#waiting.set(asker, line);
      if (called) return called();
    }
  }
}
