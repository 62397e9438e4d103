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
  world.app.hospitals = [`${world.hospital('lakeside').origin}/q/noPatient,noIdToken,status[Patient]=403`];
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

test.describe('less than was asked for', () => {
  test.use({ resources: 150 });

  test('what the person unticks is not asked for and said in words; one tap shares it after all, and the sync goes on with it', async ({
    page,
    world,
  }) => {
    const lakeside = world.hospital('lakeside');
    const asked = () => lakeside.requests.filter(({ path }) => path.includes('/r4/Observation?'));
    world.app.hospitals = [`${lakeside.origin}/q/jwksNoCors`];
    await pick(page, 'lake', /Lakeside/);
    const hold = lakeside.hold(({ path }) => path.includes('Immunization'));
    await consent(page, lakeside.patients[0]!.name, { untick: [/lab|result|observation/i] });
    await hold.reached(1);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByRole('heading', { name: /^Stopped/ })).toBeVisible();
    hold.release();
    const row = page.getByRole('listitem').filter({ has: page.getByText('Results and measurements', { exact: true }) });
    await expect(row).toContainText('Not in your consent');
    const section = page.getByRole('region', { name: 'What you did not share' });
    await expect(section).toContainText('You did not share: results and measurements.');
    expect(asked()).toEqual([]);
    // Who signed in could not be proven to a page: a detail, and no warning.
    await page.getByText('Details of the last sign-in').click();
    await expect(page.getByText('keys cannot be read by a browser')).toBeVisible();
    await expect(page.getByText('could not prove who signed in')).toHaveCount(0);

    await section.getByRole('button', { name: 'Sign in again to share it' }).click();
    await consent(page, lakeside.patients[0]!.name);
    await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
    await expect(row).not.toContainText('Not in your consent');
    await expect(section).toHaveCount(0);
    expect(asked().length).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'Disconnect', exact: true }).click();
    await page.getByRole('button', { name: /Disconnect and keep/ }).click();
    await expect(page.getByRole('main')).toContainText('It confirmed that Sheaf’s access has ended.');
    await expect(page.getByRole('link', { name: /in the timeline$/ })).toBeVisible();
  });
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
  // Said once, and cried out nowhere; what is here can be read.
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /in the timeline$/ })).toBeVisible();
  await page.getByRole('button', { name: /Sign in again/ }).click();
  await page.waitForURL(`${harbor.origin}/**`);
  await consent(page, harbor.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/^Access lasts until/)).toBeVisible();
  await page.getByRole('link', { name: 'Providers' }).first().click();
  await expect(page.getByRole('main').getByText('Harbor Clinic').first()).toBeVisible();
});

test.describe('an answer that comes back otherwise than it was asked for', () => {
  test.use({ resources: 150 });

  test('two sign-ins at once, each finished in a window that did not begin it, by fragment and by query', async ({
    page,
    context,
    world,
  }) => {
    // An installed app gets its answer in another window than it asked in: with a session storage, and an opener, of its own.
    const { headers } = await fetch(`${world.app.origin}/callback`);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    const other = await context.newPage();
    await other.goto(world.app.origin);
    await pick(page, 'lake', /Lakeside/);
    await pick(other, 'harbor', /Harbor/);
    const signInPages = [page, other].map(async (one) => {
      await expect(one.getByRole('radio').first()).toBeVisible();
      return one.url();
    });
    const [atLakeside = '', atHarbor = ''] = await Promise.all(signInPages);
    for (const [id, window, url] of [
      ['harbor', page, atHarbor],
      ['lakeside', other, atLakeside],
    ] as const) {
      await window.goto(url);
      await consent(window, world.hospital(id).patients[0]!.name);
      await expect(window).toHaveURL(/\/providers\/[^?#]+$/);
      // How far each page was scrolled, and nothing else: what a sign-in needs lies sealed in IndexedDB.
      const kept = await window.evaluate(() =>
        [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage)),
      );
      expect(kept.filter((key) => key !== 'react-router-scroll-positions')).toEqual([]);
    }

    // Back is the hospital's form, which the browser will not send again; forward is the provider, connected once.
    await other.goBack().catch(() => null);
    await expect(async () => {
      await other.goForward().catch(() => null); // lost where the browser is still at saying no
      await expect(other.getByRole('heading', { level: 1, name: /Lakeside/ })).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await other.getByRole('link', { name: 'Providers' }).first().click();
    await expect(other.getByRole('main').getByRole('link', { name: /^Details of/ })).toHaveCount(2);
  });

  test('a reload in the middle of it says that nothing waits, asks for nothing twice and leaves no half connection', async ({
    page,
    world,
  }) => {
    const harbor = world.hospital('harbor');
    await pick(page, 'harbor', /Harbor/);
    const hold = harbor.hold(({ path }) => path.endsWith('/token'));
    await consent(page, harbor.patients[0]!.name);
    await hold.reached(1);
    expect(page.url()).toBe(`${world.app.origin}/callback`);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'No sign-in to finish' })).toBeVisible();
    hold.release();
    expect(harbor.requests.filter(({ path, method }) => path.endsWith('/token') && method === 'POST')).toHaveLength(1);
    await page.getByRole('main').getByRole('link', { name: 'Go to providers' }).click();
    await expect(page.getByRole('main').getByRole('link', { name: /^Details of/ })).toHaveCount(0);
  });
});
