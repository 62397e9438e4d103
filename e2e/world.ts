import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHospitals, type Hospital } from './sandbox/hospitals.ts';
import { watched } from './traffic.ts';
import { appServer, type AppServer } from './tools/app-server.ts';
import { DIST } from './tools/build.ts';

/** What a journey walks through: the built app on one origin, and three hospitals on three others. */
export interface World {
  readonly app: AppServer;
  /** What the app's host serves: from the first look at it this journey's own copy of the built folder, to change as a host would. */
  readonly folder: string;
  readonly hospitals: readonly Hospital[];
  hospital(id: Hospital['id']): Hospital;
  /** Origins that a journey brings along itself, and that may be asked. */
  readonly guests: string[];
}

interface Options {
  /** Resources per synthetic person. */
  readonly resources: number;
  readonly accessTokenSeconds: number | undefined;
}

/** A fresh world for every journey: nothing of one is seen by the next. */
export const test = base.extend<{ world: World } & Options, { built: string }>({
  // As it stood when the first journey began: what is built meanwhile is not served.
  built: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the braces
    async ({}, use) => {
      const folder = copyOf(DIST);
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  resources: [300, { option: true }],
  accessTokenSeconds: [undefined, { option: true }],
  world: async ({ built, resources, accessTokenSeconds }, use) => {
    const app = appServer(built);
    await app.start();
    const sandbox = await startHospitals({
      appOrigins: [app.origin],
      basePort: 0,
      patients: resources,
      ...(accessTokenSeconds === undefined ? {} : { accessTokenSeconds }),
    });
    app.hospitals = sandbox.hospitals.map(({ origin }) => origin);
    await use({
      app,
      get folder() {
        if (app.folder === built) app.folder = copyOf(built);
        return app.folder;
      },
      hospitals: sandbox.hospitals,
      hospital: (id) => sandbox.hospital(id),
      guests: [],
    });
    await Promise.all([app.stop(), sandbox.stop()]);
    if (app.folder !== built) rmSync(app.folder, { recursive: true });
  },
  context: ({ context, world }, use, info) => watched(context, world, info, () => use(context)),
  // Every journey starts at the app's own front door.
  page: async ({ page, world }, use) => {
    await page.goto(world.app.origin);
    await use(page);
  },
});

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'sheaf-host-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export { expect };

/** The picker's field, wherever in the app one is. */
export async function openPicker(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: 'Providers' }).first().click();
  // The screen before may have such a link, too, and go from under the pointer.
  await expect(page.getByRole('heading', { level: 1, name: 'Providers', exact: true })).toBeVisible();
  await page
    .getByRole('link', { name: /add a provider/i })
    .first()
    .click();
  return page.getByRole('combobox', { name: 'Name, place or address' });
}

/** What the picker lists. */
export const options = (page: Page): Locator => page.getByRole('listbox', { name: 'Providers' }).getByRole('option');

/** From anywhere in the app to the hospital's own sign-in page, by way of the picker: it has one way in. */
export async function pick(page: Page, typed: string, name: string | RegExp): Promise<void> {
  await (await openPicker(page)).fill(typed);
  await options(page).filter({ hasText: name }).first().click();
}

/** On the hospital's pages: chooses a person, signs in, allows what is asked (less what `untick` names). */
export async function consent(
  page: Page,
  person: string | RegExp,
  { untick = [] }: { readonly untick?: readonly RegExp[] } = {},
): Promise<void> {
  await page.getByRole('radio', { name: person }).check();
  await page.getByRole('button', { name: /sign in/i }).click();
  for (const name of untick) await page.getByRole('checkbox', { name }).uncheck();
  await page.getByRole('button', { name: /allow/i }).click();
}
