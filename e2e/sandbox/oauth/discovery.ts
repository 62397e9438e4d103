import type { Profile } from '../profiles.ts';
import type { Quirks } from '../switches.ts';
import { ALL_SCOPES } from './scopes.ts';

/**
 * What `.well-known/smart-configuration` says below one FHIR base. `root` is the origin with the
 * switches of that base, so that they hold at its endpoints too.
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html
 */
export function smartConfigurationOf(
  { root, origin, base }: { readonly root: string; readonly origin: string; readonly base: string },
  { refreshTokens }: Profile,
  quirks: Quirks,
): string {
  const said = {
    issuer: origin,
    jwks_uri: `${root}/oauth/jwks`,
    authorization_endpoint: `${root}/oauth/authorize`,
    token_endpoint: `${root}/oauth/token`,
    token_endpoint_auth_methods_supported: ['none'],
    grant_types_supported: ['authorization_code', ...(refreshTokens ? ['refresh_token'] : [])],
    scopes_supported: ALL_SCOPES.filter((scope) => refreshTokens || scope !== 'offline_access'),
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    code_challenge_methods_supported: ['S256'],
    revocation_endpoint: `${root}/oauth/revoke`,
    introspection_endpoint: `${root}/oauth/introspect`,
    authorization_response_iss_parameter_supported: true,
    capabilities: [
      'launch-standalone',
      'launch-ehr',
      'client-public',
      'sso-openid-connect',
      'context-standalone-patient',
      'context-ehr-patient',
      'context-ehr-encounter',
      'context-banner',
      'context-style',
      'permission-patient',
      'permission-v1',
      'permission-v2',
      'authorize-post',
      ...(refreshTokens ? ['permission-offline'] : []),
    ],
  };
  quirks.discovery(
    said,
    root,
    base
      .slice(root.length)
      .replace(/\/[^/]+/g, '/..')
      .slice(1),
  );
  return JSON.stringify(said);
}
