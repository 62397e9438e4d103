import type { JoinReason } from '../chapter.ts';
import { addressKey, type Entry, newestFirst } from '../entry.ts';

/** What the person said of which entries are one thing, by `addressKey`. It goes before every rule. */
export interface ClusterChoices {
  /** Entries that stand alone, whatever they have in common with others. */
  readonly apart: ReadonlySet<string>;
  /** Entries that are one thing. */
  readonly together: readonly (readonly string[])[];
}

export const NO_CHOICES: ClusterChoices = { apart: new Set(), together: [] };

/** By what entries of one chapter are known to be one real thing. */
export interface ClusterRule {
  /** Entries that share any of these keys are one thing; none: it stands alone. Keys of two rules must not be alike. */
  readonly keysOf: (entry: Entry) => readonly { readonly key: string; readonly why: JoinReason }[];
  /**
   * Entries that share a key and differ in this are not one thing all the same (another lot, another status); '' agrees with
   * the first of them.
   */
  readonly unless?: (entry: Entry) => string;
}

/** One real thing. */
export interface Cluster {
  /** The newest first; of one time by address. */
  readonly entries: readonly Entry[];
  /** Undefined where there is one entry. */
  readonly why: JoinReason | undefined;
}

/**
 * Entries as the real things that they speak of. Nothing vanishes: each entry is in exactly one cluster; and the order they
 * come in never matters.
 *
 * Clusters are in the order of their newest entries, the undated last.
 */
export function clustersOf(
  entries: readonly Entry[],
  rule: ClusterRule,
  { apart, together }: ClusterChoices,
): readonly Cluster[] {
  const sorted = entries.toSorted(newestFirst);
  const sets = new Sets(sorted.map((entry) => rule.unless?.(entry) ?? ''));
  const places = new Map(sorted.map((entry, i) => [addressKey(entry), i]));
  for (const { members, why } of groupsOf(sorted, rule, apart)) sets.join(members, why);
  for (const group of together) {
    sets.join(
      group.map((key) => places.get(key)).filter((place) => place !== undefined),
      'said-by-you',
    );
  }
  return sets.all().map(({ members, why }) => ({ entries: members.map((i) => sorted[i]!), why }));
}

interface Group {
  readonly members: number[];
  readonly why: JoinReason;
}

function groupsOf(sorted: readonly Entry[], rule: ClusterRule, apart: ReadonlySet<string>): Iterable<Group> {
  const groups = new Map<string, Group>();
  sorted.forEach((entry, i) => {
    if (apart.has(addressKey(entry))) return;
    for (const { key, why } of rule.keysOf(entry)) {
      const known = groups.get(key);
      if (known) known.members.push(i);
      else groups.set(key, { members: [i], why });
    }
  });
  return rule.unless
    ? [...groups.values()].flatMap((group) => dividedBy(rule.unless!, sorted, group))
    : groups.values();
}

/** What differs goes apart; what does not say goes with the first (the newest) that does. */
function dividedBy(unless: (entry: Entry) => string, sorted: readonly Entry[], { members, why }: Group): Group[] {
  const said = new Map<string, number[]>();
  for (const i of members) {
    const what = unless(sorted[i]!);
    const known = said.get(what);
    if (known) known.push(i);
    else said.set(what, [i]);
  }
  const silent = said.get('') ?? [];
  said.delete('');
  const parts = [...said.values()];
  if (parts.length === 0) return [{ members: silent, why }];
  parts[0]!.push(...silent); // behind those who speak, for whom they are joined
  return parts.map((part) => ({ members: part, why }));
}

/** Disjoint sets: https://en.wikipedia.org/wiki/Disjoint-set_data_structure */
class Sets {
  readonly #parent: Int32Array;
  readonly #why = new Map<number, JoinReason>();

  /** What nobody in a set may contradict, by its root; '' where nobody said anything. */
  readonly #said: string[];

  constructor(said: string[]) {
    this.#parent = Int32Array.from({ length: said.length }, (_, i) => i);
    this.#said = said;
  }

  join(members: readonly number[], why: JoinReason): void {
    const [first, ...others] = members;
    for (const other of others) {
      const [a, b] = [this.#rootOf(first!), this.#rootOf(other)].sort((x, y) => x - y) as [number, number];
      // One who says nothing may have joined another already: what differs must not meet through them.
      if (why !== 'said-by-you' && this.#said[a] !== this.#said[b] && this.#said[a] && this.#said[b]) continue;
      this.#said[a] ||= this.#said[b]!;
      const reason = this.#strongest(this.#why.get(a), a === b ? undefined : this.#why.get(b), why);
      this.#parent[b] = a;
      this.#why.set(a, reason);
    }
  }

  all(): readonly { readonly members: readonly number[]; readonly why: JoinReason | undefined }[] {
    const sets = new Map<number, number[]>();
    this.#parent.forEach((_, i) => {
      const root = this.#rootOf(i);
      const known = sets.get(root);
      if (known) known.push(i);
      else sets.set(root, [i]);
    });
    return [...sets].map(([root, members]) => ({ members, why: members.length > 1 ? this.#why.get(root) : undefined }));
  }

  /** One word for a set that several reasons made: whichever stands first in the list of reasons, so that order is nothing. */
  #strongest(...reasons: readonly (JoinReason | undefined)[]): JoinReason {
    return reasons.filter((one) => one !== undefined).toSorted((a, b) => RANK.indexOf(a) - RANK.indexOf(b))[0]!;
  }

  #rootOf(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }
}

const RANK: readonly JoinReason[] = [
  'said-by-you',
  'same-identifier',
  'same-file',
  'same-code-and-time',
  'same-code-and-day',
  'same-group-and-day',
  'same-ingredient',
  'same-code',
  'same-name',
  'same-person-or-place',
];
