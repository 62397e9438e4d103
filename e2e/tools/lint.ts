import { spawnSync } from 'node:child_process';

const CHECKS: readonly (readonly string[])[] = [
  ['oxlint', '--type-aware', '--deny-warnings'],
  ['oxfmt', '--check'],
  ['knip', '--no-progress'],
];

let failed = false;
for (const [command, ...args] of CHECKS) {
  const { status } = spawnSync('npx', [command!, ...args], { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${command}`);
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
