import type { CardChoices } from '../../engine/api.ts';

/** All cards in the order of the person: as they chose, and a card that they have not met yet at its place of old. */
export function ordered<Name extends string>(
  known: readonly Name[],
  choices: CardChoices | undefined,
): readonly Name[] {
  const chosen = (choices?.order ?? []).flatMap((name) => known.find((one) => one === name) ?? []);
  const order = [...new Set(chosen)];
  for (const [place, name] of known.entries()) {
    if (order.includes(name)) continue;
    // Behind the one that it has always stood behind.
    const before = known.slice(0, place).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, name);
  }
  return order;
}

/** The same list with one of them a place further up (-1) or down (1). */
export function moved<Name>(order: readonly Name[], name: Name, by: -1 | 1): readonly Name[] {
  const from = order.indexOf(name);
  const to = from + by;
  if (from === -1 || to < 0 || to >= order.length) return order;
  const next = order.filter((one) => one !== name);
  next.splice(to, 0, name);
  return next;
}

/** Two columns that are read from the left: the first cards stand at the top of both. */
export const inColumns = <Item>(items: readonly Item[], columns: number): readonly (readonly Item[])[] =>
  Array.from({ length: columns }, (_, column) => items.filter((_item, i) => i % columns === column));
