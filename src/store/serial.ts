/** Runs tasks one after the other, in the order they came. One that fails costs only itself. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => {}); // told to whoever called run()
    return result;
  }
}
