import { Link } from 'react-router';
import type { EndpointHit } from '../../engine/api.ts';
import { PROBE_LINK_WORDS } from '../words/probe-links.ts';

type Server = Pick<EndpointHit, 'id' | 'host' | 'fhirBase'> & { readonly portal: string };

/** Where the probe of a server begins. It asks nothing yet. */
export const probePath = (fhirBase: string): string =>
  `/developers/probe?${new URLSearchParams({ address: fhirBase }).toString()}`;

/** From a provider to what its servers tell without an account. */
export function ProbeLinks({ servers }: { servers: readonly Server[] }) {
  const each = [...new Map(servers.map((one) => [one.fhirBase, one])).values()];
  const [only, ...others] = each;
  if (!only) return null;
  if (others.length === 0) {
    return (
      <p>
        <Link to={probePath(only.fhirBase)}>{PROBE_LINK_WORDS.one}</Link>
      </p>
    );
  }
  return (
    <details>
      <summary>{PROBE_LINK_WORDS.several}</summary>
      <ul className="ways-on">
        {each.map(({ id, portal, host, fhirBase }) => (
          <li key={id}>
            <Link to={probePath(fhirBase)}>{portal || host}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
