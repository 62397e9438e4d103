import { beginLife, type Life, type RunReport } from './life.ts';
import { planOf, RUNS_OF_A_LIFE } from './plan.ts';

export interface SoakOptions {
  readonly seed: number;
  /** Runs 0 to this one, less one. */
  readonly runs: number;
  /** Only this one, with what its life went through before it. */
  readonly only?: number | undefined;
  readonly heard?: (report: RunReport) => void;
}

/** Sync after sync, in lives of ten; a life ends with the first thing that is wrong in it. Answers with the runs that were. */
export async function soak({ seed, runs, only, heard = () => {} }: SoakOptions): Promise<readonly RunReport[]> {
  const reports: RunReport[] = [];
  const lives = only === undefined ? range(0, Math.ceil(runs / RUNS_OF_A_LIFE)) : [Math.floor(only / RUNS_OF_A_LIFE)];
  for (const number of lives) {
    const first = number * RUNS_OF_A_LIFE;
    const last = Math.min(only === undefined ? runs : only + 1, first + RUNS_OF_A_LIFE);
    const life = await beginLife(seed, number);
    try {
      reports.push(...(await liveOn(life, seed, range(first, last), heard)));
    } finally {
      await life.end();
    }
  }
  return reports;
}

async function liveOn(life: Life, seed: number, runs: readonly number[], heard: (report: RunReport) => void) {
  const reports: RunReport[] = [];
  for (const run of runs) {
    const report = await life.run(planOf(seed, run));
    reports.push(report);
    heard(report);
    if (report.wrong.length > 0) break;
  }
  return reports;
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** What to do to see it again, what was done, and what was wrong. */
export const toldOf = (seed: number, { run, log, wrong }: RunReport): string =>
  [`npm run soak -- --seed ${seed} --run ${run}`, ...log, ...wrong.slice(0, 20).map((line) => `  WRONG: ${line}`)].join(
    '\n',
  );
