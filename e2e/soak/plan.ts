import { type FaultKind, FAULTS } from '../sandbox/faults.ts';
import { type Random, randomOf } from '../sandbox/generator/random.ts';

/** What befalls this side in the middle of a sync. */
const BLOWS = [
  'reload',
  'crash',
  'kill the worker',
  'close the tab',
  'stop',
  'clock',
  'expire',
  'down',
  'change',
] as const;
export type Blow = (typeof BLOWS)[number];

/** What the hospital's own people do to the record. */
const CHANGES = ['edit', 'edit', 'edit', 'add', 'add', 'remove', 'merge'] as const;
export type Change = (typeof CHANGES)[number];

/** One sync and what goes wrong with it. */
export interface RunPlan {
  readonly run: number;
  /** Between the last sync and this one. */
  readonly changes: readonly Change[];
  /** ms that the clock of the device is wrong by when it begins. */
  readonly skew: number;
  readonly twoTabs: boolean;
  /** Requests that go wrong by chance, 0 to 1, and how. */
  readonly share: number;
  readonly kinds: readonly FaultKind[];
  /** In their order, each when so many more requests have come. */
  readonly blows: readonly { readonly after: number; readonly blow: Blow; readonly skew: number }[];
  /** The last of a life: nothing goes wrong, a month later. */
  readonly calm: boolean;
}

/** Runs that one record and one profile go through. The first is the sync after the sign-in. */
export const RUNS_OF_A_LIFE = 10;

const DAY = 86_400_000;

/** The same for the same seed and run, whatever other runs there are. */
export function planOf(seed: number, run: number): RunPlan {
  const random = randomOf(`soak ${seed} ${run}`);
  const place = run % RUNS_OF_A_LIFE;
  const life = randomOf(`soak ${seed} life ${Math.floor(run / RUNS_OF_A_LIFE)}`);
  if (place === RUNS_OF_A_LIFE - 1) {
    return {
      run,
      changes: some(random, 2, CHANGES),
      skew: 62 * DAY,
      twoTabs: false,
      share: 0,
      kinds: [],
      blows: [],
      calm: true,
    };
  }
  const quiet = random.chance(0.2);
  return {
    run,
    changes: place === 0 ? [] : some(random, 3, CHANGES),
    skew: life.chance(0.5) ? skewOf(random) : 0,
    twoTabs: place > 0 && random.chance(0.25),
    share: quiet || random.chance(0.3) ? 0 : random.next() * 0.15,
    kinds: some(random, 4, FAULTS, 1),
    blows: quiet
      ? []
      : some(random, 2, BLOWS).map((blow) => ({ after: random.whole(0, 25), blow, skew: skewOf(random) })),
    calm: false,
  };
}

/** Minutes or days, forwards or back. */
const skewOf = (random: Random): number =>
  random.pick([0, 60_000, -60_000, 3_600_000, -3_600_000, DAY, -DAY, 20 * DAY, -20 * DAY]);

function some<T>(random: Random, most: number, list: readonly T[], least = 0): readonly T[] {
  return Array.from({ length: random.whole(least, most) }, () => random.pick(list));
}

/** For a person to read, where a run found something. */
export const wordsOf = ({ changes, skew, twoTabs, share, kinds, blows }: RunPlan): string =>
  [
    changes.length > 0 ? `between: ${changes.join(', ')}` : 'nothing between',
    skew === 0 ? 'clock right' : `clock ${skew / 1000} s`,
    twoTabs ? 'two tabs' : 'one tab',
    share > 0 ? `${Math.round(share * 100)} % ${kinds.join('/')}` : 'no faults',
    blows
      .map(({ after, blow, skew: by }) => `after ${after}: ${blow}${blow === 'clock' ? ` ${by / 1000} s` : ''}`)
      .join(', ') || 'no blows',
  ].join('; ');
