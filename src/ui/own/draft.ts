import { PLAIN_PLATFORM, problemsOf, tidied, type FieldProblem, type OwnProvider } from '../../catalog/own-provider.ts';
import type { ProviderView, ServerView } from '../../engine/api.ts';
import { endpointsOf } from '../words/ways.ts';

/** What stands in the form: every field as it was typed. */
export interface Draft extends Omit<OwnProvider, 'scopes'> {
  readonly scopes: string;
}

export const EMPTY: Draft = {
  id: '',
  name: '',
  platformId: PLAIN_PLATFORM,
  kind: 'provider',
  fhirBase: '',
  clientId: '',
  scopes: '',
  responseMode: 'platform',
  audience: '',
  authorizationEndpoint: '',
  tokenEndpoint: '',
};

export const draftOf = (own: OwnProvider): Draft => ({ ...own, scopes: own.scopes.join(' ') });

export const ownOf = (draft: Draft): OwnProvider => tidied({ ...draft, scopes: [draft.scopes] });

export const problemsIn = (draft: Draft, platformIds: readonly string[]): readonly FieldProblem[] =>
  problemsOf(ownOf(draft), platformIds);

/** What the catalogue says of one way in, to be put right by hand. */
export function draftFrom({ hit }: ProviderView, endpointId: string): Draft {
  const ways = endpointsOf(hit);
  const way = ways.find(({ id }) => id === endpointId) ?? ways[0];
  if (!way) return { ...EMPTY, name: hit.name };
  const { platformId, fhirBase, kind } = way;
  return { ...EMPTY, name: hit.name, platformId, fhirBase, kind: kind === 'provider' ? 'provider' : 'sandbox' };
}

/** What a server said of itself; what was typed before stands over it, but for the address that was asked. */
export const withServer = (draft: Draft, { fhirBase, name, platformId }: ServerView): Draft => ({
  ...draft,
  fhirBase,
  name: draft.name || name,
  platformId,
});
