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

function granted(scope: string, resourceType: string, letter: 'r' | 's'): boolean {
  return scope.split(/\s+/).some((one) => {
    const { type, letters } = parse(one);
    return (type === '*' || type === resourceType) && letters.includes(letter);
  });
}

/** The long form of the same scopes, which a few servers answer with. */
const PREFIX = 'http://smarthealthit.org/fhir/scopes/';
const SYNTAX = /^(?:patient|user)\/(?<type>\*|[A-Z][A-Za-z]+)\.(?<access>read|write|\*|c?r?u?d?s?)(?:\?.*)?$/;
const V1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

/** `system/` is for servers, and everything else (`launch/patient`, `openid`) opens no resource. */
function parse(one: string): { readonly type: string; readonly letters: string } {
  const { type = '', access = '' } = SYNTAX.exec(one.replace(PREFIX, ''))?.groups ?? {};
  return { type, letters: V1[access] ?? access };
}
