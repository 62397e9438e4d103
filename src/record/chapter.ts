import type { RowKind } from '../fhir/description.ts';
import type { Cluster, ClusterChoices } from './cluster/cluster.ts';
import { addressKey, type Entry, type EntryAddress, newestFirst } from './entry.ts';

/** What a view may ask beyond its own entries. */
export interface ChapterHelp {
  /** The day it is where the person is, `2026-11-22`. */
  readonly today: string;
  /** The entry that a reference of `from` names, where that is of a type the chapter reads (`types` or `along`). */
  readonly entryOf: (from: EntryAddress, reference: unknown) => Entry | undefined;
  /** What anything in the record is called that a reference of `from` names; '' where it is not here and has no display. */
  readonly nameOf: (from: Entry, reference: unknown) => string;
  /** What the person took apart, and what they joined. */
  readonly choices: ClusterChoices;
}

/** One section of the record: which resources it is made of, and the view that a screen shows. */
export interface Chapter<View> {
  /** Types whose every entry is the chapter's own. */
  readonly types: readonly string[];
  /** Types that its entries refer to; `entryOf` finds these too. */
  readonly along?: readonly string[];
  /** Of the types' entries only those of these kinds: so that a chapter need not open what is not its own. */
  readonly isOwn?: (type: string, kind: RowKind) => boolean;
  /** And of those only these, told by their text before it is read: it may say yes too often, never no to what is the chapter's own. */
  readonly isOwnText?: (type: string, text: string) => boolean;
  /** And of those only these, told by their body: where the line does not say enough. */
  readonly isOwnBody?: (entry: Entry) => boolean;
  /**
   * Pure and deterministic: the order of `own` never matters. Every entry of `own` comes out again, as a member of a line
   * or among what is set aside. Never throws, whatever shape a resource has.
   */
  readonly build: (own: readonly Entry[], along: readonly Entry[], help: ChapterHelp) => View;
}

/** What is shown of one entry among those that one line stands for. */
export interface Member extends EntryAddress {
  readonly sourceName: string;
  readonly stripe: number;
  readonly title: string;
  readonly detail: string;
  /** As sent; '' where there is none. */
  readonly when: string;
  readonly removed: number | undefined;
}

/** Why several entries are one line; its words are the screen's. */
export type JoinReason =
  | 'same-code-and-day'
  | 'same-code-and-time'
  | 'same-code'
  | 'same-name'
  | 'same-ingredient'
  | 'same-group-and-day'
  | 'same-file'
  | 'same-identifier'
  | 'same-person-or-place'
  | 'said-by-you';

/** What entries of one line say differently: "Status", and what each says. */
export interface Conflict {
  readonly about: string;
  readonly said: readonly { readonly sourceName: string; readonly stripe: number; readonly text: string }[];
}

/** One real thing, as a list shows it. */
export interface Line {
  /** `addressKey` of its first member: the same whatever order the entries came in. */
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly when: string;
  /** The newest first. */
  readonly members: readonly Member[];
  /** Where there are several members. */
  readonly why?: JoinReason;
  readonly conflicts?: readonly Conflict[];
}

/** An entry that is not counted among the facts, and why (`withdrawnOf`, or a rule of its chapter). */
export interface SetAside {
  readonly member: Member;
  /** A code of `withdrawnOf`; the screen has the words. */
  readonly reason: string;
}

export const memberOf = ({ connectionId, type, id, source, line, removed }: Entry): Member => ({
  connectionId,
  type,
  id,
  sourceName: source.name,
  stripe: source.stripe,
  title: line.title,
  detail: line.detail,
  when: line.when,
  removed,
});

/** What a list shows of a cluster: what its newest entry says, and all who say it. */
export function lineOf({ entries, why }: Cluster): Line {
  const [first] = entries;
  const { title, detail, when } = first!.line;
  return { id: addressKey(first!), title, detail, when, members: entries.map(memberOf), ...(why && { why }) };
}

/** Those that stand, and those that must not be shown as facts. */
export function standing(entries: readonly Entry[]): {
  readonly facts: readonly Entry[];
  readonly setAside: readonly SetAside[];
} {
  const withdrawn = entries.filter(({ line }) => line.withdrawn !== '').toSorted(newestFirst);
  return {
    facts: entries.filter(({ line }) => line.withdrawn === ''),
    setAside: withdrawn.map((entry) => ({ member: memberOf(entry), reason: entry.line.withdrawn })),
  };
}
