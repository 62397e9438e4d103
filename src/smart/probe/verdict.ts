import type { Finding, FindingId } from './finding.ts';

/** Whether Sheaf can work there from a browser, as far as that can be told without an account. */
export interface Verdict {
  readonly outcome: 'works' | 'will-not' | 'unknown';
  /** What decided it; empty where nothing speaks against it. */
  readonly because: readonly FindingId[];
}

/** What leaves it open when it is not as it should be. */
const DOUBTS: readonly FindingId[] = ['pkce', 'grant-types', 'client-public', 'formats', 'token', 'search'];

export function verdictOf(findings: readonly Finding[]): Verdict {
  const of = (id: FindingId) => findings.find((one) => one.id === id);
  const reachOf = (id: FindingId) => of(id)?.said['reach'];
  const isThere = (id: FindingId) => reachOf(id) === 'answered' || reachOf(id) === 'no-cors';
  const discovery = ['configuration', 'metadata'] as const;

  // A server that is down today says nothing of tomorrow.
  if (!discovery.some(isThere)) return { outcome: 'unknown', because: discovery };
  const hidden = discovery.filter((id) => reachOf(id) === 'no-cors');
  if (of('endpoints')?.level !== 'ok' && of('endpoints')?.level !== 'warning') {
    const unheard = discovery.filter((id) => !isThere(id));
    if (hidden.length === 0 && unheard.length > 0) return { outcome: 'unknown', because: unheard };
    return { outcome: 'will-not', because: hidden.length > 0 ? hidden : ['endpoints'] };
  }
  const against = (['token', 'search'] as const).filter((id) => of(id)?.level === 'failure' && isThere(id));
  if (against.length > 0) return { outcome: 'will-not', because: against };
  const because = DOUBTS.filter((id) => {
    const level = of(id)?.level;
    // Few say it of `grant_types` that it has no refresh_token, and it hinders no sign-in.
    if (id === 'pkce' || id === 'grant-types') return level === 'failure';
    return level === 'failure' || level === 'warning' || ((id === 'token' || id === 'search') && level === 'unknown');
  });
  return { outcome: because.length > 0 ? 'unknown' : 'works', because };
}
