import type { CatalogEntry, ProviderKind } from './entry.ts';
import { isLoopback } from '../base/loopback.ts';

/**
 * What this copy of the app may offer: the local hospitals only where it is itself served from this machine.
 *
 * Anywhere else they are a name that leads nowhere, or to whatever listens on a stranger's port.
 */
export function listable(entries: readonly CatalogEntry[], appOrigin: string): readonly CatalogEntry[] {
  return isLoopback(appOrigin) ? entries : entries.filter(({ kind }) => kind !== 'local');
}

/**
 * The entries in whose name, other names or place every word of `text` is found, best first; all when it is empty.
 *
 * Capitals, accents and punctuation count for nothing. Real providers stand before sandboxes, those before local ones.
 */
export function findProviders<Entry extends CatalogEntry>(entries: readonly Entry[], text: string): readonly Entry[] {
  const words = fold(text).split(' ').filter(Boolean);
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .filter(({ rank }) => rank !== MISSED)
    .sort((a, b) => KINDS[a.entry.kind] - KINDS[b.entry.kind] || a.rank - b.rank || byName(a.entry, b.entry))
    .map(({ entry }) => entry);
}

const KINDS: Readonly<Record<ProviderKind, number>> = { provider: 0, sandbox: 1, local: 2 };

const MISSED = Infinity;

const byName = (a: CatalogEntry, b: CatalogEntry) => a.name.localeCompare(b.name) || a.place.localeCompare(b.place);

function rankOf({ name, aliases, place }: CatalogEntry, words: readonly string[]): number {
  const fields = [name, ...aliases, place].map(fold);
  return words.reduce((rank, word) => rank + Math.min(...fields.map((field, i) => positionOf(field, word) + i)), 0);
}

/** The number of the word that it begins; inside a word is worse than any beginning. */
function positionOf(field: string, word: string): number {
  const start = ` ${field}`.indexOf(` ${word}`);
  if (start >= 0) return field.slice(0, start).split(' ').length - 1;
  return field.includes(word) ? 100 : MISSED;
}

/** "St. Mary’s Höspital" → "st marys hospital". */
function fold(text: string): string {
  const plain = text.normalize('NFD').replace(/[\p{M}'’]/gu, '');
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
