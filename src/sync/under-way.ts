/** Which searches have not ended yet, for what may begin before all of them have. */
export class UnderWay {
  readonly #open: Set<string>;
  #ended = 0;
  #seen = 0;
  #hearers: (() => void)[] = [];

  /** `searchIds`: a type, and maybe a category after `?`. */
  constructor(searchIds: readonly string[]) {
    this.#open = new Set(searchIds);
  }

  /** Call it for each, however it ended: whoever waits here waits for nothing else. */
  ended(searchId: string): void {
    this.#open.delete(searchId);
    this.#ended++;
    const hearers = this.#hearers;
    this.#hearers = [];
    for (const hear of hearers) hear();
  }

  /** Whether a search of this type may still bring something. */
  has(type: string): boolean {
    return [...this.#open].some((searchId) => typeOf(searchId) === type);
  }

  /** Resolves when all of those that `which` names have ended. */
  async all(which: (searchId: string) => boolean): Promise<void> {
    while ([...this.#open].some(which)) await this.#change();
  }

  /** Resolves when another one has ended since the last call: true; or false, when none is left to end. */
  async next(): Promise<boolean> {
    while (this.#ended === this.#seen && this.#open.size > 0) await this.#change();
    const news = this.#ended !== this.#seen;
    this.#seen = this.#ended;
    return news;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#hearers.push(resolve));
  }
}

const typeOf = (searchId: string): string => searchId.split('?', 1)[0]!;
