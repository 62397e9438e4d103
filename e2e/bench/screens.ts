import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { DIST } from '../tools/build.ts';
import { atMost, type Bench, type Result } from './bench.ts';
import { syncOnce } from './one-sync.ts';
import { withWorld } from './world.ts';

const RESOURCES = 100_000;
const PAGE = 250;

/** Every section that a record of this size has something in, as the rail leads there. */
const SCREENS: readonly string[] = [
  '/',
  '/timeline',
  '/labs',
  '/medications',
  '/problems',
  '/allergies',
  '/immunizations',
  '/visits',
  '/documents',
  '/procedures',
  '/imaging',
  '/care-plans',
  '/family-history',
  '/social-history',
  '/devices',
  '/care-team',
  '/appointments',
  '/claims',
];

/** What the nearest peer needs to its first card of 10,000 records, in ms (a foreign measurement: shared reference, peers). */
const PEER = 'the nearest peer needs 4,400 to 6,500 ms for 10,000 records';

/** What counts as content: an item of a list, a card that has what it shows, a row of a table, or the sentence that there is nothing. */
const CONTENT =
  'main :is(.line, .row:not(.to-come), .lab-row, .appointment, .empty, tbody tr, .panel li, .summary-card[aria-busy="false"])';

/** The person's screens over a hundred thousand resources that came through the app's own sync. */
export const screens: Bench = {
  name: 'screens',
  run: () =>
    withWorld(
      RESOURCES,
      async (world) => {
        let results: readonly Result[] = [];
        await syncOnce(world, {
          untick: /the files/,
          limit: 600_000,
          after: async (page, context) => {
            results = await measure(page, context, world.app.origin);
          },
        });
        return [...results, ...chunks()];
      },
      { quirks: { pageSize: PAGE, wholeRecord: null } },
    ),
};

async function measure(page: Page, context: BrowserContext, origin: string): Promise<readonly Result[]> {
  await upkeepDone(page);
  const session = await context.newCDPSession(page);
  // A later start, whose code and index are read anew; and its first quiet moment, in which chapters are read ahead.
  await page.goto(`${origin}/about`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await upkeepDone(page);
  const first = await visitAll(page);
  const again = await visitAll(page);
  const heldAfterTwo = await held(session);
  if (process.env.SHEAF_VERBOSE)
    console.log(first.map(({ path, ms }, i) => `${path} ${Math.round(ms)} ${Math.round(again[i]!.ms)}`).join('\n'));
  const slowest = slowestOf(first);
  const results: Result[] = [
    atMost(150, 'screens-first', slowest.ms, `ms to the first content of ${slowest.path}, the slowest; ${PEER}`),
    atMost(150, 'screens-again', slowestOf(again).ms, `ms at the second visit, ${slowestOf(again).path}`),
    atMost(150, 'screens-heap', heldAfterTwo, 'MB that the page holds after every screen twice'),
  ];
  for (let i = 0; i < 48; i++) await visit(page, SCREENS[i % SCREENS.length]!);
  results.push(atMost(10, 'screens-leak', (await held(session)) - heldAfterTwo, 'MB more after 48 further visits'));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  results.push(
    atMost(
      50,
      'screens-scroll',
      await longestWhile(page, () => scrollTimeline(page)),
      'ms, longest task of a scroll, CPU at a quarter',
    ),
  );
  results.push(
    atMost(
      50,
      'screens-typing',
      await longestWhile(page, () => typeWords(page)),
      'ms, longest task while typing in search, CPU at a quarter',
    ),
  );
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return results;
}

/** The log is put in order, words are read up and the index is kept behind a sync: that is another bench's. */
async function upkeepDone(page: Page): Promise<void> {
  const names = () => page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => name) ?? []);
  const isHeld = async (end: string) => (await names()).some((name) => name?.endsWith(end));
  // It begins some seconds after the sync; then it holds its lock.
  for (const until = Date.now() + 15_000; !(await isHeld('-upkeep')) && Date.now() < until;) await sleep(50);
  while (await isHeld('-upkeep')) await sleep(200);
  while (await isHeld('-reads-ahead')) await sleep(200);
}

interface Visit {
  readonly path: string;
  readonly ms: number;
}

async function visitAll(page: Page): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  for (const path of SCREENS) visits.push({ path, ms: await visit(page, path) });
  return visits;
}

const slowestOf = (visits: readonly Visit[]): Visit => visits.toSorted((a, b) => b.ms - a.ms)[0]!;

/** From the click on its link until its first content was painted. */
function visit(page: Page, path: string): Promise<number> {
  return page.evaluate(
    ([to, content]) =>
      new Promise<number>((resolve, reject) => {
        const before = document.querySelector('main h1');
        const started = performance.now();
        const timer = setTimeout(() => reject(new Error(`${to} shows nothing`)), 30_000);
        const watching = new MutationObserver(() => {
          if (location.pathname !== to || document.querySelector('main h1') === before) return;
          if (!document.querySelector(content)) return;
          watching.disconnect();
          clearTimeout(timer);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        });
        watching.observe(document.getElementById('main')!, { subtree: true, childList: true, characterData: true });
        document.querySelector<HTMLElement>(`.rail a[href="${to}"]`)!.click();
      }),
    [path, CONTENT] as const,
  );
}

async function held(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const use: Readonly<Record<string, number>> = { ...(await session.send('Runtime.getHeapUsage')) };
  return ((use['usedSize'] ?? 0) + (use['backingStorageSize'] ?? 0)) / 1e6;
}

/** Longest task in ms; 0 when none was over 50. `watch` of `one-sync.ts` notes them. */
async function longestWhile(page: Page, doing: () => Promise<void>): Promise<number> {
  await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
  await doing();
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks));
}

async function scrollTimeline(page: Page): Promise<void> {
  await visit(page, '/timeline');
  await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
  await page.locator('.scroller').hover();
  for (let i = 0; i < 60; i++) await page.mouse.wheel(0, 700);
  await page.locator('.row:not(.to-come)').first().waitFor();
}

async function typeWords(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  const box = page.getByRole('searchbox').first();
  await box.waitFor();
  await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
  for (const word of ['glucose', 'lisinopril', 'heart attack']) {
    await box.fill('');
    await box.pressSequentially(word, { delay: 60 });
    await page.locator(`main a[href*="/record/"]`).first().waitFor();
  }
}

/** What a screen is loaded of, each file by itself, gzipped. What every visit loads, and what reads PDF, are counted elsewhere. */
function chunks(): readonly Result[] {
  const folder = join(DIST, 'assets');
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const sizes = readdirSync(folder)
    .filter((name) => name.endsWith('.js') && !/worker|pdf/.test(name) && !page.includes(name))
    .map((name) => ({ name, kb: gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / 1000 }));
  const [largest] = sizes.toSorted((a, b) => b.kb - a.kb);
  return [
    atMost(60, 'screens-chunk', largest!.kb, `kB gzipped, ${largest!.name}, the largest of ${sizes.length} files`),
  ];
}
