import type { JoinReason } from '../chapter.ts';
import { dayOf } from '../../fhir/dates.ts';
import type { Entry } from '../entry.ts';

/**
 * Keys for what is one thing if it has a code or name in common on one day. Where one source has two of them on a day (two
 * injections, two pictures), it is the time that tells which is which.
 *
 * A month or a year is no day: two of one kind in a year are as likely two. What has none of `namesOf` joins nothing.
 */
export function byDay(
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly string[],
): (entry: Entry) => readonly { readonly key: string; readonly why: JoinReason }[] {
  const keysOf = (entry: Entry): readonly string[] => {
    const day = dayOf(entry.line.when);
    return day.length < 10 ? [] : namesOf(entry).map((name) => `${name} ${day}`);
  };
  const crowded = crowdedOf(entries, keysOf);
  return (entry) =>
    keysOf(entry).map((key) =>
      crowded.has(key)
        ? { key: `${key} ${entry.line.when}`, why: 'same-code-and-time' }
        : { key, why: 'same-code-and-day' },
    );
}

/** Keys that one source uses at several times. */
function crowdedOf(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): ReadonlySet<string> {
  const seen = new Map<string, Map<string, string>>();
  const crowded = new Set<string>();
  for (const entry of entries) {
    const from = `${entry.connectionId}/${entry.type}`;
    for (const key of keysOf(entry)) {
      const times = seen.get(key) ?? new Map<string, string>();
      seen.set(key, times);
      if ((times.get(from) ?? entry.line.when) !== entry.line.when) crowded.add(key);
      times.set(from, entry.line.when);
    }
  }
  return crowded;
}
