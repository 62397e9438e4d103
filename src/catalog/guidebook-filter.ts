import type { VerdictCode } from './catalog.ts';
import type { Fact, PlatformFacts } from './facts.ts';
import { factsByKey } from './guidebook-facts.ts';
import type { GuidebookPage } from './guidebook.ts';

/** What somebody who builds an app wants of a platform. */
export type Trait = (typeof TRAITS)[number];
export const TRAITS = ['public-client', 'cors', 'refresh', 'self-service', 'test-logins'] as const;

export interface GuidebookFilter {
  /** Words, each of which is in the name, the id or an address. */
  readonly text: string;
  /** All of these. */
  readonly traits: readonly Trait[];
  /** One of these; any where there is none. */
  readonly verdicts: readonly VerdictCode[];
}

export function filterPages(
  pages: readonly GuidebookPage[],
  { text, traits, verdicts }: GuidebookFilter,
): readonly GuidebookPage[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return pages.filter((page) => {
    if (verdicts.length > 0 && !verdicts.includes(page.verdict.code)) return false;
    if (!traits.every((trait) => hasTrait(page, trait))) return false;
    const said = words.length === 0 ? '' : searchedOf(page);
    return words.every((word) => said.includes(word));
  });
}

/** Only what is known counts. Where servers of a platform differ, some have it: that counts, too. */
export const hasTrait = ({ facts }: Pick<GuidebookPage, 'facts'>, trait: Trait): boolean => HAS[trait](facts);

const HAS: Readonly<Record<Trait, (facts: PlatformFacts) => boolean>> = {
  'public-client': ({ publicClient }) => isSaid(publicClient, 'yes', 'varies'),
  cors: ({ cors }) => isSaid(cors.token, 'yes', 'varies') && isSaid(cors.fhir, 'yes', 'varies'),
  refresh: ({ offlineScope }) => isSaid(offlineScope, 'yes', 'varies'),
  'self-service': ({ registration }) => isSaid(registration, 'self-service'),
  'test-logins': ({ sandbox }) => sandbox.logins !== 'unknown' && sandbox.logins.value.length > 0,
};

const isSaid = <T>(fact: Fact<T>, ...values: readonly T[]): boolean =>
  fact !== 'unknown' && values.includes(fact.value);

function searchedOf({ id, name, start, facts }: GuidebookPage): string {
  const values = Object.values(factsByKey(facts)).map((fact) => (fact === 'unknown' ? '' : JSON.stringify(fact.value)));
  const addresses = values.filter((value) => value.includes('://'));
  return [id, name, start, ...addresses].join(' ').toLowerCase();
}
