import type { ClusterChoices } from './cluster/cluster.ts';

/** What the person says of one entry, for themselves: the entry stays as its source sent it. */
export interface Mark {
  /** Out of all views but the list of what is hidden. `reason`: one of `HIDE_REASONS`. */
  readonly hidden?: { readonly reason: HideReason; readonly at: number };
  /** To be put right by whoever keeps the record there: on the list to print for the records office. */
  readonly wrong?: { readonly reason: WrongReason; readonly words: string; readonly at: number };
  readonly note?: { readonly text: string; readonly at: number };
}

export const HIDE_REASONS = ['not-relevant', 'private', 'double', 'wrong'] as const;
export type HideReason = (typeof HIDE_REASONS)[number];

export const WRONG_REASONS = ['not-mine', 'never-happened', 'wrong-detail', 'out-of-date', 'other'] as const;
export type WrongReason = (typeof WRONG_REASONS)[number];

/** By `addressKey`. */
export type Marks = Readonly<Record<string, Mark>>;

/** One of the three, as it is from now on; undefined or '' takes it back. */
export type MarkChange =
  | { readonly hidden: HideReason | undefined }
  | { readonly wrong: { readonly reason: WrongReason; readonly words: string } | undefined }
  | { readonly note: string };

const LONGEST = 20_000;

/** The marks after a change of one entry's. What says nothing any more is not kept. */
export function markedAs(marks: Marks, key: string, change: MarkChange, at: number): Marks {
  const { [key]: before = {}, ...others } = marks;
  const after = { ...before, ...partOf(change, at) };
  const said = Object.entries(after).filter(([, part]) => part !== undefined);
  return said.length === 0 ? others : { ...others, [key]: Object.fromEntries(said) };
}

function partOf(change: MarkChange, at: number): { readonly [Part in keyof Mark]: Mark[Part] | undefined } {
  if ('hidden' in change) return { hidden: change.hidden && { reason: change.hidden, at } };
  if ('wrong' in change) {
    const { wrong } = change;
    return { wrong: wrong && { reason: wrong.reason, words: wrong.words.trim().slice(0, LONGEST), at } };
  }
  const text = change.note.trim().slice(0, LONGEST);
  return { note: text === '' ? undefined : { text, at } };
}

/** As it is kept: `ClusterChoices` in JSON. */
export interface KeptChoices {
  readonly apart: readonly string[];
  readonly together: readonly (readonly string[])[];
}

export const NOTHING_CHOSEN: KeptChoices = { apart: [], together: [] };

export const choicesOf = (kept: KeptChoices | undefined): ClusterChoices => ({
  apart: new Set(kept?.apart),
  together: kept?.together ?? [],
});

/** From now on it stands alone. */
export const takenApart = (kept: KeptChoices, key: string): KeptChoices => ({
  apart: [...new Set([...kept.apart, key])],
  together: without(kept.together, key),
});

/** From now on these are one thing, with all that either of them was joined to before. */
export function joined({ apart, together }: KeptChoices, keys: readonly string[]): KeptChoices {
  const isTouched = (group: readonly string[]): boolean => group.some((key) => keys.includes(key));
  const group = new Set([...together.filter(isTouched).flat(), ...keys]);
  return { apart, together: [...together.filter((one) => !isTouched(one)), [...group].toSorted()] };
}

/** What the person said of it is taken back: the rules decide again. */
export const leftToRules = (kept: KeptChoices, key: string): KeptChoices => ({
  apart: kept.apart.filter((one) => one !== key),
  together: without(kept.together, key),
});

/** Of one entry alone nothing can be said. */
const without = (groups: KeptChoices['together'], key: string): KeptChoices['together'] =>
  groups.map((group) => group.filter((one) => one !== key)).filter((group) => group.length > 1);
