import type { Engine, RowView } from '../../engine/api.ts';

/** Rows by position, read in windows as they come on screen, a few thousand kept. */
export interface RowCache {
  readonly read: (position: number) => RowView | undefined;
  /** Asks for those of `positions` that are not here. What was wanted before and has not been asked for yet is dropped. */
  readonly want: (positions: Uint32Array) => Promise<void>;
  /** What is here may say less than is known by now: it is shown, and read again when it is wanted. */
  readonly renew: () => void;
  /** For useSyncExternalStore: calls `hear` when rows have come. */
  readonly subscribe: (hear: () => void) => () => void;
  /** Grows with every arrival. */
  readonly version: () => number;
  /** What the last read failed with; a screen throws it on. */
  readonly failure: () => unknown;
}

// A screen holds 20 rows: this is 200 screens, and 1 MB.
const KEEP = 4000;

/** One read is under way at a time: a fast scroll through 100,000 rows asks for where it stops, not for all it passes. */
export function createRowCache(readRows: Engine['readRows']): RowCache {
  const rows = new Map<number, RowView>();
  const old = new Set<number>();
  const listeners = new Set<() => void>();
  let version = 0;
  let failure: unknown;
  let wanted = new Uint32Array();
  let reading: Promise<void> | undefined;

  const missing = () => wanted.filter((position) => !rows.has(position) || old.has(position));

  async function readAll(): Promise<void> {
    for (let positions = missing(); positions.length > 0; positions = missing()) {
      for (const position of positions) old.delete(position);
      for (const row of await readRows(positions)) rows.set(row.position, row);
      // A position that has no row any more (forgotten meanwhile) must not be asked for again and again.
      const asked = new Set(positions);
      wanted = wanted.filter((position) => !asked.has(position));
      dropOldest(rows);
      tell();
    }
  }

  function tell(): void {
    version += 1;
    for (const hear of listeners) hear();
  }

  return {
    read: (position) => rows.get(position),
    want(positions) {
      wanted = positions.slice();
      reading ??= readAll()
        .catch((error: unknown) => {
          failure = error;
          tell();
        })
        .finally(() => (reading = undefined));
      return reading;
    },
    renew() {
      for (const position of rows.keys()) old.add(position);
    },
    subscribe(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    version: () => version,
    failure: () => failure,
  };
}

/** A Map keeps the order of insertion, so that its first keys are those read longest ago. */
function dropOldest(rows: Map<number, RowView>): void {
  for (const position of rows.keys()) {
    if (rows.size <= KEEP) return;
    rows.delete(position);
  }
}
