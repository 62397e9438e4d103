import { isObject, listOf, textOf, type JsonObject } from '../../base/json.ts';
import { type Fact, readFacts } from '../../catalog/facts.ts';
import type { PlatformGuide } from '../../catalog/guide.ts';
import { verdictOf } from '../../catalog/verdict.ts';

/** The guides in `catalog/platforms.json`, by id of the platform; what is unknown is empty. */
export function guidesOf(json: unknown): Readonly<Record<string, PlatformGuide>> {
  return Object.fromEntries(
    listOf(json)
      .filter(isObject)
      .map(guideOf)
      .filter(({ id }) => id !== '')
      .map((guide) => [guide.id, guide]),
  );
}

function guideOf(platform: JsonObject): PlatformGuide {
  const facts = readFacts(platform['facts']);
  const start = textOf(platform['documentation']);
  return {
    id: textOf(platform['id']) ?? '',
    name: textOf(platform['name']) ?? '',
    portal: known(facts.portal) ?? '',
    because: verdictOf(facts).because,
    registration: known(facts.registration) ?? 'unknown',
    documentation: [
      ...new Set([...(start?.startsWith('https://') ? [start] : []), ...(known(facts.documentation) ?? [])]),
    ],
    connectedApps: known(facts.connectedApps) ?? '',
    logins: known(facts.sandbox.logins) ?? [],
  };
}

const known = <T>(fact: Fact<T>): T | undefined => (fact === 'unknown' ? undefined : fact.value);
