import type { JoinReason } from '../chapter.ts';
import type { Entry } from '../entry.ts';
import type { Told } from './told.ts';

type Key = { readonly key: string; readonly why: JoinReason };

/**
 * By what medicines are known to be one: the set of what is in them. What has a code and no name is what another entry with
 * that code calls it, where all of them call it the same.
 */
export function keysByEntry(tolds: readonly Told[]): ReadonlyMap<Entry, readonly Key[]> {
  const byCode = new Map<string, Set<string>>();
  for (const told of tolds) {
    const key = keyOf(told);
    if (key) for (const code of told.codes) byCode.set(code, (byCode.get(code) ?? new Set()).add(key.key));
  }
  return new Map(tolds.map((told) => [told.entry, keysOf(told, byCode)]));
}

function keysOf(told: Told, byCode: ReadonlyMap<string, ReadonlySet<string>>): readonly Key[] {
  const key = keyOf(told);
  if (key) return [key];
  const called = new Set(told.codes.flatMap((code) => [...(byCode.get(code) ?? [])]));
  if (called.size === 1) return [{ key: [...called][0]!, why: 'same-code' }];
  return told.codes.map((code) => ({ key: `code ${code}`, why: 'same-code' }));
}

function keyOf({ names, areKnown }: Told): Key | undefined {
  if (names.length === 0) return undefined;
  return { key: `made of ${names.join(' + ')}`, why: areKnown ? 'same-ingredient' : 'same-name' };
}
