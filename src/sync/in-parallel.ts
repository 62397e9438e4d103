import { Agenda } from './agenda.ts';

/** Works through `items` in order, at most `limit` at once; what goes wrong with one ends all, as in `Agenda`. */
export async function inParallel<T>(
  items: readonly T[],
  limit: number,
  signal: AbortSignal,
  work: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const agenda = new Agenda(items.map((item, order) => ({ item, order })));
  await agenda.workThrough(Math.min(limit, items.length), signal, ({ item }, stop) => work(item, stop));
}
