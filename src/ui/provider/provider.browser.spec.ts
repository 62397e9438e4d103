import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { ConnectionView, Departure, SyncView } from '../../engine/api.ts';

interface Shown {
  readonly connection?: Partial<ConnectionView>;
  readonly state?: SyncView['state'];
  readonly departure?: Departure;
}

/** The page of one provider, as the last sign-in there left it. */
async function show(page: Page, shown: Shown): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async ({ connection, state, departure }) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { specSync } = await import('/src/ui/engine.spec.page.ts');
    await showUi('/providers/lakeside', {}, (engine) => {
      engine.connections = engine.connections.map((one) => (one.id === 'lakeside' ? { ...one, ...connection } : one));
      if (departure) engine.departure = departure;
      if (state) engine.syncs['lakeside'] = specSync(state);
    });
  }, shown);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const calls = (page: Page) => page.evaluate(() => world.engine.calls);
const main = (page: Page) => page.getByRole('main');

async function looksRight(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
}

test('what was not shared is said in words, and one tap goes to where it can be shared', async ({ page }) => {
  const category = 'category=http://terminology.hl7.org/CodeSystem/observation-category';
  const granted = `patient/Patient.rs patient/Observation.rs?${category}|laboratory`;
  const scopes = { asked: 'openid patient/*.rs', granted };
  await show(page, { connection: { scopes, warnings: ['id-token/bad-signature'] }, state: 'finished' });
  const section = page.getByRole('region', { name: 'What you did not share' });
  await expect(section).toContainText('You did not share: care plans.');
  await expect(section).toContainText('Of your lab results you shared only lab results.');
  // Told once: not among what failed too.
  await expect(page.getByRole('region', { name: 'What is not here' })).not.toContainText('care plans');
  // A note about the sign-in that is nobody's fault, and costs nothing.
  await expect(main(page)).toContainText('It does not bear the provider’s signature.');
  await looksRight(page);
  await section.getByRole('button', { name: 'Sign in again to share them' }).click();
  await expect.poll(() => page.evaluate(() => world.left)).toEqual(['https://hospital.test/authorize']);
  expect(await calls(page)).toContain('beginSignIn lakeside');
});

test('what nobody asked for is told as that, and a proof that no browser can check is a detail', async ({ page }) => {
  const scopes = { asked: 'openid fhirUser', granted: 'openid patient/Patient.read' };
  await show(page, { connection: { scopes, warnings: ['id-token/unverified'] }, state: 'finished' });
  await expect(main(page)).not.toContainText('You did not share');
  await expect(page.getByRole('region', { name: 'What is not here' })).toContainText(
    'This copy of Sheaf has no right to ask Lakeside General for your care plans.',
  );
  await expect(main(page).locator('.note.attention')).toHaveCount(0);
  await expect(page.getByText('keys cannot be read by a browser')).toBeHidden();
  await page.getByText('Details of the last sign-in').click();
  await expect(page.getByText('keys cannot be read by a browser')).toBeVisible();
  await expect(page.getByText('openid patient/Patient.read')).toBeVisible();
});

for (const { forget, button } of [
  { forget: false, button: 'Disconnect and keep 3,120 entries' },
  { forget: true, button: 'Disconnect and forget 3,120 entries' },
]) {
  test(`after leaving (${forget ? 'all forgotten' : 'record kept'}) it stands there whether that was confirmed, until it was seen`, async ({
    page,
  }) => {
    const appsPage = { address: 'https://portal.test/apps', isList: forget };
    await show(page, { departure: { access: { offered: true, confirmed: false, endsAt: 1 }, appsPage } });
    await page.getByRole('button', { name: 'Disconnect', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: button }).click();
    await expect(page).toHaveURL(forget ? /\/providers$/ : /\/providers\/lakeside$/);
    await expect(main(page)).toContainText('Disconnected from Lakeside General. Sheaf has thrown its access away');
    await expect(main(page)).toContainText('By itself it is over already.');
    const link = main(page).getByRole('link', { name: /list of connected apps|own site/ });
    await expect(link).toHaveAttribute('href', appsPage.address);
    await expect(link).toHaveAttribute('rel', 'noreferrer');
    await looksRight(page);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(main(page)).not.toContainText('Disconnected from');
  });
}

test('where nothing renews access, its end is told before, and after it one tap goes to that sign-in', async ({
  page,
}) => {
  await show(page, { connection: { accessEndsAt: Date.now() + 3_600_000 }, state: 'finished' });
  await expect(main(page)).toContainText('Access lasts until');
  await expect(page.getByRole('button', { name: 'Fetch what is new' })).toBeVisible();

  await test.step('it ends while the page stands there: to fetch is to sign in', async () => {
    await page.clock.install({ time: Date.now() + 3_600_001 });
    await page.getByRole('button', { name: /Fetch what is new|Sign in again/ }).click();
    await expect.poll(() => page.evaluate(() => world.left)).toHaveLength(1);
    expect(await calls(page)).toContain('beginSignIn lakeside');
    expect((await calls(page)).filter((call) => call.startsWith('startSync'))).toEqual([]);
  });

  await test.step('and whoever comes later sees it', async () => {
    await show(page, { connection: { accessEndsAt: Date.now() - 60_000 }, state: 'finished' });
    await expect(main(page)).toContainText('Access has ended. What is here stays.');
    await expect(main(page)).not.toContainText('Access lasts');
    await expect(page.getByRole('button', { name: 'Fetch what is new' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: '3,120 entries in the timeline' })).toBeVisible();
  });
});

test('a run that paused because access ended says so once, and no failure is cried out', async ({ page }) => {
  await show(page, { connection: { access: 'ended' }, state: 'paused' });
  await expect(main(page)).toContainText('Access has ended.');
  await expect(page.getByRole('button', { name: 'Sign in again' })).toHaveCount(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('where the provider does not know the app any more, there is another way than to fail again', async ({ page }) => {
  await show(page, { state: 'running' });
  await page.evaluate(async () => {
    const { specSync } = await import('/src/ui/engine.spec.page.ts');
    const failure = { code: 'smart/refused', remedy: 'report', message: 'invalid_client' } as const;
    world.engine.emit({ kind: 'sync', view: { ...specSync('paused'), failure } });
  });
  await page.getByRole('alert').getByRole('button', { name: 'Sign in again' }).click();
  await expect.poll(() => page.evaluate(() => world.left)).toHaveLength(1);
});
