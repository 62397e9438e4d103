import type { Family, FamilyMark, FamilyQuirks } from '../catalog/family.ts';
import type { About } from '../fhir/capability.ts';
import type { PlanQuirks } from './plan.ts';

/** The first family that a server shows itself to be of, by what it says of its software and of itself. */
export function familyOf(families: readonly Family[], about: About): Family | undefined {
  const said: Readonly<Record<FamilyMark, string>> = {
    software: inWords(about.software),
    publisher: inWords(about.publisher),
    implementation: inWords(about.implementation),
  };
  const marks = Object.keys(said) as readonly FamilyMark[];
  return families.find(({ match }) =>
    marks.some((mark) => match[mark].some((word) => said[mark].includes(` ${word} `))),
  );
}

/** Small letters and blanks, one at each end: so that a name stands in it as a word, and not within a longer one. */
const inWords = (text: string): string =>
  ` ${text
    .slice(0, LONGEST)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()} `;

// Nothing seen is near it; whoever says more is not believed further.
const LONGEST = 500;

/**
 * What holds for a family, below what is known of this very server: the catalogue's word on it and what was learnt there.
 * Of a type of which either says how it is searched, the family says nothing.
 */
export function withFamily<T extends PlanQuirks>(
  quirks: T,
  family: FamilyQuirks | undefined,
  isLearnt: (type: string) => boolean,
): T {
  if (!family) return quirks;
  const isKnown = (type: string) => type in quirks.categories || type in (quirks.searches ?? {}) || isLearnt(type);
  const unknown = <V>(said: Readonly<Record<string, V>>) =>
    Object.fromEntries(Object.entries(said).filter(([type]) => !isKnown(type)));
  const { pageSize } = quirks;
  return {
    ...quirks,
    categories: { ...unknown(family.categories), ...quirks.categories },
    searches: { ...unknown(family.searches), ...quirks.searches },
    wholeRecord: quirks.wholeRecord ?? family.wholeRecord,
    // Of two that say how long a page may be, the shorter is fine for both.
    pageSize: pageSize === null || family.pageSize === null ? pageSize : Math.min(pageSize, family.pageSize),
  };
}
