import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { watermarkOf } from './watermark.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test('the latest stamp, less the time the run took, a day, and a zone that was not sent', () => {
  const times = { startedAt: 1000 * DAY, endedAt: 1000 * DAY + HOUR };
  expect(watermarkOf({ ...times, stamps: [3 * DAY, 900 * DAY, NaN] })).toBe(900 * DAY - HOUR - 38 * HOUR);
});

test('stamps from the future are not believed, and it is never later than the device’s clock at the start', () => {
  const times = { startedAt: 1000 * DAY, endedAt: 1001 * DAY };
  expect(watermarkOf({ ...times, stamps: [900 * DAY, 5000 * DAY] })).toBe(900 * DAY - DAY - 38 * HOUR);
  const quick = { startedAt: 1000 * DAY, endedAt: 1000 * DAY };
  expect(watermarkOf({ ...quick, stamps: [1000 * DAY] })).toBe(1000 * DAY - 38 * HOUR);
});

test('without a stamp, or with a clock that went back, nothing is known', () => {
  expect(watermarkOf({ startedAt: 1, endedAt: 2, stamps: [] })).toBe(undefined);
  expect(watermarkOf({ startedAt: 1, endedAt: 2, stamps: [NaN, 3] })).toBe(undefined);
  expect(watermarkOf({ startedAt: 5 * DAY, endedAt: 4 * DAY, stamps: [1] })).toBe(undefined);
});

/**
 * A server whose entries are written now and then, also while runs read it page by page; and a device whose clock is
 * off by anything, and is set to another time between runs and within them.
 */
interface Life {
  /** Real time. */
  readonly serverAhead: number;
  readonly runs: readonly {
    readonly at: number;
    readonly took: number;
    /** How far the device's clock is off when it begins, and how much it is moved while it runs. */
    readonly deviceOff: number;
    readonly jump: number;
  }[];
  /** The clock of whichever of the server's machines writes is off by so much. */
  readonly writes: readonly { readonly at: number; readonly entry: number; readonly machineOff: number }[];
  /** How much of a run has passed when an entry's page is made, of a hundred. */
  readonly pageAt: readonly number[];
}

const SPAN = 15 * DAY;
const ENTRIES = 4;

/** Evenly: what goes wrong lies between the extremes. */
const between = (min: number, max: number) => fc.noBias(fc.integer({ min, max }));

const life = (sane: boolean): fc.Arbitrary<Life> =>
  fc.record({
    serverAhead: between(-40 * DAY, 2 * DAY),
    runs: fc.array(
      fc.record({
        at: between(0, SPAN),
        took: between(0, 5 * DAY),
        deviceOff: between(sane ? -DAY : -3000 * DAY, sane ? DAY : 3000 * DAY),
        jump: between(sane ? -20 * HOUR : -3000 * DAY, sane ? 20 * HOUR : 3000 * DAY),
      }),
      { minLength: 4, maxLength: 8 },
    ),
    writes: fc.array(
      fc.record({
        at: between(-SPAN / 3, SPAN / 2),
        entry: fc.nat(ENTRIES - 1),
        machineOff: between(-HOUR, HOUR),
      }),
      { minLength: 1, maxLength: 20 },
    ),
    pageAt: fc.array(between(0, 100), { minLength: ENTRIES, maxLength: ENTRIES }),
  });

const EPOCH = 20_000 * DAY;
const FULL_EVERY = 4;

/** What the device has of each entry after each run, beside what it had when the run began. */
function* live({ serverAhead, runs, writes, pageAt }: Life) {
  const ordered = writes.toSorted((a, b) => a.at - b.at);
  const stampOf = (write: Life['writes'][number]) => EPOCH + write.at + serverAhead + write.machineOff;
  /** The newest version of an entry at a real time: index into `ordered`. */
  const versionAt = (entry: number, time: number) =>
    ordered.findLastIndex((one) => one.entry === entry && one.at <= time);
  const here = new Map<number, number>();
  let watermark: number | undefined;
  let passes = 0;
  let time = -Infinity;
  for (const run of runs.toSorted((a, b) => a.at - b.at)) {
    if (run.at < time) continue; // one at a time
    const full = watermark === undefined || passes >= FULL_EVERY - 1;
    const bound = full ? -Infinity : watermark!;
    passes = full ? 0 : passes + 1;
    for (let entry = 0; entry < ENTRIES; entry++) {
      const version = versionAt(entry, run.at + (run.took * pageAt[entry]!) / 100);
      if (version >= 0 && stampOf(ordered[version]!) >= bound) here.set(entry, version);
    }
    const startedAt = EPOCH + run.at + run.deviceOff;
    const endedAt = startedAt + run.took + run.jump;
    const stamps = [...here.values()].map((version) => stampOf(ordered[version]!));
    const found = watermarkOf({ stamps, startedAt, endedAt });
    if (full) watermark = found;
    else if (found !== undefined) watermark = Math.max(watermark!, found);
    time = run.at + run.took;
    const truth = Array.from({ length: ENTRIES }, (_, entry) => versionAt(entry, run.at));
    // At least as new as when the run began: what came while it read may be here too.
    const missed = truth.some((version, entry) => version > (here.get(entry) ?? -1));
    yield { full, missed };
  }
}

test('no change is missed by the run after it, however far the clocks are apart and whatever changes while it reads', () => {
  fc.assert(
    fc.property(life(true), (one) => {
      for (const { missed } of live(one)) expect(missed).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('with clocks that are out of their minds, a whole pass misses nothing all the same, and every fourth is one', () => {
  fc.assert(
    fc.property(life(false), (one) => {
      let since = 0;
      for (const { full, missed } of live(one)) {
        if (full) expect(missed).toBe(false);
        since = full ? 0 : since + 1;
        expect(since).toBeLessThan(FULL_EVERY);
      }
    }),
    { numRuns: 200 },
  );
});
