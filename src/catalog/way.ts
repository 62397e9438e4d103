import type { VerdictCode } from './catalog.ts';

/** What choosing an endpoint leads to: its sign-in page, or a reason why not. */
export type Way = 'open' | 'needs-client-id' | 'needs-server';

/**
 * Whoever hosts this copy and registered it there knows better than any list. Where nobody did, it counts whether
 * anybody could: a server that wants an app with a server of its own gives no id to one without.
 */
export function wayTo(verdict: VerdictCode, clientId: string): Way {
  if (clientId !== '') return 'open';
  return verdict === 'needs-server' ? 'needs-server' : 'needs-client-id';
}
