import { textOf, type JsonObject } from '../src/base/json.ts';
import { readFacts } from '../src/catalog/facts.ts';
import { merge } from '../src/catalog/merge.ts';
import { verdictOf } from '../src/catalog/verdict.ts';
import type { CatalogSource } from './source.ts';

/**
 * What the guidebook tells of each platform, ordered by id: all that its file says, what it inherits, and the verdict
 * that follows. `why` goes along: it is the only place that says since when a server does things in its own way.
 */
export function platformsFile({ defaults, platforms }: Pick<CatalogSource, 'defaults' | 'platforms'>): JsonObject[] {
  return platforms
    .map(({ json }) => toPlatform(json, merge(defaults.json, json)))
    .toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}

function toPlatform(said: JsonObject, resolved: JsonObject): JsonObject {
  const facts = readFacts(said['facts']);
  return {
    id: said['id'],
    name: said['name'],
    kind: resolved['kind'],
    clientId: textOf(resolved['clientId']) ?? '',
    documentation: textOf(said['documentation']) ?? '',
    notes: said['notes'] ?? [],
    scopes: resolved['scopes'],
    quirks: resolved['quirks'],
    why: said['why'] ?? {},
    facts,
    verdict: verdictOf(facts),
  };
}
