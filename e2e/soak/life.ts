import { setTimeout as sleep } from 'node:timers/promises';
import type { LedgerRow, Run } from '../../src/store/types.ts';
import { readLog } from '../kept.ts';
import { type Random, randomOf } from '../sandbox/generator/random.ts';
import { startHospitals } from '../sandbox/hospitals.ts';
import { letFall } from './blows.ts';
import { press, type SoakBrowser, soakBrowser, throughHospital } from './browser.ts';
import { CLOCK, soakHost } from './host.ts';
import { readLedger } from './ledger.ts';
import { type RunPlan, wordsOf } from './plan.ts';
import { tellsOfGaps, typeOf, typeOfRow, Witness } from './witness.ts';

/** A sync that has not ended after so many ms does not end. */
const LIMIT = 40_000;

/** So many times a sync may end early before nothing goes wrong any more. */
const PATIENCE = 3;

/** A press that nothing came of is repeated after so many ms: the page may not have been ready for it. */
const REPEAT = 2000;

/** What came of one run. */
export interface RunReport {
  readonly run: number;
  readonly ms: number;
  /** Differences that nobody tells of, or why it did not end; empty where all is well. */
  readonly wrong: readonly string[];
  /** What was done, in order. */
  readonly log: readonly string[];
  /** Rows of its ledger that tell of a gap. */
  readonly told: number;
}

/** One person, one hospital, one profile of a browser: sync after sync, each on what the last one left. */
export interface Life {
  run(plan: RunPlan): Promise<RunReport>;
  end(): Promise<void>;
}

export async function beginLife(seed: number, life: number): Promise<Life> {
  const [host, browser] = await Promise.all([soakHost(), soakBrowser()]);
  const { app } = host;
  const sandbox = await startHospitals({
    appOrigins: [app.origin],
    basePort: 0,
    patients: 150,
    seed: seed * 1000 + life,
  });
  app.hospitals = sandbox.hospitals.map(({ origin }) => origin);
  const hospital = sandbox.hospital(life % 2 === 0 ? 'lakeside' : 'pinewood');
  const known = new Set<string>();
  let address = '';

  const setClock = async (skew: number) => {
    host.skew = skew;
    const tell = ([name, ms]: readonly [string, number]) => new BroadcastChannel(name).postMessage(ms);
    await browser.tabs()[0]?.evaluate(tell, [CLOCK, skew] as const);
  };

  async function signIn(random: Random): Promise<void> {
    const page = await browser.open(`${app.origin}/providers/add`);
    await page.getByRole('combobox').fill(hospital.id);
    await page.getByRole('option').first().click();
    const withFiles = random.chance(0.3);
    await throughHospital(page, { person: hospital.patients[0]!.name, app: app.origin, withFiles });
    address = page.url();
  }

  const witness = new Witness(hospital, hospital.patients[0]!.id, hospital.patients[1]!.id);
  const syncing = { browser, known, person: hospital.patients[0]!.name, app: app.origin };

  return {
    async run(plan) {
      const started = Date.now();
      const random = randomOf(`soak run ${seed} ${plan.run}`);
      const log = [wordsOf(plan)];
      let interrupted = false;
      const change = (during: boolean, what: (typeof plan.changes)[number]) =>
        void log.push(`  ${witness.change(what, random, { run: plan.run, during })}${during ? ', meanwhile' : ''}`);
      for (const what of plan.changes) change(false, what);
      await setClock(plan.skew);
      const { share, kinds } = plan;
      const faults = hospital.faults(randomOf(`soak faults ${seed} ${plan.run}`).next, {
        share,
        kinds,
        retryAfter: 0,
        latest: 20,
      });
      const blows = letFall(
        plan,
        {
          hospital,
          browser,
          address: () => address,
          setClock,
          change: () => change(true, random.pick(['edit', 'add', 'remove'])),
          note: (words) => void log.push(`  ${words}`),
        },
        () => (interrupted = true),
      );
      const calmDown = async () => {
        faults.stop();
        await blows.over();
      };
      try {
        if (known.size === 0 && address === '') await signIn(random);
        if (plan.twoTabs && browser.tabs().length < 2) await browser.open(address);
        const ended = await syncToEnd(
          syncing,
          calmDown,
          () => (interrupted = true),
          (words) => void log.push(`  ${words}`),
        );
        await calmDown();
        const found = await look(ended);
        return { run: plan.run, ms: Date.now() - started, log, ...found };
      } finally {
        await calmDown();
        for (const { kind, path } of faults.log) log.push(`  ${kind}: ${path}`);
        for (const tab of browser.tabs().slice(1)) await tab.close();
      }

      async function look(ended: Run | string) {
        if (typeof ended === 'string') return { wrong: [ended], told: 0 };
        const page = browser.page();
        const [ledger, lines] = [await readLedger(page, ended.id), await readLog(page)];
        for (const { id } of ledger.runs) known.add(id);
        const kept = new Map(lines.map(({ type, id, text }) => [`${type}/${id}`, text]));
        const wrong = witness.silent({ run: plan.run, kept, ledger, interrupted, calm: plan.calm });
        const types = new Set(wrong.map(typeOf));
        for (const row of ledger.rows)
          if (types.has(typeOfRow(row)) || row.url === '') log.push(`  ledger: ${wordsOfRow(row)}`);
        return { wrong: [...wrong, ...browser.errors.splice(0)], told: ledger.rows.filter(tellsOfGaps).length };
      }
    },
    async end() {
      await browser.close();
      await Promise.all([host.stop(), sandbox.stop()]);
    },
  };
}

const wordsOfRow = ({ searchId, state, got, matched, total, since, parent, warnings, failure }: LedgerRow): string =>
  JSON.stringify({ searchId, state, got, matched, total, since, parent, warnings, failure: failure?.code });

interface Syncing {
  readonly browser: SoakBrowser;
  /** Runs that ended before. */
  readonly known: ReadonlySet<string>;
  readonly person: string;
  readonly app: string;
}

/** Starts a sync, in every tab at once, and starts it again whenever it ends early; the run that ended well, or what is wrong. */
async function syncToEnd(
  { browser, known, person, app }: Syncing,
  calmDown: () => Promise<void>,
  interrupted: () => void,
  note: (words: string) => void,
): Promise<Run | string> {
  const deadline = Date.now() + LIMIT;
  let early = 0;
  let seen: Run | undefined;
  let pressed = known.size === 0 ? Date.now() : 0;
  const pressAll = async () => {
    pressed = Date.now();
    await Promise.all(browser.tabs().map((tab) => press(tab, ['Fetch what is new', 'Continue']).catch(() => false)));
  };
  while (Date.now() < deadline) {
    const runs = await runsNow(browser, known);
    const run = runs?.find(({ state }) => state === 'running') ?? runs?.at(0);
    if (run?.failure?.code === 'sync/bug') return 'the app found a bug of its own: sync/bug';
    if (run?.state === 'finished') return run;
    const ended = run && run.state !== 'running' && run.endedAt !== seen?.endedAt;
    if (ended) {
      seen = run;
      interrupted();
      note(`${run.state}: ${run.failure?.code ?? 'by the person'}`);
      if (++early > PATIENCE) await calmDown();
      if (run.failure?.code === 'smart/access-ended' || run.failure?.code === 'sync/unauthorized') {
        await signInAgain(browser, person, app);
        pressed = Date.now();
      } else await pressAll();
    } else if (runs && run?.state !== 'running' && Date.now() - pressed > REPEAT) await pressAll();
    await sleep(40);
  }
  const [run] = (await runsNow(browser, known)) ?? [];
  const { rows } = await readLedger(browser.page(), run?.id ?? 'none');
  const open = rows.filter(({ state }) => state === 'waiting' || state === 'fetching' || state === 'in-parts');
  const screen = await browser.page().getByRole('main').innerText();
  note(`on screen: ${screen.slice(0, 400).replaceAll('\n', ' | ')}`);
  return `it has not ended after ${LIMIT / 1000} s: ${run?.state ?? 'no run'}; still open: ${open.map(({ searchId, state }) => `${searchId} ${state}`).join(', ')}`;
}

/** Those that were not there before, the newest first; undefined where nobody answers, since the tab is being closed or reloaded. */
async function runsNow(browser: SoakBrowser, known: ReadonlySet<string>): Promise<readonly Run[] | undefined> {
  try {
    const { runs } = await readLedger(browser.page());
    return runs.filter(({ id }) => !known.has(id)).sort((a, b) => b.startedAt - a.startedAt);
  } catch {
    return undefined;
  }
}

async function signInAgain(browser: SoakBrowser, person: string, app: string): Promise<void> {
  const page = browser.page();
  await page
    .getByRole('button', { name: /sign in again/i })
    .first()
    .click();
  await throughHospital(page, { person, app, withFiles: true });
}
