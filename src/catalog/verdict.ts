import type { VerdictCode } from './catalog.ts';
import type { Answer, Fact, PlatformFacts } from './facts.ts';

/** Whether an app that is only a page can connect, and the facts that decided it. */
export interface Verdict {
  readonly code: VerdictCode;
  /** Short codes, as `no-token-cors`; empty where nothing speaks against it. */
  readonly because: readonly Reason[];
}

/** What the guidebook and the picker have words for. */
export type Reason = Blocker | 'no-production' | `${Need}-unknown` | `${Need}-varies`;

type Blocker = 'confidential-client' | 'http-only' | 'no-discovery-cors' | 'no-token-cors' | 'no-fhir-cors';
type Need = 'public-client' | 'token-cors' | 'fhir-cors';

/**
 * The verdict that follows from the facts, and from nothing else: no file says it by hand.
 *
 * One known blocker decides, whatever else is known. A platform without a production has no records of real people,
 * so that there is nothing to work with but its sandbox. What works is what all that must be so is known to be.
 */
export function verdictOf(facts: PlatformFacts): Verdict {
  const blockers = blockersOf(facts);
  if (blockers.length > 0) return { code: 'needs-server', because: blockers };
  if (valueOf(facts.production) === 'none') return { code: 'sandbox-only', because: ['no-production'] };

  const needs: readonly (readonly [Need, Fact<Answer>])[] = [
    ['public-client', facts.publicClient],
    ['token-cors', facts.cors.token],
    ['fhir-cors', facts.cors.fhir],
  ];
  const unknown = needs.filter(([, fact]) => fact === 'unknown').map(([need]) => `${need}-unknown` as const);
  if (unknown.length > 0) return { code: 'unknown', because: unknown };
  const varying = needs.filter(([, fact]) => valueOf(fact) === 'varies').map(([need]) => `${need}-varies` as const);
  return { code: 'works', because: varying };
}

function blockersOf({ publicClient, transport, cors }: PlatformFacts): readonly Blocker[] {
  const known: readonly (readonly [Blocker, boolean])[] = [
    ['confidential-client', valueOf(publicClient) === 'no'],
    ['http-only', valueOf(transport) === 'http'],
    ['no-discovery-cors', valueOf(cors.discovery) === 'no'],
    ['no-token-cors', valueOf(cors.token) === 'no'],
    ['no-fhir-cors', valueOf(cors.fhir) === 'no'],
  ];
  return known.filter(([, blocks]) => blocks).map(([blocker]) => blocker);
}

const valueOf = <T>(fact: Fact<T>): T | undefined => (fact === 'unknown' ? undefined : fact.value);
