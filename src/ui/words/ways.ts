import type { Reason } from '../../catalog/verdict.ts';
import type { EndpointHit, ProviderHit } from '../../engine/api.ts';
import { inLanguage } from './language.ts';

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

const OUTCOMES = inLanguage({
  en: {
    signInAt: (host: string) => `Sign in at ${host}`,
    ways: (n: number) => `${n} ways to sign in`,
    notRegistered: 'This copy of Sheaf is not registered there',
    needsServer: 'Cannot work from a browser',
    bringFile: 'Cannot work from a browser: bring a file',
  },
  es: {
    signInAt: (host: string) => `Iniciar sesión en ${host}`,
    ways: (n: number) => `${n} maneras de iniciar sesión`,
    notRegistered: 'Esta copia de Sheaf no está registrada allí',
    needsServer: 'No funciona desde un navegador',
    bringFile: 'No funciona desde un navegador: traiga un archivo',
  },
});

/** What choosing this provider leads to, said before anybody tries. */
export function outcomeWords(hit: Pick<ProviderHit, 'portals' | 'kind'>): string {
  const [only, ...others] = openWaysOf(hit);
  if (only) return others.length === 0 ? OUTCOMES.signInAt(only.host) : OUTCOMES.ways(others.length + 1);
  if (endpointsOf(hit).some(({ way }) => way === 'needs-client-id')) return OUTCOMES.notRegistered;
  // Nobody has a file to bring of a person who was invented.
  return hit.kind === 'provider' ? OUTCOMES.bringFile : OUTCOMES.needsServer;
}

const REASONS = inLanguage<Readonly<Partial<Record<Reason, string>>> & { readonly any: string }>({
  en: {
    'confidential-client':
      'It gives access only to apps that keep a secret on a server of their own. Sheaf has none: nobody stands between you and your provider.',
    'http-only': 'Its server speaks over an unprotected connection, to which no record is entrusted.',
    'no-discovery-cors': 'Its server does not let a browser ask where to sign in.',
    'no-token-cors':
      'The last step of its sign-in is open only to apps that have a server of their own. Sheaf has none.',
    'no-fhir-cors': 'Its server hands records only to apps that have a server of their own. Sheaf has none.',
    any: 'It lets in no app that works without a server of its own.',
  },
  es: {
    'confidential-client':
      'Solo da acceso a aplicaciones que guardan un secreto en un servidor propio. Sheaf no tiene ninguno: no hay nadie entre usted y su proveedor.',
    'http-only': 'Su servidor usa una conexión sin protección, a la que no se confía ninguna historia.',
    'no-discovery-cors': 'Su servidor no permite que un navegador pregunte dónde iniciar sesión.',
    'no-token-cors':
      'El último paso de su inicio de sesión solo está abierto a aplicaciones con un servidor propio. Sheaf no tiene ninguno.',
    'no-fhir-cors': 'Su servidor solo entrega historias a aplicaciones con un servidor propio. Sheaf no tiene ninguno.',
    any: 'No admite ninguna aplicación que funcione sin un servidor propio.',
  },
});

/** Why it cannot work from a browser, in whole sentences. */
export function reasonWords(because: readonly Reason[] = []): string {
  const known = because.flatMap((reason) => REASONS[reason] ?? []);
  return known[0] ?? REASONS.any;
}
