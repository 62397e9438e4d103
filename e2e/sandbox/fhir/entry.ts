import { periodOf, type Span, spanOf } from './dates.ts';
import { type Parameter, type ParameterKind, parametersOf } from './parameters.ts';

/** What a search looks at: `system|code` of a token, `Type/id` of a reference, a span of a date. */
export type Key = string | Span;

/** One resource as it is served: the very text, and what it can be found by. */
export interface Entry {
  readonly type: string;
  readonly id: string;
  readonly text: string;
  readonly versionId: string;
  /** ms since 1970. */
  readonly updated: number;
  /** One list per parameter, in the order of `parametersOf(type)`. */
  readonly keys: readonly (readonly Key[])[];
  /** `Type/id` of everything that it refers to, contained things left out. */
  readonly references: readonly string[];
}

interface Json {
  readonly [element: string]: unknown;
}

const NONE: readonly never[] = [];
const interned = new Map<string, string>();

/** Codes repeat a thousand times in a record: one string each keeps 100,000 resources small and comparing fast. */
function intern(text: string): string {
  const known = interned.get(text);
  if (known !== undefined) return known;
  interned.set(text, text);
  return text;
}

export function entryOf(resource: unknown, text: string): Entry {
  const json = resource as Json;
  const type = String(json['resourceType']);
  const meta = (json['meta'] ?? {}) as { versionId?: string; lastUpdated?: string };
  return {
    type,
    id: String(json['id']),
    text,
    versionId: meta.versionId ?? '1',
    updated: Date.parse(meta.lastUpdated ?? '') || 0,
    keys: parametersOf(type).map((parameter) => keysOf(json, parameter)),
    references: referencesIn(text),
  };
}

function keysOf(resource: Json, { kind, paths }: Parameter): readonly Key[] {
  const keys: Key[] = [];
  for (const path of paths) collect(resource, path, 0, keys, READERS[kind]);
  return keys.length ? keys : NONE;
}

function collect(
  value: unknown,
  path: readonly string[],
  depth: number,
  keys: Key[],
  read: (value: Json | string, keys: Key[]) => void,
): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) for (const one of value) collect(one, path, depth, keys, read);
  else if (depth < path.length) collect((value as Json)[path[depth]!], path, depth + 1, keys, read);
  else read(typeof value === 'object' ? (value as Json) : textOf(value), keys);
}

const READERS: Readonly<Record<ParameterKind, (value: Json | string, keys: Key[]) => void>> = {
  token(value, keys) {
    if (typeof value === 'string') keys.push(intern(`|${value}`));
    else if (Array.isArray(value['coding'])) for (const one of value['coding'] as Json[]) READERS.token(one, keys);
    else keys.push(intern(`${textOf(value['system'])}|${textOf(value['code'] ?? value['value'])}`));
  },
  date(value, keys) {
    const span = typeof value === 'string' ? spanOf(value) : periodOf(value);
    if (span) keys.push(span);
  },
  reference(value, keys) {
    if (typeof value === 'object' && typeof value['reference'] === 'string') keys.push(intern(value['reference']));
  },
  string(value, keys) {
    if (typeof value === 'string') keys.push(value.toLowerCase());
  },
};

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** Relative, or absolute below a base of these hospitals; with a version or without. */
const REFERENCE =
  /"reference":\s*"(?:http:\/\/127\.0\.0\.1:\d+\/(?:[^"\s]*\/)?)?([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[^"/]+)?"/g;

/** Read off the text, which is quicker than walking the tree and finds references at any depth. */
function referencesIn(text: string): readonly string[] {
  const found = [...text.matchAll(REFERENCE)];
  return found.length ? [...new Set(found.map(([, reference]) => intern(reference!)))] : NONE;
}
