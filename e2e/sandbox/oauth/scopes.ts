import { ALL_TYPES } from '../fhir/older/types.ts';

/** Types that a patient may share or keep back, one by one. */
const SCOPE_TYPES: readonly string[] = [...ALL_TYPES, 'Binary'].sort();

const ACTIONS = ['rs', 'r', 's', 'read'] as const;

/** Narrower than a type: SMART 2.2 allows a search query behind the letters. These are the ones that this hospital knows. */
const GRANULAR = [
  ...['laboratory', 'vital-signs', 'social-history', 'survey'].map(
    (code) => `patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|${code}`,
  ),
  ...['problem-list-item', 'encounter-diagnosis'].map(
    (code) => `patient/Condition.rs?category=http://terminology.hl7.org/CodeSystem/condition-category|${code}`,
  ),
];

/** Lets the first access token register a key of the app's own. */
export const REGISTER_SCOPE = 'system/DynamicClient.register';

const IDENTITY_SCOPES = ['openid', 'fhirUser', 'profile', 'launch', 'launch/patient', 'offline_access'] as const;

/** Every scope string that can be granted: the authorization server takes no patterns. */
export const ALL_SCOPES: readonly string[] = [
  ...IDENTITY_SCOPES,
  ...ACTIONS.flatMap((action) => ['*', ...SCOPE_TYPES].map((type) => `patient/${type}.${action}`)),
  ...GRANULAR,
  REGISTER_SCOPE,
];

/** A resource scope in its parts; undefined for `openid` and its like. */
export interface ResourceScope {
  readonly type: string;
  readonly read: boolean;
  readonly search: boolean;
  /** `category=…`, when only a part of the type is meant. */
  readonly query: string | undefined;
}

export function readScope(scope: string): ResourceScope | undefined {
  const parts = /^patient\/(\*|[A-Z][A-Za-z]+)\.(read|r?s?)(?:\?(.+))?$/.exec(scope);
  if (!parts) return undefined;
  const [, type, action, query] = parts as unknown as [string, string, string, string | undefined];
  return { type, read: action.includes('r'), search: action === 'read' || action.includes('s'), query };
}

/**
 * A wildcard with all that it stands for beside it, so that a person can take a single type out
 * of it at the consent page; the authorization server then grants what is left.
 */
export function expandWildcards(scopes: readonly string[]): readonly string[] {
  const expanded = scopes.flatMap((scope) => {
    const parts = readScope(scope);
    return parts?.type === '*' ? [scope, ...SCOPE_TYPES.map((type) => scope.replace('*', type))] : [scope];
  });
  return [...new Set(expanded)];
}

/** What was asked, as far as it was granted: `patient/*.rs` whole, or the types that were left of it. */
export function collapseWildcards(scopes: readonly string[]): readonly string[] {
  const wildcards = scopes.filter((scope) => readScope(scope)?.type === '*').map((scope) => scope.split('.')[1]);
  return scopes.filter((scope) => {
    const parts = readScope(scope);
    return !parts || parts.type === '*' || parts.query !== undefined || !wildcards.includes(scope.split('.')[1]);
  });
}
