import { fromUtf8 } from '../base/bytes.ts';
import { isObject } from '../base/json.ts';
import type { Resource } from '../fhir/resource.ts';
import { endOfValue, readLine, skipSpace } from '../fhir/source-text.ts';
import type { Ask } from './ask.ts';
import { quoted, refusal } from './outcome.ts';

/** A resource that somebody sent, and its text as one line. */
export interface Sent {
  readonly resource: Resource;
  readonly text: string;
}

/** More than this in one request is a file and no entry: as JSON it would lie in memory several times over. */
const MOST_BYTES = 50_000_000;

/** @see https://hl7.org/fhir/R4/datatypes.html#id */
const ID = /^[A-Za-z\d.-]{1,64}$/;

export function requireId(id: string): string {
  if (ID.test(id)) return id;
  throw refusal(400, 'value', `${quoted(id)} is no id: up to 64 letters, digits, dots and hyphens.`, 'Resource.id');
}

/** The body as text. Throws 413, 415. */
export function bodyText({ body, headers }: Pick<Ask, 'body' | 'headers'>, kinds = JSON_KINDS): string {
  if (!body || body.length === 0) throw refusal(400, 'required', 'The request has no body.', 'http.body');
  if (body.length > MOST_BYTES) throw refusal(413, 'too-long', `A body may have ${MOST_BYTES} bytes.`, 'http.body');
  const type = headers['content-type'] ?? 'application/fhir+json';
  if (!kinds.test(type)) throw refusal(415, 'not-supported', `${quoted(type)} is not read here.`, 'http.Content-Type');
  return fromUtf8(body);
}

const JSON_KINDS = /^(application\/(fhir\+)?json|application\/json\+fhir|text\/json)\s*(;|$)/i;

/** The resource in a body. Throws 400 with the place in the text. */
export const sentIn = (ask: Pick<Ask, 'body' | 'headers'>): Sent => resourceIn(bodyText(ask));

/** `where`: what the text is called in a refusal. */
export function resourceIn(text: string, where = 'The body'): Sent {
  let resource: unknown;
  try {
    resource = JSON.parse(text);
  } catch {
    throw refusal(400, 'invalid', `${where} is not JSON.`);
  }
  requireShallow(text, where);
  if (!isObject(resource)) throw refusal(400, 'structure', `${where} is not a resource, but ${kindOf(resource)}.`);
  const { resourceType } = resource;
  if (typeof resourceType !== 'string' || !/^[A-Z][A-Za-z]{1,60}$/.test(resourceType)) {
    throw refusal(400, 'structure', `${where} has no resourceType.`, 'Resource.resourceType');
  }
  return { resource: resource as Resource, text: readLine(text, skipSpace(text, 0)).line };
}

/** Deeper than any resource, and shallower than what walks through one can go. */
const DEEPEST = 100;

/** Takes text that JSON.parse has accepted. */
export function requireShallow(text: string, where: string): void {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === '"') i = endOfValue(text, i) - 1;
    else if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') depth--;
    if (depth > DEEPEST) throw refusal(400, 'too-costly', `${where} is nested more than ${DEEPEST} deep.`);
  }
}

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
