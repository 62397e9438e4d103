import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
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
  /** Which failed, and the first line of why: the end of a long output is what is seen of it. */
  readonly why?: readonly string[];
}

const reports = join(ROOT, 'test-results/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.env.PLAYWRIGHT_CHROMIUM = findBrowser();

const total = { passed: 0, failed: 0 };
const why: string[] = [];
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
  if (count.failed > 0) why.push(...(count.why ?? [name]));
  console.log(`── ${name}: ${count.passed} ok, ${count.failed} not, ${Math.round((Date.now() - started) / 1000)} s`);
}

if (why.length > 0) console.log(`\nfailed:\n${why.map((one) => `  ${one}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** What Playwright reported. A run that ended without a report, or badly without a failure, is one failure. */
function countOf(report: string, status: number | null): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { stats, suites } = JSON.parse(readFileSync(report, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
    suites: readonly Suite[];
  };
  const failed = stats.unexpected + stats.flaky;
  if (failed === 0) return { passed: stats.expected, failed: status === 0 ? 0 : 1 };
  return { passed: stats.expected, failed, why: suites.flatMap(failuresIn) };
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly ok: boolean;
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly { readonly results: readonly { readonly error?: { readonly message?: string } }[] }[];
  }[];
}

function failuresIn({ suites = [], specs = [] }: Suite): readonly string[] {
  const own = specs.filter(({ ok }) => !ok);
  return [
    ...own.map(({ file, line, title, tests }) => {
      const message = tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message ?? '';
      return `${file}:${line} ${title}: ${stripVTControlCharacters(message).split('\n')[0]}`;
    }),
    ...suites.flatMap(failuresIn),
  ];
}
