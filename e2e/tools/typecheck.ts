import { spawnSync } from 'node:child_process';

/** A realm is a tsconfig: `window` in the worker is a compile error, and so is `Worker` state in the page. */
const REALMS = ['src/tsconfig.worker.json', 'src/tsconfig.page.json', 'src/sw/tsconfig.json', 'e2e/tsconfig.json'];

let failed = false;
for (const realm of REALMS) {
  const { status } = spawnSync('npx', ['tsc', '-p', realm], { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${realm}`);
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
