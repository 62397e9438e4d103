import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../tools/browser.ts';

/** A browser with a profile on disk, and the tabs of the app that are open in it. */
export interface SoakBrowser {
  /** The tab that is looked at. */
  readonly page: () => Page;
  readonly tabs: () => readonly Page[];
  open(address: string): Promise<Page>;
  /** Errors in pages that nobody caught. */
  readonly errors: string[];
  close(): Promise<void>;
}

/** Names of inner functions are kept by a helper of tsx, which a page does not have; and the page's workers, to be killed. */
const IN_PAGE = `
globalThis.__name ??= (made) => made;
globalThis.soakWorkers = [];
globalThis.Worker = new Proxy(Worker, {
  construct(target, parts) {
    const made = Reflect.construct(target, parts);
    soakWorkers.push(made);
    return made;
  },
});
`;

export async function soakBrowser(): Promise<SoakBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-soak-profile-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findBrowser(),
    serviceWorkers: 'block',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
  });
  await context.addInitScript(IN_PAGE);
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error().stack ?? error.error())));
  const tabs = () => context.pages().filter((page) => !page.isClosed() && page.url() !== 'about:blank');
  return {
    tabs,
    errors,
    page() {
      const page = tabs().at(-1);
      if (!page) throw new Error('no tab is open');
      return page;
    },
    async open(address) {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As if the process of a tab had been killed: nothing of it can say goodbye. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {}); // there is nobody left to answer
  await crashed;
  await page.close();
}

export const killWorkers = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const worker of Reflect.get(globalThis, 'soakWorkers') as Worker[]) worker.terminate();
  });

/** Presses a button by its words, if it is there; not through the pointer, which would wait until it is. */
export const press = (page: Page, words: readonly string[]): Promise<boolean> =>
  page.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find((one) => wanted.includes(one.textContent ?? ''));
    button?.click();
    return button !== undefined;
  }, words);

/** On the hospital's pages, until the app has what it asked for. */
export async function throughHospital(
  page: Page,
  { person, app, withFiles }: { readonly person: string; readonly app: string; readonly withFiles: boolean },
): Promise<void> {
  await page.getByRole('radio', { name: person }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (!withFiles) await page.getByRole('checkbox', { name: /the files/ }).uncheck();
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.waitForURL(`${app}/providers/**`);
}
