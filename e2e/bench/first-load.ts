import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from '../tools/build.ts';
import { atMost, type Bench } from './bench.ts';
import { withProfile } from './chromium.ts';
import { withWorld } from './world.ts';

/** All JavaScript that a first visit loads until the front door stands, the workers' included, gzipped. */
export const firstLoad: Bench = {
  name: 'first-load',
  run: () =>
    withWorld(150, ({ app }) =>
      // The service worker (blocked here) comes after the first paint and fetches the rest in the background.
      withProfile(async (context) => {
        const page = await context.newPage();
        await page.goto(app.origin, { waitUntil: 'networkidle' });
        await page.getByRole('heading', { level: 1 }).waitFor();
        const asked = app.requests.map((path) => path.split('?')[0]!).filter((path) => path.endsWith('.js'));
        const bytes = [...new Set(asked)].map((path) => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length);
        const total = bytes.reduce((sum, one) => sum + one, 0);
        return [atMost(130, 'first-load', total / 1000, `kB of JavaScript, gzipped, in ${bytes.length} files`)];
      }),
    ),
};
