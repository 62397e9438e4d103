import type { Fact } from './facts.ts';
import { type FactKey, factsByKey, type FactValue } from './guidebook-facts.ts';
import type { GuidebookPage } from './guidebook.ts';
import type { Reason } from './verdict.ts';

/** One fact that the verdict looks at, and what it comes to there. */
export interface VerdictCheck {
  readonly key: DecidingKey;
  readonly fact: Fact<FactValue>;
  readonly weight: Weight;
}

/**
 * `stops`: it alone keeps a page out. `no-records`: there is nothing of real people to read. `missing`: it would have to
 * be known. `varies`: the verdict holds at some servers. `fits`: as a page needs it. `aside`: it decides nothing here.
 */
export type Weight = 'stops' | 'no-records' | 'missing' | 'varies' | 'fits' | 'aside';

type DecidingKey = (typeof DECIDING)[number];

/** In the order in which `verdictOf` asks. */
const DECIDING = [
  'publicClient',
  'transport',
  'cors.discovery',
  'cors.token',
  'cors.fhir',
  'production',
] as const satisfies readonly FactKey[];

const REASONS: Readonly<Record<Reason, readonly [DecidingKey, Weight]>> = {
  'confidential-client': ['publicClient', 'stops'],
  'http-only': ['transport', 'stops'],
  'no-discovery-cors': ['cors.discovery', 'stops'],
  'no-token-cors': ['cors.token', 'stops'],
  'no-fhir-cors': ['cors.fhir', 'stops'],
  'no-production': ['production', 'no-records'],
  'public-client-unknown': ['publicClient', 'missing'],
  'token-cors-unknown': ['cors.token', 'missing'],
  'fhir-cors-unknown': ['cors.fhir', 'missing'],
  'public-client-varies': ['publicClient', 'varies'],
  'token-cors-varies': ['cors.token', 'varies'],
  'fhir-cors-varies': ['cors.fhir', 'varies'],
};

/** How the verdict follows from the facts: each that it looks at, with what it comes to. */
export function checksOf({ facts, verdict }: Pick<GuidebookPage, 'facts' | 'verdict'>): readonly VerdictCheck[] {
  const weights = new Map(verdict.because.map((reason) => REASONS[reason]));
  const byKey = factsByKey(facts);
  return DECIDING.map((key) => ({ key, fact: byKey[key], weight: weights.get(key) ?? restWeight(byKey[key]) }));
}

/** Of a fact that is no reason: it is as it should be, or it did not come to it. */
const restWeight = (fact: Fact<FactValue>): Weight => (fact !== 'unknown' && !UNFIT.has(fact.value) ? 'fits' : 'aside');

const UNFIT: ReadonlySet<FactValue> = new Set(['no', 'varies', 'none']);
