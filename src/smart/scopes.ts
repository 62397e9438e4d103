/**
 * What a scope string lets a patient's app do, in the syntax of SMART v1 (`.read`) and v2 (`.rs`).
 *
 * Servers grant less than asked, more, split in two, or v1 for v2; what counts is the union.
 * @see https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html
 */

/** Whether these scopes let the app search this type, if only within a category. */
export const grantedSearch = (scope: string, resourceType: string): boolean => granted(scope, resourceType, 's');

/** Whether these scopes let the app read one of this type whose id it knows. */
export const grantedRead = (scope: string, resourceType: string): boolean => granted(scope, resourceType, 'r');

/**
 * The searches within which alone these scopes let the app search this type, as SMART v2 has them (`category=…`);
 * undefined where they open the whole of it.
 */
export function grantedWithin(scope: string, resourceType: string): readonly string[] | undefined {
  const held = scope
    .split(/\s+/)
    .map(parse)
    .filter((one) => searches(one) && (one.type === resourceType || one.type === '*'));
  if (held.some(({ query }) => query === undefined)) return undefined;
  return [...new Set(held.map(({ query }) => query ?? ''))];
}

/** A type that was asked for whole and granted in part. */
export interface GrantedPart {
  readonly type: string;
  /** The searches within which it may be read, as SMART v2 has them: `category=http://…|laboratory`. */
  readonly within: readonly string[];
}

/** Types of which only a part may be searched where all of it was asked for. */
export function grantedInPart(asked: string, granted: string): readonly GrantedPart[] {
  const held = granted.split(/\s+/).map(parse).filter(searches);
  const isWhole = (scopes: readonly Parsed[], type: string) =>
    scopes.some((one) => (one.type === type || one.type === '*') && one.query === undefined);
  const wanted = asked.split(/\s+/).map(parse).filter(searches);
  const types = new Set(held.flatMap(({ type, query }) => (query === undefined || type === '*' ? [] : [type])));
  return [...types]
    .filter((type) => isWhole(wanted, type) && !isWhole(held, type))
    .map((type) => ({ type, within: held.flatMap((one) => (one.type === type ? [one.query ?? ''] : [])) }));
}

/**
 * Of the scopes that would be asked for, those that a server lists, or what it lists in their stead: `patient/*.read` for
 * `patient/*.rs`, single types for a wildcard. All as they are where it lists none, or none that opens a record: the list
 * need not be whole.
 */
export function listedScopes(asked: readonly string[], listed: readonly string[]): readonly string[] {
  const found = [...new Set(asked.flatMap((one) => (listed.includes(one) ? [one] : standIns(one, listed))))];
  const opens = (scopes: readonly string[]) => scopes.some((one) => parse(one).type !== '');
  return found.length === 0 || (opens(asked) && !opens(found)) ? asked : found;
}

/** The fewest listed scopes that give as much of this one as there is, and nothing beside it. */
function standIns(one: string, listed: readonly string[]): readonly string[] {
  const wanted = parse(one);
  if (wanted.type === '') return [];
  const within = listed
    .map((scope) => ({ scope, ...parse(scope) }))
    .filter(({ type, letters, query, scope }) => {
      const isOf = type === wanted.type || (wanted.type === '*' && type !== '');
      const isWhose = scope.split('/', 1)[0] === one.split('/', 1)[0];
      return isOf && isWhose && query === wanted.query && letters !== '' && isWithin(letters, wanted.letters);
    });
  const best = (type: string) => {
    const same = within.filter((scope) => scope.type === type);
    const whole = same.find(({ letters }) => letters === wanted.letters);
    return whole ? [whole] : same;
  };
  const types = within.some(({ type }) => type === '*') ? ['*'] : [...new Set(within.map(({ type }) => type))];
  return types.flatMap(best).map(({ scope }) => scope);
}

const isWithin = (letters: string, all: string): boolean => letters.split('').every((letter) => all.includes(letter));

function granted(scope: string, resourceType: string, letter: 'r' | 's'): boolean {
  return scope.split(/\s+/).some((one) => {
    const { type, letters } = parse(one);
    return (type === '*' || type === resourceType) && letters.includes(letter);
  });
}

/** The long form of the same scopes, which a few servers answer with. */
const PREFIX = 'http://smarthealthit.org/fhir/scopes/';
const SYNTAX = /^(?:patient|user)\/(?<type>\*|[A-Z][A-Za-z]+)\.(?<access>read|write|\*|c?r?u?d?s?)(?:\?(?<query>.*))?$/;
const V1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

interface Parsed {
  readonly type: string;
  readonly letters: string;
  /** Where only a part of the type is meant. */
  readonly query: string | undefined;
}

/** `system/` is for servers, and everything else (`launch/patient`, `openid`) opens no resource. */
function parse(one: string): Parsed {
  const { type = '', access = '', query } = SYNTAX.exec(one.replace(PREFIX, ''))?.groups ?? {};
  return { type, letters: V1[access] ?? access, query };
}

const searches = ({ letters }: Parsed): boolean => letters.includes('s');
