import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../tools/browser.ts';
import { atLeast, type Bench } from './bench.ts';
import { PATIENT } from './one-sync.ts';
import { signInByHand, withWorld, type BenchWorld } from './world.ts';

const RESOURCES = 5_000;

const ARGS = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'];

/**
 * How many resources another app of this origin reads in a second by `fetch`: its page, service worker, engine, decryption
 * and all the way back.
 *
 * In a browser that nobody watches: whoever drives one hears of every request, which takes longer than the request.
 */
export const storeApi: Bench = {
  name: 'store-api',
  run: () =>
    withWorld(RESOURCES, async (world) => {
      const profile = mkdtempSync(join(tmpdir(), 'sheaf-bench-api-'));
      try {
        await prepare(world, profile);
        const { atOnce, alone } = await readAll(world, profile);
        const note = `reads/s, six at once (one after the other ${alone}), of ${RESOURCES} resources`;
        return [atLeast(300, 'store-api', atOnce, note)];
      } finally {
        rmSync(profile, { recursive: true, force: true });
      }
    }),
};

/** Fetches a record into this profile, and allows the app `reads` to read it. */
async function prepare(world: BenchWorld, profile: string): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, { executablePath: findBrowser(), args: ARGS });
  const page = await context.newPage();
  await signInByHand(page, world, PATIENT, { untick: /the files/ });
  await page.getByRole('heading', { name: /^Fetched/ }).waitFor({ timeout: 120_000 });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.goto(`${world.app.origin}/allow?client=reads&scope=user/*.rs`);
  await page.getByRole('button', { name: 'Allow it', exact: true }).click();
  await page.getByRole('heading', { name: 'Allowed' }).waitFor();
  await context.close();
}

interface Rates {
  readonly atOnce: number;
  readonly alone: number;
}

const APP = '/apps/reads/';

/** Opens that app in a browser of its own, and waits for what it says of itself. */
async function readAll({ app }: BenchWorld, profile: string): Promise<Rates> {
  const script = readFileSync(join(import.meta.dirname, 'store-api.page.js'));
  let browser: ReturnType<typeof spawn> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the app did not say how many')), 120_000);
      app.answer = (path, response) => {
        if (!path.startsWith(APP)) return false;
        const name = path.slice(APP.length);
        response.setHeader('content-type', name === 'reads.js' ? 'text/javascript' : 'text/html');
        if (name === 'reads.js') response.end(script);
        else response.end('<!doctype html><title>reads</title><script type="module" src="reads.js"></script>');
        if (name.startsWith('done/')) {
          clearTimeout(late);
          const [atOnce = 0, alone = 0] = name.slice('done/'.length).split('/').map(Number);
          resolve({ atOnce, alone });
        }
        return true;
      };
      const args = [...ARGS, '--headless', '--disable-popup-blocking', `--user-data-dir=${profile}`, app.origin + APP];
      browser = spawn(findBrowser(), args, { stdio: 'ignore' });
    });
  } finally {
    app.answer = undefined;
    const ended = browser && new Promise((resolve) => browser!.once('exit', resolve));
    browser?.kill();
    await ended;
  }
}
