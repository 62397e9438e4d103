/** Writes that are under way, at most so many; the first that fails is thrown to whoever comes next. */
export class Writes {
  readonly #most: number;
  #under: readonly Promise<void>[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Returns when there is room for one more. */
  async add(write: Promise<void>): Promise<void> {
    write.catch(() => {}); // thrown below
    this.#under = [...this.#under, write];
    while (this.#under.length >= this.#most) {
      const [first, ...others] = this.#under;
      this.#under = others;
      await first;
    }
  }

  /** Resolves when all of them are done. */
  async done(): Promise<void> {
    const under = this.#under;
    this.#under = [];
    await Promise.all(under);
  }
}
