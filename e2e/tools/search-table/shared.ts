import type { Entry } from './table.ts';

/**
 * The parameters that together find all that this one finds, so that the index need not hold it twice: `combo-code` is
 * whatever `code` or `component-code` is. None where it has values of its own.
 */
export function sharedBy(entry: Entry, all: readonly Entry[]): readonly string[] {
  const same = all.find((other) => isSame(other, entry));
  if (same !== undefined && same !== entry) return [same.code];
  const parts = all.filter((other) => isPart(other, entry) && sharedBy(other, all).length === 0);
  const covered = new Set(parts.flatMap(({ places }) => places));
  return entry.places.every((place) => covered.has(place)) ? parts.map(({ code }) => code) : [];
}

/** The first of those that are the same stands for the others; itself included. */
const isSame = (other: Entry, entry: Entry): boolean =>
  other.type === entry.type && other.places.toSorted().join(' ') === entry.places.toSorted().join(' ');

const isPart = (other: Entry, entry: Entry): boolean =>
  other.type === entry.type &&
  other.places.length < entry.places.length &&
  other.places.every((place) => entry.places.includes(place));
