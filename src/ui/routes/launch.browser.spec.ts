import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { LaunchView } from '../../engine/api.ts';

const OPENED = 'https://sheaf.test/launch?iss=https://x.test/r4&launch=the-code';
const HOST = 'xn--clnic-8ya.quay.test:8443';

async function show(page: Page, changed: Partial<LaunchView> = {}): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(
    async ([change, launchUrl]) => {
      const { showUi } = await import('/src/ui/world.spec.page.tsx');
      await showUi('/launch', { launchUrl }, (engine) => {
        const read = engine.readLaunch.bind(engine);
        engine.readLaunch = async (address) => ({ ...(await read(address)), ...change });
      });
    },
    [changed, OPENED] as const,
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const calls = (page: Page) => page.evaluate(() => world.engine.calls);
const left = (page: Page) => page.evaluate(() => world.left);
const go = (page: Page) => page.getByRole('button', { name: `Go to ${HOST}` });

test('a place that nobody knows is shown in full, and nothing happens before the person says so', async ({ page }) => {
  await show(page);
  await expect(page.getByText(HOST, { exact: true })).toBeVisible();
  await expect(page.getByText('It is in no list that is here.')).toBeVisible();
  await expect(page.getByText('letters that may look like others')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(await calls(page)).toEqual(['readLaunch']);

  await go(page).click();
  await expect.poll(() => left(page)).toEqual(['https://hospital.test/authorize?launch=code']);
  expect(await calls(page)).toContain('beginLaunch true');
});

test('Enter is no, and the start is forgotten', async ({ page }) => {
  await show(page);
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/launch/);
  await page.evaluate(() => {
    history.pushState(null, '', '/launch');
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing to start' })).toBeVisible();
  expect(await left(page)).toEqual([]);
  expect((await calls(page)).filter((call) => call.startsWith('beginLaunch'))).toEqual([]);
});

test('a place that this copy lists is gone to without a question, once', async ({ page }) => {
  await show(page, { isListed: true, known: { brandId: 'quay', name: 'Quay Street' } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Going to Quay Street');
  await expect.poll(() => left(page)).toHaveLength(1);
  await page.evaluate(() => world.engine.emit({ kind: 'catalogue' }));
  await expect.poll(async () => (await calls(page)).filter((call) => call === 'readLaunch').length).toBe(2);
  expect((await calls(page)).filter((call) => call.startsWith('beginLaunch'))).toEqual(['beginLaunch false']);

  // The back button brings the page back as it was left.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to start');
});

test('what fails says why, and can be tried again', async ({ page }) => {
  await show(page);
  await page.evaluate(async () => {
    const { SmartError } = await import('/src/smart/errors.ts');
    const begin = world.engine.beginLaunch.bind(world.engine);
    world.engine.beginLaunch = () => {
      world.engine.beginLaunch = begin;
      return Promise.reject(new SmartError('smart/unreachable', 'nobody there'));
    };
  });
  await go(page).click();
  await expect(page.getByRole('alert')).toContainText('did not answer');
  expect(await left(page)).toEqual([]);
  await go(page).click();
  await expect.poll(() => left(page)).toHaveLength(1);
});

test('where Sheaf is not registered, it says so before it asks, and where a client id is entered', async ({ page }) => {
  const failure = { code: 'smart/not-configured', remedy: 'report', message: 'no client id' } as const;
  await show(page, { failure });
  await expect(page.getByRole('alert')).toContainText('not registered there');
  await expect(go(page)).toHaveCount(0);
  const way = page.getByRole('link', { name: 'Enter a client id' });
  await expect(way).toHaveAttribute('href', `/providers/own?address=${encodeURIComponent(`https://${HOST}/r4`)}`);
  await show(page, { failure, known: { brandId: 'quay', name: 'Quay Street' } });
  await expect(way).toHaveAttribute('href', '/providers/add/quay');
});

test('an address that is no start has its page, and one that was used nothing to start', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { SmartError } = await import('/src/smart/errors.ts');
    await showUi('/launch', { launchUrl: 'https://sheaf.test/launch?launch=x' }, (engine) => {
      engine.readLaunch = () => Promise.reject(new SmartError('smart/bad-launch', '"iss" did not come'));
    });
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This start of Sheaf could not be understood');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi('/launch');
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing to start' })).toBeVisible();
});

test('axe finds nothing, in light and dark, and it fits a width of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await show(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('who was brought here sees whose record it is, and finds the visit and what else was open', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi('/providers/lakeside', {}, (engine) => {
      const launched = {
        needPatientBanner: true,
        visit: 'r3',
        intent: 'reconcile-medications',
        styleUrl: 'https://ehr.test/style.json',
        mentions: [
          { type: 'DocumentReference', id: 'r5' },
          { type: 'Task', id: 'not-here' },
        ],
      };
      engine.connections = engine.connections.map((one) => ({ ...one, launched }));
    });
  });
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Juniper Vale');
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('born');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const also = page.getByRole('region', { name: 'Also open where you came from' });
  await expect(also.getByRole('listitem')).toHaveText(['Progress note']);
  await expect(also.getByRole('link')).toHaveAttribute('href', '/record/lakeside/DocumentReference/r5');
  await page.getByText('Details of the last sign-in').click();
  await expect(page.getByText('reconcile-medications')).toBeVisible();
  await expect(page.getByText('https://ehr.test/style.json')).toBeVisible();
  await page.getByRole('link', { name: 'The visit you came from' }).click();
  await expect(page).toHaveURL(/\/record\/lakeside\/Encounter\/r3$/);
});
