import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { ROOT } from './build.ts';

/**
 * `npm test`: everything but the benches, cheapest first, each step whatever the ones before it came to.
 * The last line is `N passed, N failed`; a step without tests of its own counts as one.
 */
const STEPS: readonly { readonly name: string; readonly args: readonly string[]; readonly playwright?: boolean }[] = [
  { name: 'typecheck', args: ['run', '--silent', 'typecheck'] },
  { name: 'lint', args: ['run', '--silent', 'lint'] },
  { name: 'catalog', args: ['run', '--silent', 'catalog'] },
  { name: 'unit', args: ['run', '--silent', 'unit'], playwright: true },
  { name: 'browser', args: ['run', '--silent', 'browser'], playwright: true },
  { name: 'e2e', args: ['run', '--silent', 'e2e'], playwright: true },
];

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const reports = join(ROOT, 'test-results/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.env.PLAYWRIGHT_CHROMIUM = findBrowser();

const total = { passed: 0, failed: 0 };
for (const { name, args, playwright } of STEPS) {
  console.log(`\n── ${name}`);
  const report = join(reports, `${name}.json`);
  const started = Date.now();
  const { status } = spawnSync('npm', args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, SHEAF_REPORT: report },
  });
  const count = playwright ? countOf(report, status) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  total.passed += count.passed;
  total.failed += count.failed;
  console.log(`── ${name}: ${count.passed} ok, ${count.failed} not, ${Math.round((Date.now() - started) / 1000)} s`);
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** What Playwright reported. A run that ended without a report, or badly without a failure, is one failure. */
function countOf(report: string, status: number | null): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: failed === 0 && status !== 0 ? 1 : failed };
}
