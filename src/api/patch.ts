import { requireShallow } from './body.ts';
import { copied, type Exact, isSame, readExact, writeExact } from './exact-json.ts';
import { quoted, refusal } from './outcome.ts';
import { readLine, skipSpace } from '../fhir/source-text.ts';

/**
 * JSON Patch, on text: what it does not touch stays as it was, to the last zero.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6902
 */
export function patched(text: string, patch: string): string {
  const operations = operationsIn(patch);
  let value = readExact(text);
  for (const [i, operation] of operations.entries()) value = applied(value, operation, `Operation ${i}`);
  if (!(value instanceof Map)) throw refusal(422, 'structure', 'The patch leaves no resource.');
  return writeExact(value);
}

interface Operation {
  readonly op: string;
  readonly path: readonly string[];
  readonly from: readonly string[] | undefined;
  readonly value: Exact | undefined;
}

const MOST = 10_000;

function operationsIn(patch: string): readonly Operation[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(patch);
  } catch {
    throw refusal(400, 'invalid', 'The patch is not JSON.');
  }
  if (!Array.isArray(parsed)) throw refusal(400, 'structure', 'A JSON Patch is a list of operations.');
  if (parsed.length > MOST) throw refusal(413, 'too-costly', `A patch may have ${MOST} operations.`);
  requireShallow(patch, 'The patch');
  const list = readExact(readLine(patch, skipSpace(patch, 0)).line) as Exact[];
  return list.map((one, i) => {
    const member = (name: string) => (one instanceof Map ? one.get(name) : undefined);
    const [op, path, from] = [member('op'), member('path'), member('from')];
    if (typeof op !== 'string' || typeof path !== 'string') {
      throw refusal(400, 'structure', `Operation ${i} has no op or no path.`);
    }
    return {
      op,
      path: pointer(path),
      from: typeof from === 'string' ? pointer(from) : undefined,
      value: member('value'),
    };
  });
}

/** @see https://www.rfc-editor.org/rfc/rfc6901 */
function pointer(text: string): readonly string[] {
  if (text === '') return [];
  if (!text.startsWith('/') || /~(?![01])/.test(text))
    throw refusal(400, 'invalid', `${quoted(text)} is no JSON Pointer.`);
  return text
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function applied(root: Exact, { op, path, from, value }: Operation, name: string): Exact {
  const given = (): Exact => {
    if (value === undefined) throw refusal(400, 'required', `${name} has no value.`);
    return copied(value);
  };
  const source = (): readonly string[] => {
    if (from === undefined) throw refusal(400, 'required', `${name} has no from.`);
    return from;
  };
  switch (op) {
    case 'add':
      return added(root, path, given(), name);
    case 'remove':
      return removed(root, path, name);
    case 'replace':
      return replaced(root, path, given(), name);
    case 'move': {
      const start = source();
      if (start.length < path.length && start.every((part, i) => part === path[i])) {
        throw refusal(422, 'processing', `${name} moves a value into itself.`);
      }
      const moved = at(root, start, name);
      return isSamePath(start, path) ? root : added(removed(root, start, name), path, moved, name);
    }
    case 'copy':
      return added(root, path, copied(at(root, source(), name)), name);
    case 'test':
      if (!isSame(at(root, path, name), given())) {
        throw refusal(422, 'processing', `${name} tested for a value that is not there.`);
      }
      return root;
    default:
      throw refusal(400, 'code-invalid', `${quoted(op)} is no operation of JSON Patch.`);
  }
}

const isSamePath = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((part, i) => part === other[i]);

function at(root: Exact, path: readonly string[], name: string): Exact {
  let value: Exact | undefined = root;
  for (const part of path) {
    if (value instanceof Map) value = value.get(part);
    else if (Array.isArray(value)) value = value[placeIn(value, part, name)];
    else value = undefined;
    if (value === undefined) throw missing(name);
  }
  return value;
}

const missing = (name: string) => refusal(422, 'processing', `${name} leads to a place that is not there.`);

/** A list's place; no sign, no leading zero. */
function placeIn(list: readonly Exact[], part: string, name: string, end = list.length - 1): number {
  const place = /^(0|[1-9]\d{0,8})$/.test(part) ? Number(part) : -1;
  if (place < 0 || place > end) throw missing(name);
  return place;
}

function added(root: Exact, path: readonly string[], value: Exact, name: string): Exact {
  const last = path.at(-1);
  if (last === undefined) return value;
  const parent = at(root, path.slice(0, -1), name);
  if (parent instanceof Map) parent.set(last, value);
  else if (Array.isArray(parent)) {
    const place = last === '-' ? parent.length : placeIn(parent, last, name, parent.length);
    parent.splice(place, 0, value);
  } else throw missing(name);
  return root;
}

function replaced(root: Exact, path: readonly string[], value: Exact, name: string): Exact {
  const last = path.at(-1);
  if (last === undefined) return value;
  const parent = at(root, path.slice(0, -1), name);
  if (parent instanceof Map && parent.has(last)) parent.set(last, value);
  else if (Array.isArray(parent)) parent[placeIn(parent, last, name)] = value;
  else throw missing(name);
  return root;
}

function removed(root: Exact, path: readonly string[], name: string): Exact {
  const last = path.at(-1);
  if (last === undefined) return null;
  const parent = at(root, path.slice(0, -1), name);
  if (parent instanceof Map) {
    if (!parent.delete(last)) throw missing(name);
  } else if (Array.isArray(parent)) parent.splice(placeIn(parent, last, name), 1);
  else throw missing(name);
  return root;
}
