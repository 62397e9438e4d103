/** Bytes that may wait to be written: more than this and whoever brings more waits too. */
const MOST_WAITING = 8_000_000;

interface Weighty {
  readonly bytes: Uint8Array;
}

/**
 * Writes what is brought, all that has come meanwhile at once: a transaction for each of 700 small files would take
 * three times as long as fetching them.
 *
 * `add` returns at once unless too much waits; a failure to write is thrown by the next `add`, and by `end`.
 */
export function inBatches<T extends Weighty>(write: (batch: readonly T[]) => Promise<void>) {
  const waiting: T[] = [];
  let weight = 0;
  let writing: Promise<void> | undefined;

  const drain = async () => {
    while (waiting.length > 0) {
      weight = 0;
      await write(waiting.splice(0));
    }
    writing = undefined;
  };

  return {
    async add(item: T): Promise<void> {
      waiting.push(item);
      weight += item.bytes.length;
      if (!writing) {
        writing = drain();
        writing.catch(() => {}); // thrown below, to whoever comes next
      }
      if (weight > MOST_WAITING || (await failed(writing))) await writing;
    },
    /** Resolves when everything is written. */
    end: async (): Promise<void> => writing,
  };
}

/** Whether it has failed already; does not wait for it. */
const failed = (work: Promise<void>): Promise<boolean> => {
  const undecided = {};
  return Promise.race([work, Promise.resolve(undecided)]).then(
    () => false,
    () => true,
  );
};
