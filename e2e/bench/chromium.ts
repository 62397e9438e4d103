import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { findBrowser } from '../tools/browser.ts';
import { freePort } from '../tools/free-port.ts';

/** Hands `use` a blank page of a real Chromium that can import the source; closes both afterwards. */
export async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const server = await createServer({
    root: `${import.meta.dirname}/../..`,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: await freePort(), strictPort: true, hmr: false, watch: null },
  });
  await server.listen();
  try {
    return await withProfile(async (context) => {
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(error));
      await page.goto(`${server.resolvedUrls!.local[0]}e2e/blank.html`);
      return use(page);
    });
  } finally {
    await server.close();
  }
}

/**
 * Hands `use` a fresh profile on disk, and deletes it afterwards.
 *
 * Not a context of `browser.newContext()`: that is a private window, whose IndexedDB is in memory and costs
 * half of what a person's does.
 */
export async function withProfile<T>(use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-bench-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findBrowser(),
    serviceWorkers: 'block',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--ignore-certificate-errors', // those of http2-front.ts
    ],
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
