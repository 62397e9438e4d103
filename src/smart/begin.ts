import { calculatePKCECodeChallenge } from 'oauth4webapi';
import { base64url } from '../base/bytes.ts';
import type { Endpoint } from '../catalog/endpoint.ts';
import { SmartError } from './errors.ts';
import { type Launch, launchScopes } from './launch.ts';
import { type SmartOptions, withWorld } from './options.ts';
import { listedScopes } from './scopes.ts';
import type { PendingSignIn, SmartServer } from './types.ts';

export interface SignInPlace {
  /** Exactly as registered with the provider. */
  readonly redirectUri: string;
  /** Address in the app to go on at afterwards. */
  readonly returnTo: string;
  /** Set when the person signs in again to a connection that they have. */
  readonly connectionId?: string | undefined;
  /** Set when an EHR started the app: for whom, it has chosen already. */
  readonly launch?: Launch | undefined;
}

/**
 * Step 1 of 3: the address of the provider's own sign-in page.
 *
 * Stores nothing and navigates nowhere. The caller saves `pending`, then goes to `url`.
 * @see https://hl7.org/fhir/smart-app-launch/app-launch.html#obtain-authorization-code
 */
export async function beginSignIn(
  endpoint: Endpoint,
  server: SmartServer,
  place: SignInPlace,
  options: SmartOptions = {},
): Promise<{ readonly url: string; readonly pending: PendingSignIn }> {
  if (!isInApp(place.returnTo)) throw new TypeError('"returnTo" is no address of the app');
  if (!endpoint.clientId) throw new SmartError('smart/not-configured', `no client id for ${endpoint.id}`);

  const { now, randomBytes } = withWorld(options);
  const secret = () => base64url(randomBytes(32)); // 256 bits; SMART asks for 122
  const pending: PendingSignIn = {
    endpointId: endpoint.id,
    brandId: endpoint.brandId,
    connectionId: place.connectionId,
    server: { ...server, issuer: server.issuer ?? endpoint.quirks.issuer ?? undefined },
    clientId: endpoint.clientId,
    redirectUri: place.redirectUri,
    scope: scopesAt(endpoint, server, place.launch).join(' '),
    launched: place.launch !== undefined,
    state: secret(),
    nonce: secret(),
    codeVerifier: secret(),
    proofKey: server.proofAlgorithms && (await (await import('./dpop.ts')).makeProofKey(server.proofAlgorithms)),
    returnTo: place.returnTo,
    createdAt: now(),
  };

  const url = new URL(server.authorizationEndpoint);
  // Set one by one, not as a fresh query: some endpoints carry their tenant in theirs.
  for (const [name, value] of await question(endpoint, pending, place.launch)) url.searchParams.set(name, value);
  return { url: url.href, pending };
}

/** All that the catalogue names; where it says so, less what discovery does not list. `launch` itself is no choice. */
function scopesAt({ scopes, quirks }: Endpoint, { scopesSupported }: SmartServer, launch: Launch | undefined) {
  const asked = quirks.onlyListedScopes ? listedScopes(scopes, scopesSupported) : scopes;
  return launch ? launchScopes(asked) : asked;
}

/** A path and no more: what a browser takes for another site's address (`//host`, `/\\host`, a tab between) is none. */
const isInApp = (address: string): boolean => /^\/(?![/\\])[^\\\p{C}\s]*$/u.test(address);

/** S256 always, also where discovery does not list it: servers that know no PKCE must ignore it (RFC 6749 3.1). */
async function question(
  endpoint: Endpoint,
  pending: PendingSignIn,
  launch: Launch | undefined,
): Promise<[string, string][]> {
  const { responseMode, prompt } = endpoint.quirks;
  return [
    ['response_type', 'code'],
    ['client_id', pending.clientId],
    ['redirect_uri', pending.redirectUri],
    ['scope', pending.scope],
    ['aud', audience(endpoint, launch?.iss)],
    ...(launch ? [['launch', launch.code] as [string, string]] : []),
    ['state', pending.state],
    ['nonce', pending.nonce],
    ['code_challenge', await calculatePKCECodeChallenge(pending.codeVerifier)],
    ['code_challenge_method', 'S256'],
    ...(responseMode ? [['response_mode', responseMode] as [string, string]] : []),
    // An EHR that started the app has signed the person in already.
    ...(prompt && !launch ? [['prompt', prompt] as [string, string]] : []),
  ];
}

/**
 * Servers compare it as text with what they registered, so a slash too many is another audience. One that named itself
 * is named so, unless the catalogue knows that it wants to be called something else.
 */
function audience({ fhirBase, quirks }: Endpoint, iss: string | undefined): string {
  const bare = fhirBase.replace(/\/+$/, '');
  return quirks.audience ?? iss ?? (quirks.audTrailingSlash ? `${bare}/` : bare);
}
