import { readDisk } from './kept.ts';
import { consent, expect, pick, test } from './world.ts';

/** Everything that may go wrong on the way back from the hospital's page has a page of its own, and costs nothing. */

test('saying no at the hospital comes back to a page that says so', async ({ page, world }) => {
  const lakeside = world.hospital('lakeside');
  await pick(page, 'lake', /Lakeside/);
  await page.getByRole('radio', { name: lakeside.patients[0]!.name }).check();
  await page.getByRole('button', { name: /sign in/i }).click();
  await page.getByRole('button', { name: /deny/i }).click();
  await page.waitForURL(`${world.app.origin}/callback`);
  await expect(
    page
      .getByRole('alert')
      .or(page.getByRole('heading', { level: 1 }))
      .first(),
  ).toBeVisible();
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByText('smart/denied')).toBeVisible();
});

test('an answer that nobody asked for is refused, and its code goes nowhere', async ({ page, world }) => {
  const asked = world.hospital('lakeside').requests.length;
  await page.goto(`${world.app.origin}/callback?code=stolen-code-marker&state=forged`);
  await expect(page).toHaveURL(`${world.app.origin}/callback`);
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByText('smart/wrong-state')).toBeVisible();
  expect(world.hospital('lakeside').requests).toHaveLength(asked);
  expect(await readDisk(page)).not.toContain('stolen-code-marker');
});

test('a callback that is opened a second time is refused, and the connection stays', async ({
  page,
  context,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  let answer = '';
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.url().includes('/callback')) answer = request.url();
  });
  page.on('framenavigated', (frame) => {
    if (frame.url().includes('/callback#')) answer = frame.url();
  });
  await pick(page, 'lake', /Lakeside/);
  await consent(page, lakeside.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  expect(answer).toContain('code=');

  const second = await context.newPage();
  await second.goto(answer);
  await second.getByText('Details', { exact: true }).click();
  await expect(second.getByText('smart/wrong-state')).toBeVisible();
  await second.getByRole('link', { name: 'Providers' }).first().click();
  await expect(second.getByText('Lakeside General').first()).toBeVisible();
});

test('access to no patient is explained, and leaves no half connection', async ({ page, world }) => {
  world.app.hospitals = [`${world.hospital('lakeside').origin}/q/noPatient,noIdToken`];
  await pick(page, 'lake', /Lakeside/);
  await consent(page, world.hospital('lakeside').patients[0]!.name);
  await page.waitForURL(`${world.app.origin}/callback`);
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByText('smart/no-patient')).toBeVisible();
});

test('a token endpoint without CORS is told apart from a bad network', async ({ page, world }) => {
  world.app.hospitals = [`${world.hospital('lakeside').origin}/q/tokenNoCors`];
  await pick(page, 'lake', /Lakeside/);
  await consent(page, world.hospital('lakeside').patients[0]!.name);
  await page.waitForURL(`${world.app.origin}/callback`);
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByText('smart/token-no-cors')).toBeVisible();
});

test('what the person unticks is not asked for, and shown as not shared', async ({ page, world }) => {
  const lakeside = world.hospital('lakeside');
  await pick(page, 'lake', /Lakeside/);
  await consent(page, lakeside.patients[0]!.name, { untick: [/lab|result|observation/i] });
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  const row = page.getByRole('listitem').filter({ has: page.getByText('Results and measurements', { exact: true }) });
  await expect(row).toContainText('Not in your consent');
  expect(lakeside.requests.filter(({ path }) => path.startsWith('/r4/Observation'))).toEqual([]);
});

test.describe('a token that ends soon', () => {
  test.use({ accessTokenSeconds: 2, resources: 400 });

  test('is refreshed by one tab for all, and the sync goes on', async ({ page, world }) => {
    const pinewood = world.hospital('pinewood');
    await pick(page, 'pine', /Pinewood/);
    const hold = pinewood.hold(({ path }) => path.includes('Immunization'));
    await consent(page, pinewood.patients[0]!.name);
    await hold.reached(1);
    pinewood.expireTokens();
    hold.release();
    await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
    expect(pinewood.requests.filter(({ path }) => path.endsWith('/token')).length).toBeGreaterThan(1);
  });
});

test('where nothing can be refreshed, the end of access says so and one tap goes back to that hospital', async ({
  page,
  world,
}) => {
  const harbor = world.hospital('harbor');
  await pick(page, 'harbor', /Harbor/);
  const hold = harbor.hold(({ path }) => path.includes('Observation'));
  await consent(page, harbor.patients[0]!.name);
  await hold.reached(1);
  harbor.revokeAll();
  hold.release();
  await expect(page.getByRole('heading', { name: /^Paused/ })).toBeVisible({ timeout: 30_000 });
  await page
    .getByRole('button', { name: /Sign in again/ })
    .first()
    .click();
  await page.waitForURL(`${harbor.origin}/**`);
  await consent(page, harbor.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Providers' }).first().click();
  await expect(page.getByRole('main').getByText('Harbor Clinic').first()).toBeVisible();
});
