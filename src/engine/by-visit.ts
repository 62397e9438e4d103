import type { Timeline } from '../store/timeline.ts';
import type { VisitLinks } from '../store/visit-links.ts';

/** How deep visits are looked through that are parts of others. */
const DEEPEST = 8;

/**
 * A timeline with what belongs to a visit of the same day right below it, in the order it had. A visit stands where the
 * newest of what belongs to it stood; what belongs to no visit of its day stays where it was.
 *
 * `under`: for each of `positions` 1 where it stands below its visit.
 */
export function byVisit(
  { positions, days }: Pick<Timeline, 'positions' | 'days'>,
  links: VisitLinks,
): { readonly positions: Uint32Array; readonly under: Uint8Array } {
  const sorted = positions.slice();
  const under = new Uint8Array(positions.length);
  // By position: 1 + the day that it is listed under.
  const dayAt = new Uint32Array(links.length);
  days.forEach(({ day, from, count }, d) => {
    if (day.length < 10) return; // a month is no day to have been at a visit
    for (let i = from; i < from + count; i++) if (positions[i]! < links.length) dayAt[positions[i]!] = d + 1;
  });
  const visitOf = (position: number, day: number): number => {
    let at = position;
    for (let step = 0; step < DEEPEST; step++) {
      const up = (links[at] ?? 0) - 1;
      if (up < 0 || dayAt[up] !== day) break;
      at = up;
    }
    return at;
  };
  days.forEach(({ from, count }, d) => {
    if (count < 2) return;
    const groups = new Map<number, number[]>();
    for (let i = from; i < from + count; i++) {
      const visit = visitOf(positions[i]!, d + 1);
      const known = groups.get(visit);
      if (known) known.push(positions[i]!);
      else groups.set(visit, [positions[i]!]);
    }
    if (groups.size === count) return;
    let at = from;
    for (const [visit, members] of groups) {
      sorted[at++] = visit;
      for (const member of members) {
        if (member === visit) continue;
        under[at] = 1;
        sorted[at++] = member;
      }
    }
  });
  return { positions: sorted, under };
}
