import type { DocumentSection } from './blocks.ts';

/** Sections in the order that somebody wants them, by their codes: those that are not in it come behind, as their document has them. What is inside of a
 * section goes with it. */
export function inOrder(sections: readonly DocumentSection[], order: readonly string[]): readonly DocumentSection[] {
  if (order.length === 0) return sections;
  const ranks = new Map(order.map((code, rank) => [code, rank]));
  const groups = groupsOf(sections);
  const rank = ([first]: readonly DocumentSection[]) => ranks.get(first!.code) ?? Infinity;
  return groups.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b))).flat();
}

/** The order after one section has changed places with its neighbour; what is said of sections of other documents stays. */
export function moved(
  sections: readonly DocumentSection[],
  order: readonly string[],
  key: string,
  by: 1 | -1,
): readonly string[] {
  const codes = groupsOf(sections).map(([first]) => first!.code);
  const from = groupsOf(sections).findIndex(([first]) => first!.key === key);
  const to = from + by;
  if (from === -1 || to < 0 || to >= codes.length) return order;
  [codes[from], codes[to]] = [codes[to]!, codes[from]!];
  const own = new Set(codes);
  return [...own, ...order.filter((code) => !own.has(code))];
}

/** Each with the sections inside of it. */
function groupsOf(sections: readonly DocumentSection[]): readonly (readonly DocumentSection[])[] {
  const groups: DocumentSection[][] = [];
  for (const section of sections) {
    if (section.level > 1 && groups.length > 0) groups.at(-1)!.push(section);
    else groups.push([section]);
  }
  return groups;
}
