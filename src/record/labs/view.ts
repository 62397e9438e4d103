import type { JoinReason, Member, SetAside } from '../chapter.ts';
import type { EntryAddress } from '../entry.ts';
import type { LabArea } from '../plain/areas.ts';

export type LabKind = 'lab' | 'vital';

/** What two pressures are called together. In English, like all that is ours here; the screen knows it in other languages. */
export const PAIR_NAME = 'Blood pressure';

/** What is said of a value: by its source; else (`by: 'range'`) by the range that came with it, and by nothing of ours. */
export interface Standing {
  readonly tone: 'plain' | 'attention' | 'alarm';
  /** In English, or in the source's own words; the screen knows those of the closed list in other languages. */
  readonly text: string;
  readonly by: 'source' | 'range';
}

/** The range that the lab gave with a value, in the value's own unit. */
export interface LabRange {
  readonly low?: number;
  readonly high?: number;
  /** As sent, to be read; several ranges are all there. */
  readonly text: string;
}

export interface SparkPoint {
  /** The source's wall clock, as ms since 1970. */
  readonly at: number;
  readonly value: number;
  /** Of a pair the lower one. */
  readonly under?: number;
  readonly isFlagged: boolean;
  /** Sent as "less than" or "more than". */
  readonly isOpen: boolean;
}

/** The newest result of a test. */
export interface LabLatest extends EntryAddress {
  readonly sourceName: string;
  readonly stripe: number;
  /** "<0.01", "124/79", "Negative". */
  readonly value: string;
  readonly unit: string;
  /** As sent. */
  readonly when: string;
  readonly isFlagged: boolean;
  /** Undefined until bodies were read, and where the source said nothing of the kind. */
  readonly range?: LabRange;
  readonly standing?: Standing;
}

/** One test over all hospitals, as the grid shows it. */
export interface LabLine {
  /** Of its address, `/labs/:test`. */
  readonly test: string;
  readonly kind: LabKind;
  readonly area: LabArea;
  /** '' where none of its results has one. */
  readonly loinc: string;
  /** As its newest result calls it. */
  readonly title: string;
  readonly latest: LabLatest;
  /** How many results. */
  readonly count: number;
  /** Stripes of all its sources. */
  readonly stripes: readonly number[];
  /** Some of its results are joined by nothing but their name. */
  readonly isGuess: boolean;
  /** The oldest first, in the unit of the newest; empty where it has no number. */
  readonly spark: readonly SparkPoint[];
}

/** Tests that a report, or an observation with members, holds together. */
export interface LabPanel {
  readonly title: string;
  /** Of the newest one. */
  readonly when: string;
  readonly newest: EntryAddress;
  readonly count: number;
  /** In the order of the newest one. */
  readonly tests: readonly string[];
}

export interface LabsView {
  /** By area, in each the commonest first. */
  readonly lines: readonly LabLine[];
  /** Those whose newest result is out of range, the newest first. */
  readonly outOfRange: readonly LabLine[];
  readonly panels: readonly LabPanel[];
  /** How many entries the lines are made of. */
  readonly entries: number;
  readonly hidden: number;
}

/** A number of a result, to be drawn. */
export interface TrendPoint {
  readonly at: number;
  readonly value: number;
  readonly under?: number;
  /** "Less than", "more than": the true value is beyond. */
  readonly open?: 'below' | 'above';
  readonly low?: number;
  readonly high?: number;
  /** Number of its reading. */
  readonly reading: number;
  readonly isOut: boolean;
  /** Its number was sent in another unit. */
  readonly isConverted: boolean;
}

/** Numbers of one unit and one meaning: an axis of their own. */
export interface TrendSeries {
  /** Of a component ("Systolic"); '' for the value itself. */
  readonly name: string;
  readonly unit: string;
  /** The oldest first. */
  readonly points: readonly TrendPoint[];
}

/** One result, whoever sent it. */
export interface TrendReading {
  /** All entries that are this one result; the newest first. */
  readonly members: readonly Member[];
  readonly why?: JoinReason;
  /** As sent. */
  readonly when: string;
  /** Value and unit as sent. */
  readonly text: string;
  readonly range?: LabRange;
  readonly standing?: Standing;
  /** 'preliminary', 'amended' …; '' for a final one. */
  readonly status: string;
  readonly comment: string;
  /** It is here by its name alone. */
  readonly isGuess: boolean;
}

/** Words in place of numbers ("Negative", "1:40"), each on a row of its own. */
export interface TrendWords {
  /** From the lowest row to the highest. */
  readonly rows: readonly string[];
  readonly points: readonly {
    readonly at: number;
    readonly row: number;
    readonly reading: number;
    readonly isOut: boolean;
  }[];
}

export interface TrendView {
  readonly test: string;
  readonly kind: LabKind;
  readonly loinc: string;
  readonly title: string;
  /** What else it is called. */
  readonly names: readonly string[];
  /** "LOINC 4548-4" and the codes of the labs' own. */
  readonly codes: readonly string[];
  /** The newest first, the undated last. */
  readonly readings: readonly TrendReading[];
  readonly series: readonly TrendSeries[];
  readonly words: TrendWords | undefined;
  readonly setAside: readonly SetAside[];
  readonly entries: number;
  readonly hidden: number;
  /** False while only what lists show is read: ranges and digits are still to come. */
  readonly isWhole: boolean;
}
