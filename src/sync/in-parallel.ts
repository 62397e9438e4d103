/**
 * Works through `items` in order, at most `limit` at once. The first failure stops the others
 * (their signal aborts) and is thrown once all have ended, so that nothing goes on behind it.
 */
export async function inParallel<T>(
  items: readonly T[],
  limit: number,
  signal: AbortSignal,
  work: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  let next = 0;
  let failed = false;
  let failure: unknown;

  const worker = async () => {
    while (next < items.length) {
      either.throwIfAborted();
      await work(items[next++]!, either);
    }
  };
  const guarded = () =>
    worker().catch((error: unknown) => {
      if (!failed) [failed, failure] = [true, error];
      stop.abort();
    });
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, guarded));
  if (failed) throw failure;
}
