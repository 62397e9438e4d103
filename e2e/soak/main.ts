import { parseArgs } from 'node:util';
import { build } from '../tools/build.ts';
import { soak, toldOf } from './soak.ts';

/**
 * `npm run soak -- --runs 200 --seed 1`: sync after sync of the built app at a local hospital while everything goes wrong
 * that may, and after each one what is here is compared with what the hospital has. `--run 37` repeats that one (with what its record went through before).
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    run: { type: 'string' },
    verbose: { type: 'boolean' },
  },
});
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 100_000);
const only = values.run === undefined ? undefined : Number(values.run);
console.log(`Seed ${seed}`);
build();
const started = Date.now();
const reports = await soak({
  seed,
  runs: Number(values.runs ?? 200),
  only,
  heard(report) {
    const { run, ms, wrong, told } = report;
    const gaps = told > 0 ? `, ${told} searches tell of gaps` : '';
    console.log(`${wrong.length > 0 ? 'WRONG' : 'ok   '} run ${run}: ${ms} ms${gaps}`);
    if (wrong.length > 0 || values.verbose) console.log(toldOf(seed, report));
  },
});
const wrong = reports.filter((report) => report.wrong.length > 0).length;
console.log(`${reports.length} runs, ${wrong} wrong, ${Math.round((Date.now() - started) / 1000)} s`);
process.exit(wrong > 0 ? 1 : 0);
