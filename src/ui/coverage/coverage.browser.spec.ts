import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { SpecEngine } from '../engine.spec.page.ts';
import type { SyncView } from '../../engine/api.ts';

interface Shown {
  readonly path: string;
  readonly state?: SyncView['state'];
  readonly leftOut?: boolean;
  readonly access?: 'ended';
}

/** The screen over a hospital whose last run had something of everything, and one that was not asked yet. */
async function show(page: Page, shown: Shown): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async ({ path, state, leftOut, access }) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { specSync } = await import('/src/ui/engine.spec.page.ts');
    const { FILES, specParts, UNLISTED } = await import('/src/ui/coverage/coverage.spec.page.ts');
    await showUi(path, {}, (engine: SpecEngine) => {
      if (state) engine.syncs['lakeside'] = specParts(specSync(state));
      if (leftOut) Object.assign(engine, { missingFiles: FILES, unlisted: UNLISTED });
      if (access) engine.connections = engine.connections.map((one) => ({ ...one, access }));
    });
  }, shown);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const calls = (page: Page) => page.evaluate(() => world.engine.calls);
const main = (page: Page) => page.getByRole('main');
const asked = (page: Page) => page.getByRole('list', { name: 'What Lakeside General was asked for', exact: true });
const line = (page: Page, label: string) =>
  asked(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(label, { exact: true }) })
    .first();

async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize({ width: 1280, height: 720 });
}

test('plain sentences first, then every search: what came, why not, in whose words, and when', async ({ page }) => {
  await show(page, { path: '/providers/lakeside/coverage', state: 'finished', leftOut: true });
  await expect(main(page)).toContainText('Absent here is not absent in care');
  await expect(main(page)).toContainText('Lakeside General did not share your mental health notes and problems.');
  await expect(line(page, 'Lab results')).toContainText('1,204 new or changed');
  await expect(line(page, 'Problems')).toContainText('Category is required for this search.');
  await expect(line(page, 'Problems')).toContainText(/Asked (59 minutes|1 hour) ago/);
  await expect(line(page, 'Claims')).toContainText('does not offer this to apps');

  await test.step('parts are folded under their search, and a keyboard opens them', async () => {
    const notes = line(page, 'Documents');
    await expect(notes.getByText('Mental health notes', { exact: true })).toBeHidden();
    await notes.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(notes.getByText('Mental health notes', { exact: true })).toBeVisible();
    await expect(notes).toContainText('<b>Not</b> for apps: [address]');
  });

  await test.step('files that are not stored, with why and where they belong; entries that are no longer listed', async () => {
    await expect(main(page).getByRole('link', { name: 'MRI of the knee' })).toHaveAttribute(
      'href',
      '/record/lakeside/DocumentReference/r5',
    );
    await page.getByRole('button', { name: 'Fetch MRI of the knee' }).click();
    expect(await calls(page)).toContain('fetchFile lakeside https://ehr.test/r4/Binary/scan');
    await expect(main(page).getByRole('link', { name: 'Essential hypertension' })).toBeVisible();
  });
  await looksRight(page);

  await test.step('only what is missing: the choice is in the address', async () => {
    // The box says what was chosen at once, however long the loaders of the new address take.
    await page.evaluate(() => {
      const { listConnections } = world.engine;
      world.engine.listConnections = async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return listConnections();
      };
    });
    await page.getByRole('checkbox', { name: 'Only what is missing' }).check();
    await expect(page).toHaveURL('/providers/lakeside/coverage?show=missing');
    await expect(line(page, 'Lab results')).toHaveCount(0);
    await expect(line(page, 'Problems')).toBeVisible();
    await page.getByRole('link', { name: 'All providers' }).click();
    await expect(page).toHaveURL('/coverage?show=missing');
    await expect(page.getByRole('region', { name: 'Harbor Family Clinic' })).toContainText(
      'Nothing has been asked for',
    );
  });

  await test.step('on paper all is open, and nothing can be pressed', async () => {
    const part = page.getByText('Mental health notes', { exact: true });
    if (await part.isVisible()) await page.getByText('Asked in 2 parts, 1 missing').click();
    await expect(part).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.getByText('Mental health notes', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByRole('button', { name: /^Try again/ })).toHaveCount(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await expect(page.getByText('Mental health notes', { exact: true })).toBeHidden();
  });
});

test('one search is tried again, and says what came of it where the finger is', async ({ page }) => {
  await show(page, { path: '/coverage', state: 'finished' });
  const button = line(page, 'Procedures').getByRole('button', { name: 'Try again: Procedures' });
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await calls(page)).toContain('askAgain lakeside Procedure');
  await expect(button).toHaveText('Asking again');
  await expect(button).toBeFocused();
  const hear = (state: SyncView['state'], row: object) =>
    page.evaluate(
      async ([run, change]) => {
        const { specSync } = await import('/src/ui/engine.spec.page.ts');
        const view = specSync(run);
        const rows = view.rows.map((one) => (one.query === 'Procedure' ? { ...one, ...change } : one));
        world.engine.emit({ kind: 'sync', view: { ...view, rows } });
      },
      [state, row] as const,
    );
  await hear('running', { state: 'fetching', failure: undefined });
  await expect(button).toHaveText('Asking again');
  await hear('finished', { state: 'got', got: 7, failure: undefined });
  await expect(line(page, 'Procedures').getByRole('status')).toHaveText('Asked again: 7');
  // Neither what was not granted nor what is not offered was asked: to ask again is for the sign-in.
  for (const label of ['Care plans', 'Claims', 'Lab results'])
    await expect(line(page, label).getByRole('button')).toHaveCount(0);
});

test('where everything came it says so; offline and without access nobody is asked', async ({ page, context }) => {
  await show(page, { path: '/coverage' });
  await page.evaluate(async () => {
    const { specSync } = await import('/src/ui/engine.spec.page.ts');
    const view = specSync('finished');
    const rows = view.rows.filter(({ state }) => state === 'got' || state === 'empty');
    world.engine.emit({ kind: 'sync', view: { ...view, rows } });
  });
  await expect(main(page)).toContainText('Everything that was asked for came.');
  await expect(main(page)).toContainText('Absent here is not absent in care');

  await show(page, { path: '/coverage', state: 'running' });
  await expect(main(page)).toContainText('Still fetching, 8 of 11 searches done.');
  await expect(page.getByRole('button', { name: 'Try again: Procedures' })).toBeVisible();
  await context.setOffline(true);
  await expect(main(page)).toContainText('You are offline.');
  await expect(page.getByRole('button', { name: 'Try again: Procedures' })).toHaveCount(0);
  await context.setOffline(false);

  await show(page, { path: '/coverage', state: 'finished', access: 'ended' });
  await expect(main(page)).toContainText('Access has ended.');
  await expect(page.getByRole('button', { name: 'Try again: Procedures' })).toHaveCount(0);
  await looksRight(page);
});

test('it is saved as text and as a table, with neither an address nor an id in it', async ({ page }) => {
  await show(page, { path: '/coverage', state: 'finished', leftOut: true });
  for (const [button, name, words] of [
    ['Save as text', 'What could not be fetched.txt', 'For Juniper Vale, born 9 April 1961.'],
    [
      'Save as a table',
      'What could not be fetched.csv',
      'Lakeside General,search,Documents,Mental health notes,Not shared',
    ],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    const stream = await file.createReadStream();
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    expect(text).toContain(words);
    expect(text).toContain('MRI of the knee (80 MB)');
    expect(text).not.toMatch(/:\/\/|p-1\b/);
  }
});

test('at its provider a search in parts is one line, its parts are folded in it, and the way to what is missing is there', async ({
  page,
}) => {
  await show(page, { path: '/providers/lakeside', state: 'finished' });
  const searches = page.getByRole('region', { name: 'What was asked for' });
  const documents = searches.locator('.search').filter({ hasText: 'Documents' }).first();
  await expect(searches.getByText('Mental health notes')).toBeHidden();
  await documents.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(documents).toContainText('Asked in 2 parts:');
  await documents.locator('summary', { hasText: 'Mental health notes' }).press('Enter');
  await expect(documents.getByText('DocumentReference?category=mental-health-notes')).toBeVisible();
  await expect(page.getByRole('region', { name: 'What is not here' })).toContainText(
    'did not share your mental health notes and problems.',
  );
  await looksRight(page);
  await page.getByRole('link', { name: 'What we could not get' }).click();
  await expect(page).toHaveURL('/providers/lakeside/coverage');
});

test('when fetching begins by itself is chosen on this device, and what the browser says to it is told', async ({
  page,
}) => {
  // Headless Chromium has it, and gives it to nobody: a browser that does is played.
  await page.addInitScript(() => {
    const answers = ['refused', 'on'];
    const asked: string[] = [];
    const periodicSync = {
      async register(tag: string, { minInterval }: { minInterval: number }) {
        asked.push(`${tag} ${minInterval}`);
        if (answers.shift() === 'refused') throw new DOMException('', 'NotAllowedError');
      },
      unregister: async (tag: string) => void asked.push(`no ${tag}`),
    };
    Object.defineProperty(ServiceWorkerRegistration.prototype, 'periodicSync', { value: periodicSync });
    ServiceWorkerContainer.prototype.getRegistration = async () =>
      Object.create(ServiceWorkerRegistration.prototype) as ServiceWorkerRegistration;
    Object.assign(globalThis, { asked });
  });
  await show(page, { path: '/storage' });
  const section = page.getByRole('region', { name: 'When Sheaf fetches by itself' });
  const last = async () => (await calls(page)).findLast((call) => call.startsWith('saveWhenToSync'));
  await section.getByRole('combobox').selectOption('6 hours');
  await expect(section.getByRole('status')).toHaveText('Saved on this device.');
  expect(await last()).toBe('saveWhenToSync {"every":21600000,"inBackground":false,"filesOnMetered":true}');
  await section.getByRole('checkbox', { name: /metered/ }).uncheck();
  await expect.poll(last).toContain('"filesOnMetered":false');

  const woken = section.getByRole('checkbox', { name: /background/ });
  await woken.click();
  await expect(section).toContainText('The browser did not agree.');
  await expect(woken).not.toBeChecked();
  await woken.click();
  await expect(section).toContainText('The browser decides how often. It takes a tab of Sheaf that is open somewhere');
  await expect.poll(last).toContain('"inBackground":true');
  await section.getByRole('combobox').selectOption('never: only when I ask');
  await expect(woken).toBeDisabled();
  await expect.poll(last).toBe('saveWhenToSync {"every":null,"inBackground":false,"filesOnMetered":false}');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual([
    'sheaf-wake-up 21600000',
    'sheaf-wake-up 21600000',
    'no sheaf-wake-up',
  ]);
});
