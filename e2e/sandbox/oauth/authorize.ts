import type { Profile } from '../profiles.ts';
import { expandWildcards } from './scopes.ts';

/**
 * The query of an authorization request as the authorization server shall see it: what a SMART
 * client leaves out and this server wants is put in.
 */
export function authorizeQuery(query: URLSearchParams, { responseMode, refreshTokens }: Profile): URLSearchParams {
  const changed = new URLSearchParams(query);
  // Without "consent" the server drops offline_access, which SMART clients ask for without it;
  // without "login" a person who signed in before would not be asked who they are this time.
  if (query.get('prompt') !== 'none') changed.set('prompt', 'login consent');
  if (!responseMode.mayAsk || !query.has('response_mode')) changed.set('response_mode', responseMode.byDefault);
  const scope = query.get('scope');
  if (scope !== null) {
    const asked = scope.split(/\s+/).filter((one) => refreshTokens || one !== 'offline_access');
    changed.set('scope', expandWildcards(asked).join(' '));
    // An EHR takes a nonce for what it is without "openid": nothing. The server would refuse it.
    if (!asked.includes('openid')) changed.delete('nonce');
  }
  return changed;
}
