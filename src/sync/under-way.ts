/** Which searches have not ended yet, for what may begin before all of them have. */
export class UnderWay {
  readonly #open: Set<string>;
  #ended = 0;
  #seen = 0;
  readonly #hearers = new Set<() => void>();

  /** `searchIds`: a type, and maybe a category after `?`. */
  constructor(searchIds: readonly string[]) {
    this.#open = new Set(searchIds);
  }

  /** More of them. */
  begin(searchIds: readonly string[]): void {
    for (const searchId of searchIds) this.#open.add(searchId);
  }

  /** Call it for each, however it ended: whoever waits here waits for nothing else. */
  ended(searchId: string): void {
    this.#open.delete(searchId);
    this.#ended++;
    for (const hear of this.#hearers) hear();
  }

  /** Whether a search of this type may still bring something. */
  has(type: string): boolean {
    return [...this.#open].some((searchId) => typeOf(searchId) === type);
  }

  /** Resolves when all of those that `which` names have ended. */
  async all(which: (searchId: string) => boolean, signal: AbortSignal): Promise<void> {
    while ([...this.#open].some(which)) await this.#change(signal);
  }

  /** Resolves when another one has ended since the last call: true; or false, when none is left to end. */
  async next(signal: AbortSignal): Promise<boolean> {
    while (this.#ended === this.#seen && this.#open.size > 0) await this.#change(signal);
    const news = this.#ended !== this.#seen;
    this.#seen = this.#ended;
    return news;
  }

  /** Rejects when `signal` aborts: a search that was never begun does not end. */
  #change(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => () => {
        this.#hearers.delete(hear);
        signal.removeEventListener('abort', leave);
        settle();
      };
      const hear = end(resolve);
      const leave = end(() => reject(signal.reason as Error));
      this.#hearers.add(hear);
      signal.addEventListener('abort', leave);
    });
  }
}

const typeOf = (searchId: string): string => searchId.split('?', 1)[0]!;
