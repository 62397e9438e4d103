import type { SmartOptions } from './options.ts';
import type { PendingSignIn, SmartServer } from './types.ts';

/** For specs alone: one server, one sign-in on its way, and a network that answers from a table. */
export const ISSUER = 'https://ehr.test';
export const BASE = `${ISSUER}/r4`;

export const SERVER: SmartServer = {
  fhirBase: BASE,
  issuer: ISSUER,
  authorizationEndpoint: 'https://ehr.test/authorize',
  tokenEndpoint: 'https://ehr.test/token',
  revocationEndpoint: 'https://ehr.test/revoke',
  jwksUri: 'https://ehr.test/jwks',
  issInResponse: false,
  scopesSupported: [],
  capabilities: [],
  brandBundle: undefined,
  brandIdentifier: undefined,
};

export const NOW = 1_800_000_000_000;

export const PENDING: PendingSignIn = {
  endpointId: 'ehr',
  brandId: 'ehr',
  connectionId: undefined,
  server: SERVER,
  clientId: 'sheaf',
  redirectUri: 'https://app.test/callback',
  scope: 'launch/patient patient/*.rs',
  state: 'state-of-this-sign-in',
  nonce: 'nonce-of-this-sign-in',
  codeVerifier: 'verifier-of-this-sign-in-which-is-43-chars-long',
  returnTo: '/providers',
  createdAt: NOW,
};

/** What a server sends, byte for byte; 'no-cors' is there but lets no app read it; nothing at all is no server. */
export type Reply = 'no-cors' | { readonly status?: number; readonly type?: string; readonly body?: string | object };

export interface Asked {
  readonly url: string;
  readonly form: URLSearchParams;
  readonly init: RequestInit;
}

/** A network of `replies[url]`, and what was asked of it. Replies may be changed while it runs. */
export function network(replies: Record<string, Reply>): {
  readonly options: SmartOptions;
  readonly asked: readonly Asked[];
} {
  const asked: Asked[] = [];
  return { asked, options: { now: () => NOW, isOnline: () => true, fetch } };

  async function fetch(url: string, init: RequestInit): Promise<Response> {
    init.signal?.throwIfAborted();
    const reply = replies[url];
    if (reply === undefined || (reply === 'no-cors' && init.mode !== 'no-cors')) throw new TypeError('Failed to fetch');
    if (reply === 'no-cors' || init.mode === 'no-cors') return new Response(null);
    asked.push({ url, form: new URLSearchParams(init.body instanceof URLSearchParams ? init.body : ''), init });
    const { status = 200, type = 'application/json', body = '' } = reply;
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: { 'content-type': type },
    });
  }
}
