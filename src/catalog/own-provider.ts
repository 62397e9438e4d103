import type { ProviderKind } from './entry.ts';
import { normalBase } from './ids.ts';
import { cleanText } from './lists/clean-text.ts';
import { isSafe } from './parse.ts';

/** A provider that the person entered: what the catalogue would say of it, in the words of its form. */
export interface OwnProvider {
  /** `own-…`; '' for one that is not kept yet. */
  readonly id: string;
  readonly name: string;
  /** Whose quirks it has; a platform of the catalogue's. */
  readonly platformId: string;
  readonly kind: Exclude<ProviderKind, 'local'>;
  readonly fhirBase: string;
  readonly clientId: string;
  /** Empty: those of the platform. */
  readonly scopes: readonly string[];
  /** 'platform': as the platform does. */
  readonly responseMode: 'platform' | 'fragment' | 'query' | 'none';
  /** '' : the FHIR base, as the platform writes it. */
  readonly audience: string;
  /** '' : as the server's own discovery says. Both or neither. */
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
}

const OWN = 'own-';

/** The id of a new one, from something random. No other id of the catalogue's begins so. */
export const ownIdOf = (random: string): string => OWN + random;

export const isOwnId = (id: string): boolean => id.startsWith(OWN);

/** Of the catalogue: the standard as it is written, for servers of which nobody knows better. */
export const PLAIN_PLATFORM = 'smart-r4';

/** `not-safe`: a record may go neither over plain http nor to anything else, but to this machine. */
export type Problem = 'missing' | 'not-an-address' | 'not-safe' | 'needs-both' | 'too-long' | 'unknown-platform';

export interface FieldProblem {
  readonly field: keyof OwnProvider;
  readonly problem: Problem;
}

// Longer ones have not been seen, and stand in lists and on buttons.
const LONGEST_NAME = 200;
const LONGEST_TEXT = 500;
const LONGEST_SCOPES = 4000;

/** What keeps it from being used as it stands, at most one problem a field. Ask it of a `tidied` one. */
export function problemsOf(own: OwnProvider, platformIds?: readonly string[]): readonly FieldProblem[] {
  const problems: Readonly<Partial<Record<keyof OwnProvider, Problem | undefined>>> = {
    name: own.name === '' ? 'missing' : tooLong(own.name, LONGEST_NAME),
    platformId: problemOfPlatform(own.platformId, platformIds),
    fhirBase: own.fhirBase === '' ? 'missing' : problemOfAddress(own.fhirBase),
    clientId: tooLong(own.clientId, LONGEST_TEXT),
    scopes: tooLong(own.scopes.join(' '), LONGEST_SCOPES),
    // To the letter, and so any word: some servers want an id there.
    audience: /\s/.test(own.audience) ? 'not-an-address' : tooLong(own.audience, LONGEST_TEXT),
    authorizationEndpoint: problemOfOneOfTwo(own.authorizationEndpoint, own.tokenEndpoint),
    tokenEndpoint: problemOfOneOfTwo(own.tokenEndpoint, own.authorizationEndpoint),
  };
  return (Object.keys(problems) as (keyof OwnProvider)[]).flatMap((field) => {
    const problem = problems[field];
    return problem === undefined ? [] : [{ field, problem }];
  });
}

/** What was meant: no blanks around, the FHIR base in its one way of writing, each scope once. */
export function tidied(own: OwnProvider): OwnProvider {
  return {
    ...own,
    name: cleanText(own.name, 2 * LONGEST_NAME), // what is cut is still too long
    platformId: own.platformId.trim(),
    fhirBase: normalBase(own.fhirBase) ?? own.fhirBase.trim(),
    clientId: own.clientId.trim(),
    scopes: [...new Set(own.scopes.flatMap((scope) => scope.split(/\s+/)))].filter(Boolean),
    audience: own.audience.trim(),
    authorizationEndpoint: own.authorizationEndpoint.trim(),
    tokenEndpoint: own.tokenEndpoint.trim(),
  };
}

const tooLong = (text: string, longest: number) => (text.length > longest ? 'too-long' : undefined);

function problemOfPlatform(id: string, platformIds: readonly string[] | undefined): Problem | undefined {
  if (id === '') return 'missing';
  if (platformIds && !platformIds.includes(id)) return 'unknown-platform';
  return tooLong(id, LONGEST_NAME);
}

const problemOfOneOfTwo = (one: string, other: string): Problem | undefined => {
  if (one !== '') return problemOfAddress(one);
  return other === '' ? undefined : 'needs-both';
};

function problemOfAddress(text: string): Problem | undefined {
  if (text.length > LONGEST_TEXT) return 'too-long';
  // A query may belong to it (some keep the tenant there); a fragment cannot.
  if (normalBase(text) === undefined || text.includes('#')) return 'not-an-address';
  return isSafe(text) ? undefined : 'not-safe';
}
