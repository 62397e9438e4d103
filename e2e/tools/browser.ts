import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a Chromium that starts, in this order: `PLAYWRIGHT_CHROMIUM`, an installed one,
 * Playwright's own download, `apt-get install chromium` as root on Debian. Else one clear sentence.
 */
export function findBrowser(): string {
  const found = named() ?? installed() ?? downloaded() ?? fromDebian();
  if (found) return found;
  throw new Error(
    'No Chromium found: install Chromium or Chrome, or set PLAYWRIGHT_CHROMIUM to the path of one, and run this again.',
  );
}

function named(): string | undefined {
  const path = process.env.PLAYWRIGHT_CHROMIUM;
  if (!path) return undefined;
  if (starts(path)) return path;
  throw new Error(`PLAYWRIGHT_CHROMIUM is set to ${path}, which does not start as a browser.`);
}

function installed(): string | undefined {
  return [...INSTALLED.map(onPath), ...MAC].find((path) => path !== undefined && starts(path));
}

function downloaded(): string | undefined {
  const path = chromium.executablePath();
  if (starts(path)) return path;
  console.error('No Chromium on this machine: trying Playwright’s own download.');
  run('npx', ['playwright', 'install', 'chromium'], 180_000);
  return starts(path) ? path : undefined;
}

function fromDebian(): string | undefined {
  const debian = existsSync('/etc/os-release') && /debian/.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || process.getuid?.() !== 0) return undefined;
  console.error('Installing Debian’s Chromium (apt-get install chromium).');
  run('apt-get', ['update', '-qq'], 300_000);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], 600_000);
  return installed();
}

function starts(path: string): boolean {
  try {
    // A downloaded browser without its system libraries is there but does not start.
    return (
      existsSync(path) &&
      /\d+\.\d+/.test(execFileSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', stdio: 'pipe' }))
    );
  } catch {
    return false;
  }
}

function onPath(name: string): string | undefined {
  return process.env.PATH?.split(':')
    .map((folder) => `${folder}/${name}`)
    .find((path) => existsSync(path));
}

function run(command: string, args: string[], timeout: number): void {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    // The next way is tried; if none is left, findBrowser() says so in one sentence.
  }
}
