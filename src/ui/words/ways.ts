import type { Reason } from '../../catalog/verdict.ts';
import type { EndpointHit, ProviderHit } from '../../engine/api.ts';

/** Every endpoint of a brand's, each with its portal's name. */
export const endpointsOf = ({ portals }: Pick<ProviderHit, 'portals'>) =>
  portals.flatMap(({ name, address, endpoints }) =>
    endpoints.map((endpoint) => ({ ...endpoint, portal: name, address })),
  );

/** Those at which a sign-in can begin, each once: two portals may lead to the same. */
export const openWaysOf = (hit: Pick<ProviderHit, 'portals'>): readonly EndpointHit[] => [
  ...new Map(
    endpointsOf(hit)
      .filter(({ way }) => way === 'open')
      .map((one) => [one.id, one]),
  ).values(),
];

/** What choosing this provider leads to, said before anybody tries. */
export function outcomeWords(hit: Pick<ProviderHit, 'portals' | 'kind'>): string {
  const [only, ...others] = openWaysOf(hit);
  if (only) return others.length === 0 ? `Sign in at ${only.host}` : `${others.length + 1} ways to sign in`;
  if (endpointsOf(hit).some(({ way }) => way === 'needs-client-id')) return NOT_REGISTERED;
  // Nobody has a file to bring of a person who was invented.
  return hit.kind === 'provider' ? `${NEEDS_SERVER}: bring a file` : NEEDS_SERVER;
}

const NOT_REGISTERED = 'This copy of Sheaf is not registered there';
const NEEDS_SERVER = 'Cannot work from a browser';

const REASONS: Readonly<Partial<Record<Reason, string>>> = {
  'confidential-client':
    'It gives access only to apps that keep a secret on a server of their own. Sheaf has none: nobody stands between you and your provider.',
  'http-only': 'Its server speaks over an unprotected connection, to which no record is entrusted.',
  'no-discovery-cors': 'Its server does not let a browser ask where to sign in.',
  'no-token-cors': 'The last step of its sign-in is open only to apps that have a server of their own. Sheaf has none.',
  'no-fhir-cors': 'Its server hands records only to apps that have a server of their own. Sheaf has none.',
};

const ANY_REASON = 'It lets in no app that works without a server of its own.';

/** Why it cannot work from a browser, in whole sentences. */
export function reasonWords(because: readonly Reason[] = []): string {
  const known = because.flatMap((reason) => REASONS[reason] ?? []);
  return known[0] ?? ANY_REASON;
}
