import { isObject } from '../base/json.ts';
import { someCode } from './coding.ts';
import type { Resource } from './resource.ts';

/** States in which a resource no longer says (or never said) that something was, is or will be done or so. */
const WITHDRAWN: ReadonlySet<string> = new Set([
  'entered-in-error',
  'refuted',
  'not-done',
  'cancelled',
  'nullified',
  'revoked',
  'noshow',
  'not-taken',
  'declined',
  'rejected',
]);

/** How older versions say not-done. */
const NEGATIONS: readonly string[] = [
  'doNotPerform',
  'notDone',
  'notGiven',
  'wasNotGiven',
  'notPerformed',
  'wasNotTaken',
];

/**
 * Why this resource must not be shown as a fact, as its code; '' when its statement stands.
 *
 * 'not-understood': it carries a modifierExtension or implicitRules, either of which may turn its meaning around, and
 * none of which this app understands. @see https://hl7.org/fhir/R4/extensibility.html#modifierExtension
 */
export function withdrawnOf(resource: Resource): string {
  const said =
    codeIn(resource['status'], resource.resourceType) ||
    codeIn(resource['verificationStatus']) ||
    codeIn(resource['docStatus']) ||
    codeIn(resource['lifecycleStatus']);
  if (said !== '') return said;
  for (const name of NEGATIONS) {
    if (resource[name] === true) return name === 'doNotPerform' ? name : 'not-done';
  }
  if (resource['taken'] === 'n') return 'not-taken';
  return isQualified(resource) ? 'not-understood' : '';
}

function codeIn(status: unknown, type = ''): string {
  if (status === undefined) return '';
  // A consent that was rejected is a decision that stands.
  if (typeof status === 'string') return WITHDRAWN.has(status) && type !== 'Consent' ? status : '';
  let found = '';
  someCode(status, (code) => {
    if (WITHDRAWN.has(code)) found = code;
    return found !== '';
  });
  return found;
}

function isQualified(resource: Resource): boolean {
  if (hasModifier(resource) || typeof resource['implicitRules'] === 'string') return true;
  const components = resource['component'];
  return Array.isArray(components) && components.some(hasModifier);
}

const hasModifier = (element: unknown): boolean =>
  isObject(element) && Array.isArray(element['modifierExtension']) && element['modifierExtension'].length > 0;
