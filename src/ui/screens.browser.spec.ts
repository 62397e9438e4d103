import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { SCREENS } from './screen-list.spec.page.ts';

/** Opens a page that has the code of the whole interface; then `show` puts up one screen after another. */
const open = (page: Page) => page.goto('/e2e/blank.html');

const show = (page: Page, path: string): Promise<void> =>
  page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { specSync } = await import('/src/ui/engine.spec.page.ts');
    const { SCREEN_ENTRIES } = await import('/src/ui/screen-entries.spec.page.ts');
    await showUi(address, { entries: SCREEN_ENTRIES }, (engine) => (engine.syncs['lakeside'] = specSync('finished')));
  }, path);

const areaOf = (path: string): string => /^\/(providers|developers)\b/.exec(path)?.[0] ?? 'the rest';

// One page for all screens of an area: to load the code anew for each took longer than to look at it.
for (const area of new Set(SCREENS.map(([path]) => areaOf(path)))) {
  test(`${area}: each screen names itself, axe finds nothing in light and dark, and it fits a width of 320 pixels`, async ({
    page,
  }) => {
    test.slow();
    await open(page);
    for (const [path, heading] of SCREENS.filter(([each]) => areaOf(each) === area)) {
      await test.step(path, () => look(page, path, heading));
    }
  });
}

async function look(page: Page, path: string, heading: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  await show(page, path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(page).toHaveTitle(`${heading} · Sheaf`);
  await expectAccessible(page, path);
}

async function expectAccessible(page: Page, path: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Legacy: in this page, which has no frames; else in a new page for each look, which takes twice as long.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    // Only colours differ in the dark.
    const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      path,
    ).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
}

test('with nothing here yet, home is a welcome with three ways in', async ({ page }) => {
  await open(page);
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi('/', { rows: 0, connections: [] });
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your health record');
  await expectAccessible(page, 'the welcome');
  await page.getByRole('button', { name: 'Look at a sample person' }).click();
  await expect.poll(() => page.evaluate(() => world.engine.calls.includes('addSample'))).toBe(true);
  await expect(page.getByRole('link', { name: 'Bring a file' })).toHaveAttribute('href', '/files');
  await page.getByRole('main').getByRole('link', { name: 'Add a provider' }).click();
  await expect(page).toHaveURL(/\/providers\/add$/);
});

test('with anything here, home is its summary', async ({ page }) => {
  await open(page);
  await show(page, '/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Summary');
});

test('navigation moves the focus to the heading of the new screen', async ({ page }) => {
  await open(page);
  await show(page, '/timeline');
  await page.getByRole('link', { name: 'Providers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Providers' })).toBeFocused();
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await open(page);
  await show(page, '/about');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('an update is offered, can be put off, and is never forced', async ({ page }) => {
  await open(page);
  await show(page, '/about');
  await page.evaluate(async () => {
    const { offerUpdate } = await import('/src/ui/state/update.ts');
    offerUpdate(() => (document.title = 'applied'));
  });
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByText('A newer version of Sheaf is ready.')).toBeHidden();
  await expect(page).toHaveTitle('About Sheaf · Sheaf');
});

for (const [kind, words] of [
  ['lost', 'Reload to go on'],
  ['blocked', 'Close that tab'],
] as const) {
  test(`a database that is ${kind} says what to do`, async ({ page }) => {
    await open(page);
    await show(page, '/about');
    await page.evaluate((event) => world.engine.emit({ kind: event }), kind);
    await expect(page.getByRole('alert')).toContainText(words);
  });
}

test('a failure of the engine has its page, an unknown one too', async ({ page }) => {
  await open(page);
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { StoreError } = await import('/src/store/errors.ts');
    await showUi('/storage', {}, (engine) => {
      engine.readStorage = () => Promise.reject(new StoreError('store/newer', 'made by version 9'));
      engine.listConnections = () => Promise.resolve([]);
    });
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This tab is older than your record');
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await page.evaluate(() => {
    world.engine.readStorage = () => Promise.reject(new TypeError('a bug'));
  });
  await page.getByRole('link', { name: 'About' }).click();
  await page.getByRole('link', { name: 'This device' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This screen could not be shown');
});
