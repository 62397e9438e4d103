import { listOf, isObject } from '../../base/json.ts';
import { toRange } from '../../fhir/dates.ts';
import { plainText } from '../../fhir/text.ts';
import type { ClusterRule } from '../cluster/cluster.ts';
import type { Entry } from '../entry.ts';

/**
 * By what visits and appointments are known to be one: a number of their own, or the same thing at the same minute with the
 * same people. A day alone is not enough: two visits of one kind on one day are two. `whoOf`: with whom an entry is.
 */
export const sameEvent = (whoOf: (entry: Entry) => readonly string[]): ClusterRule => ({
  keysOf: (entry) => [
    ...identifiersOf(entry).map((key) => ({ key: `number ${key}`, why: 'same-identifier' as const })),
    ...atOf(entry, whoOf(entry)).map((key) => ({ key: `at ${key}`, why: 'same-code-and-time' as const })),
  ],
});

function identifiersOf({ type, resource }: Entry): readonly string[] {
  return listOf(resource['identifier'])
    .slice(0, 20)
    .filter(isObject)
    .map(({ system, value }) => [plainText(system), plainText(value)] as const)
    .filter(([system, value]) => system !== '' && value !== '')
    .map((number) => JSON.stringify([type, ...number]));
}

function atOf({ type, line: { when, title } }: Entry, who: readonly string[]): readonly string[] {
  const start = when.length > 10 ? toRange(when)?.start : undefined;
  if (start === undefined || who.length === 0) return [];
  return [JSON.stringify([type, start, title.toLowerCase(), who.map((name) => name.toLowerCase()).toSorted()])];
}
