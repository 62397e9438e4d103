/** One figure against its budget. Ratios, not milliseconds: machines differ. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
  readonly ok: boolean;
  /** What the figure is, for the table. */
  readonly note: string;
  /** Of a budget that is known to be missed: the decision that says why. No excuse, only where to read on. */
  readonly decision?: string;
}

export interface Bench {
  readonly name: string;
  run(): Promise<readonly Result[]>;
}

/** A figure that must not be smaller. */
export const atLeast = (budget: number, name: string, value: number, note: string): Result => ({
  name,
  value,
  budget,
  ok: value >= budget,
  note: `${note}; at least`,
});

/** A figure that must not be greater. */
export const atMost = (budget: number, name: string, value: number, note: string): Result => ({
  name,
  value,
  budget,
  ok: value <= budget,
  note: `${note}; at most`,
});

/** The middle one: a machine that was busy for one round does not decide. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
