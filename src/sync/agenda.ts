/** What is still to be done, by its place; more may be added while it is worked through. */
export class Agenda<Item extends { readonly order: number }> {
  #waiting: Item[] = [];
  #busy = 0;
  #hearers: (() => void)[] = [];

  constructor(items: readonly Item[]) {
    this.add(items);
  }

  add(items: readonly Item[]): void {
    this.#waiting = [...this.#waiting, ...items].toSorted((a, b) => a.order - b.order);
    this.#tell();
  }

  /**
   * Works through all of it in order, at most `limit` at once. The first failure stops the others (their signal
   * aborts) and is thrown once all have ended, so that nothing goes on behind it.
   */
  async workThrough(
    limit: number,
    signal: AbortSignal,
    work: (item: Item, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const failures: unknown[] = [];
    const worker = async () => {
      for (let item = await this.#next(either); item; item = await this.#next(either)) {
        try {
          await work(item, either);
        } finally {
          this.#busy -= 1;
          this.#tell();
        }
      }
    };
    const guarded = () =>
      worker().catch((error: unknown) => {
        failures.push(error);
        stop.abort();
        this.#tell();
      });
    await Promise.all(Array.from({ length: limit }, guarded));
    if (failures.length > 0) throw failures[0];
  }

  /** The first that waits; undefined when nothing waits and nobody is left who might add something. */
  async #next(signal: AbortSignal): Promise<Item | undefined> {
    for (;;) {
      signal.throwIfAborted();
      const item = this.#waiting.shift();
      if (item) this.#busy += 1;
      if (item || this.#busy === 0) return item;
      await new Promise<void>((resolve) => this.#hearers.push(resolve));
    }
  }

  #tell(): void {
    const hearers = this.#hearers;
    this.#hearers = [];
    for (const hear of hearers) hear();
  }
}
