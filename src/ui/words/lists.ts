import type { BrandListView } from '../../engine/api.ts';
import { count, counted } from './numbers.ts';

/** "412 providers, 230 servers" */
export const listWords = ({ brands, endpoints }: Pick<BrandListView, 'brands' | 'endpoints'>): string =>
  `${counted(brands, 'provider')}, ${counted(endpoints, 'server')}`;

/** Reasons of `catalog/lists`, in words for a person. */
const REASONS: Readonly<Record<string, string>> = {
  'older FHIR only': 'speak only an older version of the standard',
  'http only': 'have no protected connection',
  'private network': 'are not on the internet',
  'test or demo': 'are there for tests',
  'not in use': 'are not in use',
  'not FHIR': 'are no servers for records',
  'no address': 'have no address',
  'space in the address': 'have an address that cannot be',
  'no web address': 'have an address that cannot be',
  'no name': 'have no name',
  'no server': 'have no server that is left',
  'loop of parts': 'are parts of themselves',
};

/** "18 speak only an older version of the standard", the most frequent first. */
export function droppedWords(dropped: BrandListView['dropped']): readonly string[] {
  const byWords = new Map<string, number>();
  for (const [reason, n] of Object.entries(dropped)) {
    const words = Object.hasOwn(REASONS, reason) ? REASONS[reason]! : `were left out: ${reason}`;
    byWords.set(words, (byWords.get(words) ?? 0) + n);
  }
  return [...byWords].toSorted(([, a], [, b]) => b - a).map(([words, n]) => `${count(n)} ${words}`);
}

/** What came of adding one, said aloud once. */
export function addedWords(list: BrandListView): string {
  const out = Object.values(list.dropped).reduce((sum, n) => sum + n, 0);
  const added = `${listWords(list)} added from ${list.name}.`;
  return out === 0 ? added : `${added} ${count(out)} left out; the list says why.`;
}
