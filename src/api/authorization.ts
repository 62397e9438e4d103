/**
 * What a page of this origin may ask of the record: SMART scopes, as v1 and v2 write them.
 *
 * @see https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html
 */
export interface Grant {
  readonly id: string;
  /** `app`, or the first part of the address below `apps/`. */
  readonly client: string;
  /** As shown to the person. */
  readonly name: string;
  readonly scopes: string;
  /** ms since 1970. */
  readonly until: number;
  readonly createdAt: number;
  /** Only the record of this person; undefined for everybody's. */
  readonly personId?: string;
}

/** create, read, update, delete, search. */
export type Action = 'c' | 'r' | 'u' | 'd' | 's';

/** Type (`*` for any) → what may be done with it. */
export type Permissions = ReadonlyMap<string, ReadonlySet<Action>>;

const FORM = /^(patient|user)\/(\*|[A-Z][A-Za-z]{1,60})\.(read|write|\*|c?r?u?d?s?)$/;
const V1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

/** What comes along with scopes in a sign-in and means nothing here. */
const BESIDE: ReadonlySet<string> = new Set(['openid', 'profile', 'fhirUser', 'offline_access', 'online_access']);

/**
 * What these scopes allow; undefined where one is not understood, or none allows anything.
 *
 * A finer one (`user/Observation.rs?category=laboratory`) is refused and not read as the wider one that it begins with.
 */
export function permissionsOf(scopes: string): Permissions | undefined {
  const allowed = new Map<string, Set<Action>>();
  for (const scope of scopes.split(/\s+/)) {
    if (scope === '' || BESIDE.has(scope) || /^launch(\/|$)/.test(scope)) continue;
    const [, , type, actions] = FORM.exec(scope) ?? [];
    if (type === undefined || !actions) return undefined;
    const known = allowed.get(type) ?? new Set<Action>();
    for (const action of V1[actions] ?? actions) known.add(action as Action);
    allowed.set(type, known);
  }
  return allowed.size === 0 ? undefined : allowed;
}

/** Whether this may be done with the type; `*` for: with every type there is. */
export const allows = (permissions: Permissions, type: string, action: Action): boolean =>
  permissions.get('*')?.has(action) === true || permissions.get(type)?.has(action) === true;

/** The types that this may be done with; undefined for all. */
export function typesAllowing(permissions: Permissions, action: Action): readonly string[] | undefined {
  if (allows(permissions, '*', action)) return undefined;
  return [...permissions].filter(([, actions]) => actions.has(action)).map(([type]) => type);
}
