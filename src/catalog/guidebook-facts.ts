import type { Fact, Login, PlatformFacts } from './facts.ts';

/** A fact by its place in `PlatformFacts`. */
export type FactKey =
  | Exclude<keyof PlatformFacts, 'sandbox' | 'cors'>
  | `sandbox.${keyof PlatformFacts['sandbox']}`
  | `cors.${keyof PlatformFacts['cors']}`;

export type FactValue = string | readonly string[] | readonly Login[] | Readonly<Record<string, string>>;

export type GroupId = (typeof FACT_GROUPS)[number]['id'];

/** Every fact once, in the order in which somebody asks who builds an app. */
export const FACT_GROUPS = [
  { id: 'cors', keys: ['cors.discovery', 'cors.token', 'cors.fhir', 'cors.binary'] },
  {
    id: 'signing-in',
    keys: ['publicClient', 'pkce', 'fragment', 'audience', 'scopeStyle', 'patientId', 'tokenFormat'],
  },
  { id: 'staying-signed-in', keys: ['offlineScope', 'dynamicRegistration', 'connectedApps'] },
  { id: 'servers', keys: ['production', 'endpointLists', 'fhirVersions', 'transport', 'headers', 'rateLimit'] },
  { id: 'all-at-once', keys: ['everything', 'bulkExport', 'ehiExport'] },
  { id: 'sandbox', keys: ['sandbox.fhirBase', 'sandbox.logins'] },
  { id: 'registering', keys: ['registration', 'portal', 'approval', 'legal', 'cost', 'documentation'] },
] as const satisfies readonly { readonly id: string; readonly keys: readonly FactKey[] }[];

/** All facts of a platform side by side. */
export function factsByKey({ sandbox, cors, ...others }: PlatformFacts): Readonly<Record<FactKey, Fact<FactValue>>> {
  return {
    ...others,
    'sandbox.fhirBase': sandbox.fhirBase,
    'sandbox.logins': sandbox.logins,
    'cors.discovery': cors.discovery,
    'cors.token': cors.token,
    'cors.fhir': cors.fhir,
    'cors.binary': cors.binary,
  };
}

/** `#cors-token`: what an address calls a fact. Others link to it, so that a key is not renamed lightly. */
export const anchorOf = (key: FactKey): string =>
  key.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
