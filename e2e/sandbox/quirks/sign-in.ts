import { createPrivateKey, sign } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import { dpopModeOf, PROOF_ALGORITHMS } from '../oauth/dpop.ts';
import { JWT_BEARER, modeOf } from '../oauth/registration.ts';
import type { Switch } from './switch.ts';

/** What goes wrong while somebody signs in, and what their access is. */
export const SIGN_IN = {
  iss: {
    says: 'The answer of the sign-in names `other` (another hospital) as its issuer, or none though one was promised (`absent`); with `unnamed`, discovery knows of no issuer either.',
    discovery: (said, { value }) => {
      if (value !== 'unnamed') return;
      delete said['issuer'];
      delete said['authorization_response_iss_parameter_supported'];
    },
    answer: (answer, { value }, { otherOrigin }) =>
      value === 'other' ? answer.set('iss', otherOrigin()) : answer.delete('iss'),
  },
  noRefresh: { says: 'No refresh token, whatever was asked.', token: (body) => delete body['refresh_token'] },
  noIdToken: { says: 'No id_token, whatever was asked.', token: (body) => delete body['id_token'] },
  noKid: {
    says: 'The id_token does not say which key signed it (no `kid`).',
    token: (body, _setting, { key }) => {
      if (typeof body['id_token'] === 'string') body['id_token'] = withoutKid(body['id_token'], key);
    },
  },
  jwksNoCors: {
    says: 'The keys of id_tokens (JWKS) are there, but no page may read them.',
    withoutCors: (path) => path === 'jwks',
  },
  noPatient: { says: 'The token response does not name the patient.', token: (body) => delete body['patient'] },
  otherPatient: {
    says: 'The token response names another patient than the one whose access it is.',
    token: (body) => (body['patient'] = body['patient'] === 'p2' ? 'p1' : 'p2'),
  },
  stringExpiry: {
    says: '`expires_in` is a string.',
    token: (body) => (body['expires_in'] = String(body['expires_in'])),
  },
  scopeDown: {
    says: 'The token response leaves this type out of the scopes that it names (the access is as granted).',
    token: (body, { type }) =>
      (body['scope'] = String(body['scope'])
        .split(' ')
        .filter((scope) => !scope.includes(`/${type}.`))
        .join(' ')),
  },
  registration: {
    says: 'Apps may register: a `key` with their first token (`es384`: elliptic curves only), or `open`ly; or it is `refused`, `absent` (404) or has `noCors`.',
    discovery: (said, { value }, root) => {
      said['registration_endpoint'] = `${root}/oauth/register`;
      if (value === 'open') return;
      said['grant_types_supported'] = [...(said['grant_types_supported'] as string[]), JWT_BEARER];
      said['token_endpoint_auth_signing_alg_values_supported'] = value === 'es384' ? ['ES384'] : ['RS384', 'ES384'];
    },
    registration: ({ value }) => modeOf(value),
  },
  dpop: {
    says: 'Access is bound to a key (DPoP), and given in no other way; with `nonce`, proofs need a nonce of the server’s; with `optional`, who sends no proof gets Bearer.',
    discovery: (said) => (said['dpop_signing_alg_values_supported'] = PROOF_ALGORITHMS),
    dpop: ({ value }) => dpopModeOf(value),
  },
  tokenNoCors: {
    says: 'The token endpoint answers without CORS headers.',
    withoutCors: (path) => path === 'token',
  },
} as const satisfies Record<string, Switch>;

function withoutKid(idToken: string, key: JWK): string {
  const [header = '', claims = ''] = idToken.split('.');
  const { kid: _, ...rest } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { readonly kid?: string };
  const said = `${Buffer.from(JSON.stringify(rest)).toString('base64url')}.${claims}`;
  const signature = sign('sha256', Buffer.from(said), createPrivateKey({ format: 'jwk', key: { ...key } }));
  return `${said}.${signature.toString('base64url')}`;
}
