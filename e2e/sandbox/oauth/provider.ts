import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Configuration, JWK, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { clinicianOf, contextOf, type Launches } from '../ehr/launches.ts';
import type { Patients } from '../patients.ts';
import type { Profile } from '../profiles.ts';
import { JWT_BEARER, type Registrations } from './registration.ts';
import { ALL_SCOPES, collapseWildcards } from './scopes.ts';
import type { Memory } from './memory.ts';

const CLIENT_ID = 'sheaf-local';

const DAYS = 86_400;

export interface ProviderOptions {
  readonly profile: Profile;
  readonly origin: string;
  readonly appOrigins: readonly string[];
  readonly accessTokenSeconds: number;
  readonly memory: Memory;
  readonly key: JWK;
  readonly registrations: Registrations;
  readonly launches: Launches;
  readonly patients: Patients;
  /** What the switches of this token request change in its answer. */
  readonly changeToken: (request: IncomingMessage, body: Record<string, unknown>) => void;
  /** Whether a proof in this token request needs a nonce. */
  readonly wantsNonce: (request: IncomingMessage) => boolean;
  /** What the switches of this FHIR base change in what goes back to the app with the person. */
  readonly changeAnswer: (aud: string, answer: URLSearchParams) => void;
}

/** The authorization server of one hospital: everything about OAuth but its pages. */
export async function providerOf(options: ProviderOptions): Promise<Provider> {
  const { Provider, errors } = await importQuietly();
  const { origin, changeToken, registrations, launches, patients } = options;
  const provider = new Provider(origin, {
    ...configurationOf(options),
    extraParams: {
      launch(ctx, launch) {
        const { scope } = (ctx.oidc.params ?? {}) as { readonly scope?: string };
        const asked = (scope ?? '').split(' ');
        if (launch === undefined && asked.includes('launch'))
          throw new errors.InvalidRequest('the scope "launch" goes with a "launch" that this server gave');
        if (launch !== undefined && !launches.spend(launch))
          throw new errors.InvalidRequest('"launch" was used before, or is not of this server');
      },
      aud(_ctx, aud) {
        if (!aud || !isBaseOf(origin, aud))
          throw new errors.InvalidRequest('"aud" is not the FHIR base of this server');
      },
    },
  });
  provider.use(async (ctx, next) => {
    await next();
    changeLocation(ctx, options);
    const { body } = ctx as { body?: unknown };
    if (ctx.oidc?.route !== 'token' || !isGrant(body)) return;
    body.scope = collapseWildcards(body.scope.split(' ')).join(' ');
    body['patient'] ??= ctx.oidc.entities.Account?.accountId;
    const launched = launches.of(ctx.oidc.entities.Grant?.jti);
    if (launched) Object.assign(body, contextOf(patients.recordOf(launched.patientId), origin));
    changeToken(ctx.req, body);
  });
  provider.registerGrantType(
    JWT_BEARER,
    async (ctx) => {
      const { client, params } = ctx.oidc;
      const refuse = (error: Error) => {
        throw new errors.InvalidGrant(error.message);
      };
      const assertion = params?.['assertion'];
      if (typeof assertion !== 'string') throw new errors.InvalidRequest('there is no assertion');
      const { accountId, scope } = await registrations.accept(client!.clientId, assertion).catch(refuse);
      const grant = new provider.Grant({ accountId, clientId: client!.clientId });
      grant.addOIDCScope(scope);
      const grantId = await grant.save();
      const token = new provider.AccessToken({ accountId, client: client!, grantId, gty: 'jwt_bearer', scope });
      const access_token = await token.save();
      ctx.body = { access_token, token_type: 'Bearer', expires_in: token.expiration, scope, patient: accountId };
    },
    'assertion',
  );
  return provider;
}

function configurationOf({
  profile,
  origin,
  appOrigins,
  accessTokenSeconds,
  memory,
  key,
  launches,
  patients,
  wantsNonce,
}: ProviderOptions): Configuration {
  const name = (what: string) => `${profile.id}_${what}`;
  return {
    adapter: memory.adapter,
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        redirect_uris: appOrigins.map((app) => `${app}/callback`),
        grant_types: ['authorization_code', ...(profile.refreshTokens ? ['refresh_token'] : [])],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [key] },
    pkce: { required: () => true },
    scopes: [...ALL_SCOPES],
    claims: { openid: ['sub'], fhirUser: ['fhirUser'], profile: ['fhirUser'] },
    // The app reads `fhirUser` from the id_token; without this it would be at userinfo only.
    conformIdTokenClaims: false,
    findAccount: (ctx, accountId) => ({
      accountId,
      claims() {
        const launched = launches.of(ctx.oidc.entities.Grant?.jti);
        const user = launched?.by === 'clinician' ? clinicianOf(patients.recordOf(accountId)) : `Patient/${accountId}`;
        return { sub: accountId, fhirUser: `${origin}/r4/${user}` };
      },
    }),
    issueRefreshToken: (_ctx, _client, code) => profile.refreshTokens && code.scopes.has('offline_access'),
    rotateRefreshToken: true,
    expiresWithSession: () => false,
    clientBasedCORS: (_ctx, from) => appOrigins.includes(from),
    routes: {
      authorization: '/oauth/authorize',
      token: '/oauth/token',
      revocation: '/oauth/revoke',
      introspection: '/oauth/introspect',
      jwks: '/oauth/jwks',
      userinfo: '/oauth/userinfo',
    },
    interactions: { url: (_ctx, { uid }) => `/sign-in/${uid}` },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: (ctx) => wantsNonce(ctx.req) },
      rpInitiatedLogout: { enabled: false },
      revocation: { enabled: true, allowedPolicy: () => true },
      introspection: { enabled: true, allowedPolicy: () => true },
    },
    // All hospitals are on one host, and cookies do not know ports.
    cookies: {
      keys: [origin],
      names: { session: name('session'), interaction: name('interaction'), resume: name('resume') },
    },
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: 60,
      IdToken: 3600,
      Interaction: 3600,
      Session: 3600,
      RefreshToken: 90 * DAYS,
      Grant: 90 * DAYS,
    },
    renderError: (ctx, out) => {
      ctx.type = 'json';
      ctx.body = JSON.stringify(out);
    },
  };
}

interface Koa extends Pick<KoaContextWithOIDC, 'response' | 'set'> {
  readonly oidc?: Partial<Pick<KoaContextWithOIDC['oidc'], 'params'>>;
}

/** The way back to the app, by query or fragment. */
function changeLocation(ctx: Koa, { appOrigins, changeAnswer }: ProviderOptions): void {
  const aud = ctx.oidc?.params?.['aud'];
  const to = ctx.response?.get('Location') ?? '';
  if (typeof aud !== 'string' || !appOrigins.some((app) => to.startsWith(`${app}/callback`))) return;
  const url = new URL(to);
  const part = url.hash ? 'hash' : 'search';
  const answer = new URLSearchParams(url[part].slice(1));
  changeAnswer(aud, answer);
  url[part] = answer.toString();
  ctx.set('Location', url.href);
}

const isGrant = (body: unknown): body is Record<string, unknown> & { scope: string } =>
  typeof body === 'object' && body !== null && 'scope' in body && typeof body.scope === 'string';

/** True for the FHIR bases of this hospital, switches and all. */
const isBaseOf = (origin: string, aud: string): boolean =>
  aud.startsWith(origin) && /^(\/q\/[^/]+)?\/(r4|api\/FHIR\/R4)$/.test(aud.slice(origin.length));

/** Node 20 is enough (every flow is in the specs), but the package warns of it while it loads: that one line is left out. */
async function importQuietly() {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
