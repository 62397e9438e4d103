import { isObject, type JsonObject, listOf } from '../base/json.ts';
import { type Answer, outcomeAnswer } from './answer.ts';
import type { Ask } from './ask.ts';
import { sentIn } from './body.ts';
import { type Issue, quoted, refusal } from './outcome.ts';
import { type ElementShape, isResourceType, type Structure, structureOf } from './structures.ts';

/**
 * Whether a resource has the structure that R4 gives its type: its elements, their types, and how many of each. No
 * profiles, no codes, no invariants.
 *
 * @see https://hl7.org/fhir/R4/resource-operation-validate.html
 */
export function validateOne(ask: Ask, type: string): Answer {
  if (ask.params.has('profile')) throw refusal(400, 'not-supported', 'Profiles are not known here.', 'http.profile');
  const { resource } = sentIn(ask);
  const given = resource.resourceType === 'Parameters' ? resourceIn(resource) : resource;
  if (given['resourceType'] !== type) {
    throw refusal(400, 'invalid', `The address is of ${type}, the resource of another type.`, 'Resource.resourceType');
  }
  const issues = structureIssues(given);
  if (issues.length > 0) return outcomeAnswer(200, issues);
  const text = `Its structure is that of R4's ${type}. Codes, profiles and invariants were not looked at.`;
  return outcomeAnswer(200, [{ severity: 'information', code: 'informational', text }]);
}

/** A Parameters holds it in one called `resource`. */
function resourceIn(parameters: JsonObject): JsonObject {
  const found = listOf(parameters['parameter'])
    .filter(isObject)
    .find(({ name }) => name === 'resource')?.['resource'];
  if (isObject(found)) return found;
  throw refusal(400, 'required', 'The Parameters hold no resource.', 'Parameters.parameter');
}

// Who has made so many mistakes has enough to do.
const MOST_ISSUES = 100;

/** What is wrong with its structure, at most so much of it. */
export function structureIssues(resource: JsonObject): readonly Issue[] {
  const issues: Issue[] = [];
  checkResource(resource, String(resource['resourceType']), issues);
  return issues;
}

function tell(issues: Issue[], code: Issue['code'], expression: string, text: string): void {
  if (issues.length < MOST_ISSUES) issues.push({ severity: 'error', code, text, expression });
}

function checkResource(value: unknown, path: string, issues: Issue[]): void {
  const type = isObject(value) ? value['resourceType'] : undefined;
  const structure = typeof type === 'string' && isResourceType(type) ? structureOf(type) : undefined;
  if (!isObject(value) || !structure) return tell(issues, 'structure', path, 'This is no resource of R4.');
  checkObject(value, structure, path, issues);
}

function checkObject(value: JsonObject, structure: Structure, path: string, issues: Issue[]): void {
  if (issues.length >= MOST_ISSUES) return;
  const seen = new Map<string, string>();
  for (const [name, item] of Object.entries(value)) {
    if (name === 'resourceType') continue;
    const shape = structure.get(name.replace(/^_/, ''));
    if (!shape) {
      tell(issues, 'structure', path, `R4 has no element ${quoted(name)} here.`);
      continue;
    }
    const other = seen.get(shape.name);
    const plain = name.replace(/^_/, '');
    if (other !== undefined && other !== plain) {
      tell(issues, 'structure', `${path}.${plain}`, `There may be one of ${shape.name}, and there is ${other} too.`);
    }
    seen.set(shape.name, plain);
    checkMember(item, shape, { name, path: `${path}.${plain}` }, issues);
  }
  for (const shape of new Set(structure.values())) {
    if (shape.isRequired && !seen.has(shape.name)) {
      seen.set(shape.name, '');
      tell(issues, 'required', `${path}.${shape.name}`, `R4 asks for ${shape.name} here.`);
    }
  }
}

function checkMember(
  item: unknown,
  shape: ElementShape,
  { name, path }: { readonly name: string; readonly path: string },
  issues: Issue[],
): void {
  if (Array.isArray(item) !== shape.isList) {
    return tell(issues, 'structure', path, shape.isList ? 'This has to be a list.' : 'This may not be a list.');
  }
  const check = (one: unknown, at: string): void => {
    // What is said of a primitive beside its value: an id, extensions, or (in a list) nothing.
    if (name.startsWith('_')) {
      if (one !== null && !isObject(one)) tell(issues, 'structure', at, 'This has to be an object.');
      return;
    }
    checkValue(one, shape.type, at, issues);
  };
  if (!Array.isArray(item)) return check(item, path);
  if (item.length === 0) tell(issues, 'structure', path, 'A list may not be empty.');
  for (const [i, one] of item.entries()) check(one, `${path}[${i}]`);
}

function checkValue(value: unknown, type: string, path: string, issues: Issue[]): void {
  const primitive = PRIMITIVES[type];
  if (primitive) {
    if (value === null) return; // in a list, beside what `_name` says of it
    if (!primitive(value)) tell(issues, 'value', path, `This is no ${type}.`);
    return;
  }
  if (type === 'Resource') return checkResource(value, path, issues);
  const structure = structureOf(type.replace(/^#/, ''));
  if (!isObject(value)) return tell(issues, 'structure', path, 'This has to be an object.');
  if (structure) checkObject(value, structure, path, issues);
}

const text =
  (form: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value !== '' && form.test(value);
const whole = (least: number) => (value: unknown) =>
  Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31 && (value as number) >= least;

const ANY = /\S/;
const TIME = '([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?';
const ZONE = '(Z|[+-]((0\\d|1[0-3]):[0-5]\\d|14:00))';
const DATE = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';

/** @see https://hl7.org/fhir/R4/datatypes.html#primitive */
const PRIMITIVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  base64Binary: (value) => typeof value === 'string' && /^[A-Za-z\d+/=\s]*$/.test(value),
  boolean: (value) => typeof value === 'boolean',
  canonical: text(/^\S*$/),
  code: text(/^\S+(\s\S+)*$/),
  date: text(new RegExp(`^${DATE}$`)),
  dateTime: text(new RegExp(`^(${DATE}|\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T${TIME}${ZONE})$`)),
  decimal: (value) => typeof value === 'number',
  id: text(/^[A-Za-z\d.-]{1,64}$/),
  instant: text(new RegExp(`^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T${TIME}${ZONE}$`)),
  integer: whole(-(2 ** 31)),
  markdown: text(ANY),
  oid: text(/^urn:oid:[0-2](\.(0|[1-9]\d*))+$/),
  positiveInt: whole(1),
  string: text(ANY),
  time: text(new RegExp(`^${TIME}$`)),
  unsignedInt: whole(0),
  uri: text(/^\S*$/),
  url: text(/^\S*$/),
  uuid: text(/^urn:uuid:[\da-f-]{36}$/i),
  xhtml: (value) => typeof value === 'string' && value.trimStart().startsWith('<div'),
};
