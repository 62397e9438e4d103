import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from '../tools/build.ts';
import { atMost, type Bench } from './bench.ts';
import { withWorld } from './world.ts';

/** All JavaScript that a first visit loads until the front door stands, the workers' included, gzipped. */
export const firstLoad: Bench = {
  name: 'first-load',
  run: () =>
    withWorld(150, async ({ app, browser }) => {
      // The service worker comes after the first paint and fetches the rest of the app in the background.
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(app.origin, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      const scripts = [
        ...new Set(app.requests.map((path) => path.split('?')[0]!).filter((path) => path.endsWith('.js'))),
      ];
      await context.close();
      const bytes = scripts.map((path) => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length);
      const total = bytes.reduce((sum, one) => sum + one, 0);
      return [atMost(130, 'first-load', total / 1000, `kB of JavaScript, gzipped, in ${scripts.length} files`)];
    }),
};
