import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appServer, type AppServer } from '../tools/app-server.ts';
import { DIST } from '../tools/build.ts';

/** A host of the built app whose workers see another time than it is. */
export interface SoakHost {
  readonly app: AppServer;
  /** ms by which the clock of the device is wrong, for workers that start from now on. */
  skew: number;
  stop(): Promise<void>;
}

/** Where workers that run hear that the clock has jumped. */
export const CLOCK = 'soak-clock';

/**
 * The engine's worker begins with a script of ours, which moves its clock and shortens its waits (what a sync waits
 * before it tries again is not what is under test here). All else is the app as it was built.
 */
export async function soakHost(): Promise<SoakHost> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-soak-'));
  cpSync(DIST, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const worker = readdirSync(assets).find((name) => /^worker-.*\.js$/.test(name))!;
  // Before all else that it imports.
  writeFileSync(join(assets, worker), `import '/soak.js';\n${readFileSync(join(assets, worker), 'utf8')}`);
  const app = appServer(folder);
  const host: SoakHost = {
    app,
    skew: 0,
    async stop() {
      await app.stop();
      rmSync(folder, { recursive: true });
    },
  };
  app.answer = (path, response) => {
    if (path !== '/soak.js') return false;
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(prelude(host.skew));
    return true;
  };
  await app.start();
  return host;
}

const prelude = (skew: number): string => `
const Real = Date;
let skew = ${skew};
globalThis.Date = class Date extends Real {
  constructor(...parts) {
    if (parts.length > 0) super(...parts);
    else super(Real.now() + skew);
  }
  static now() {
    return Real.now() + skew;
  }
};
new BroadcastChannel('${CLOCK}').onmessage = ({ data }) => (skew = data);
const later = setTimeout;
const at = performance.now.bind(performance);
performance.now = () => at() * 10;
globalThis.setTimeout = (work, ms = 0, ...rest) => later(work, ms > 50 ? ms / 10 : ms, ...rest);
`;
