import { Refusal } from './outcome.ts';
import { readScope } from '../oauth/scopes.ts';

/** What a bearer token opens. */
export interface Access {
  readonly patientId: string;
  readonly scopes: readonly string[];
}

type Action = 'read' | 'search';

/**
 * The parts of a type that these scopes open: 'all', 'none', or the searches of the granular scopes,
 * e.g. `category=…|laboratory`. The union counts.
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html
 */
export function partsOf(access: Access, type: string, action: Action): 'all' | 'none' | readonly string[] {
  const queries: string[] = [];
  for (const scope of access.scopes) {
    const parts = readScope(scope);
    if (!parts || !parts[action] || (parts.type !== '*' && parts.type !== type)) continue;
    if (parts.query === undefined) return 'all';
    queries.push(parts.query);
  }
  return queries.length ? queries : 'none';
}

/** The parts of a type that may be seen; refuses when there are none. */
export function allow(access: Access, type: string, action: Action): 'all' | readonly string[] {
  const parts = partsOf(access, type, action);
  if (parts === 'none') throw new Refusal(403, 'forbidden', `Access to ${type} was not granted (insufficient_scope).`);
  return parts;
}
