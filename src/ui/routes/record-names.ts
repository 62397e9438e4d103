import { isObject } from '../../base/json.ts';
import type { Engine } from '../../engine/api.ts';
import { parseReference } from '../../fhir/reference.ts';
import type { Resource } from '../../fhir/resource.ts';
import { resourceName } from '../../fhir/title.ts';
import { recordPath } from '../timeline/row.tsx';

interface Known {
  readonly name: string;
  readonly path: string;
}

// A page refers to ten others, seldom to more. A hostile one could refer to a million.
const MOST = 40;

/** What a resource refers to and is here: its name, for references that carry none, and where to read it. */
export async function knownReferences(
  engine: Engine,
  connectionId: string,
  resource: Resource,
): Promise<ReadonlyMap<string, Known>> {
  const references = [...referencesIn(resource)].slice(0, MOST);
  const found = await Promise.all(
    references.map(async (reference) => {
      const at = parseReference(reference);
      if (at.kind !== 'local') return [];
      const view = await engine.readResource(connectionId, at.type, at.id);
      if (!view) return [];
      const name = resourceName(JSON.parse(view.text));
      return [[reference, { name, path: recordPath(view) }] as const];
    }),
  );
  return new Map(found.flat());
}

function referencesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) referencesIn(item, found);
  if (!isObject(value)) return found;
  if (typeof value['reference'] === 'string') found.add(value['reference']);
  for (const item of Object.values(value)) referencesIn(item, found);
  return found;
}
