import { spawn } from 'node:child_process';
import { findBrowser } from './browser.ts';
import { freePort } from './free-port.ts';

/** Runs Playwright with a browser that was found and, for browser specs, a free port to serve the source on. */
export async function playwright(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const needsBrowser = !args.includes('--project=unit');
  const needsServer = args.includes('--project=browser');
  const child = spawn('npx', ['playwright', 'test', '-c', 'e2e', ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(needsBrowser ? { PLAYWRIGHT_CHROMIUM: findBrowser() } : {}),
      ...(needsServer ? { SHEAF_SPEC_PORT: String(await freePort()) } : {}),
      ...env,
    },
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

if (import.meta.filename === process.argv[1]) process.exit(await playwright(process.argv.slice(2)));
