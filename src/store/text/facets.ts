import type { RowKind } from '../../fhir/description.ts';
import type { RecordIndex } from '../record-index.ts';

/** By what hits are told apart; all where nothing is asked. */
export interface FacetChoice {
  readonly kind?: RowKind | undefined;
  /** One source of those that are asked at all. */
  readonly source?: string | undefined;
  /** Four digits; '' for what has no date. */
  readonly year?: string | undefined;
}

/** How many hits are of each; of each facet as if nothing were asked by it. */
export interface FacetCounts {
  readonly kinds: Readonly<Partial<Record<RowKind, number>>>;
  readonly sources: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
}

const YEARS = 10_000;

export function facetsOf(index: RecordIndex, { kind, source, year }: FacetChoice) {
  const kindAsked = kind === undefined ? undefined : (index.kinds.find(kind) ?? -1);
  const sourceAsked = source === undefined ? undefined : (index.connections.find(source) ?? -1);
  const yearAsked = year === undefined ? undefined : Number(year);
  const kinds = new Uint32Array(index.kinds.texts.length);
  const sources = new Uint32Array(index.connections.texts.length);
  const years = new Uint32Array(YEARS);
  return {
    /** Counts a hit, and tells whether it is what was asked for. */
    takes(position: number): boolean {
      const [its, from, at] = [index.kind.at(position), index.connection.at(position), index.yearNumber(position)];
      const isKind = kindAsked === undefined || its === kindAsked;
      const isSource = sourceAsked === undefined || from === sourceAsked;
      const isYear = yearAsked === undefined || at === yearAsked;
      if (isSource && isYear) kinds[its]!++;
      if (isKind && isYear) sources[from]!++;
      if (isKind && isSource && at < YEARS) years[at]!++;
      return isKind && isSource && isYear;
    },
    counts: (): FacetCounts => ({
      kinds: named(kinds, (i) => index.kinds.texts[i]!),
      sources: named(sources, (i) => index.connections.texts[i]!),
      years: named(years, (i) => (i === 0 ? '' : String(i).padStart(4, '0'))),
    }),
  };
}

function named(counts: Uint32Array, nameOf: (i: number) => string): Readonly<Record<string, number>> {
  const pairs: [string, number][] = [];
  for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) pairs.push([nameOf(i), counts[i]!]);
  return Object.fromEntries(pairs);
}
