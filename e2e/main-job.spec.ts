import { readLog, countByType } from './kept.ts';
import { consent, expect, options, pick, test } from './world.ts';

/** The journey that Sheaf exists for, whole, with nothing of it played. */

test('pick a hospital, sign in, fetch everything, add a second one, read it all with every server gone', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const harbor = world.hospital('harbor');
  const person = lakeside.patients[0]!;
  const other = harbor.patients[0]!; // the same person: somebody else's record would be a timeline of their own

  await test.step('the front door offers the one way in', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Add a provider' }).click();
    await page.getByRole('combobox', { name: 'Name, place or address' }).fill('lake');
    await options(page)
      .filter({ hasText: /Lakeside General/ })
      .click();
  });

  await test.step('the hospital’s own page signs the person in, on its own origin', async () => {
    await page.waitForURL(`${lakeside.origin}/**`);
    await consent(page, person.name);
    await page.waitForURL(`${world.app.origin}/providers/**`);
    expect(page.url()).not.toMatch(/code|state|#/);
  });

  await test.step('the record arrives, search by search, and is whole', async () => {
    await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
    const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
    await expect(row('Problems and diagnoses')).toContainText(String(lakeside.expected(person.id).Condition));
    expect(countByType(await readLog(page))).toEqual(lakeside.expected(person.id));
  });

  await test.step('numbers are kept as they were sent', async () => {
    const decimals = (await readLog(page)).filter(({ text }) => /"value":\d+\.\d*0[,}]/.test(text));
    expect(decimals.length).toBeGreaterThan(0);
  });

  await test.step('a second hospital adds to the same timeline', async () => {
    await pick(page, 'harbor', /Harbor Clinic/);
    await consent(page, other.name);
    await page.waitForURL(`${world.app.origin}/providers/**`);
    await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Timeline' }).first().click();
    await expect(page.getByRole('region', { name: 'Timeline' })).toContainText(
      entries(sum(lakeside.expected(person.id)) + sum(harbor.expected(other.id))),
    );
  });

  const addresses = await test.step('addresses to come back to', async () => {
    await page.goto(`${world.app.origin}/timeline?kind=visit`);
    await page.locator('a[href*="/Encounter/"]').first().click();
    await expect(page).toHaveURL(/\/Encounter\//);
    const visit = page.url();
    await page.goto(`${world.app.origin}/timeline?kind=document`);
    await page.locator('a[href*="/DocumentReference/"]').first().click();
    await expect(page).toHaveURL(/\/DocumentReference\//);
    await expect(page.getByRole('heading', { name: /^Documents?$/ })).toBeVisible();
    return { visit, document: page.url() };
  });

  await test.step('the shell is there for a day without a network', async () => {
    await page.waitForFunction(() =>
      navigator.serviceWorker.ready.then((ready) => ready.active?.state === 'activated'),
    );
  });

  await test.step('every server is gone', async () => {
    await Promise.all([world.app.stop(), ...world.hospitals.map((hospital) => hospital.stop())]);
    await expect(fetch(world.app.origin)).rejects.toThrow();
  });

  await test.step('any address of the app reloads and reads, with any query', async () => {
    for (const address of [
      '/',
      '/timeline',
      '/timeline?kind=lab',
      '/providers',
      '/storage',
      '/about?x=1',
      '/callback?code=x&state=y',
    ]) {
      await page.goto(world.app.origin + address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await page.goto(addresses.visit);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByText(/^Source: the data as/).click();
    await expect(page.getByText('"resourceType": "Encounter"')).toBeVisible();
  });

  await test.step('and so do the documents', async () => {
    await page.goto(addresses.document);
    await page.getByRole('button', { name: 'Open' }).first().click();
    await expect(page.getByRole('button', { name: 'Close' })).toBeVisible();
    await expect(page.locator('.document').first()).toBeVisible();
  });
});

test('a reload in the middle of a sync goes on from the last committed page', async ({ page, world }) => {
  const pinewood = world.hospital('pinewood');
  const person = pinewood.patients[0]!;
  const isLaterPage = (path: string) => /Observation.*(cursor|page)/i.test(path);
  await pick(page, 'pine', /Pinewood/);

  const hold = pinewood.hold(
    ({ path }) => isLaterPage(path) && pinewood.requests.filter((one) => isLaterPage(one.path)).length > 3,
  );
  await consent(page, person.name);
  await page.waitForURL(`${world.app.origin}/providers/**`);
  await hold.reached(1);
  // Everything else ends meanwhile, and says so once it is on disk.
  const ended = page.locator(':is([data-state="got"], [data-state="empty"]) + .search-details > p code');
  await expect(ended.filter({ hasText: 'RelatedPerson' })).toBeAttached();
  const finished = await ended.allTextContents();
  expect(finished.length).toBeGreaterThan(10);

  const asked = pinewood.requests.length;
  await page.reload();
  hold.release();
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });

  expect(countByType(await readLog(page))).toEqual(pinewood.expected(person.id));
  const again = pinewood.requests.slice(asked).map(({ path }) => queryOf(path));
  expect(finished.filter((query) => again.includes(query))).toEqual([]);
});

/** A first page's address as the screen shows the search, e.g. `Observation?category=laboratory`; '' for any other. */
function queryOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://hospital');
  if (!searchParams.has('patient')) return '';
  const category = searchParams.get('category');
  return pathname.replace('/r4/', '') + (category === null ? '' : `?category=${category}`);
}

test('a sync can be stopped, says so, and is continued where it stood', async ({ page, world }) => {
  const pinewood = world.hospital('pinewood');
  const person = pinewood.patients[0]!;
  await pick(page, 'pine', /Pinewood/);
  const hold = pinewood.hold(({ path }) => path.includes('Observation') && path.includes('laboratory'));
  await consent(page, person.name);
  await page.waitForURL(`${world.app.origin}/providers/**`);
  await hold.reached(1);

  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('heading', { name: /^Stopped/ })).toBeVisible();
  hold.release();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  expect(countByType(await readLog(page))).toEqual(pinewood.expected(person.id));
});

test('fetching again writes nothing that has not changed', async ({ page, world }) => {
  const lakeside = world.hospital('lakeside');
  await pick(page, 'lake', /Lakeside/);
  await consent(page, lakeside.patients[1]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  const before = (await readLog(page)).length;
  // Held, or it may be over before anybody looks.
  const hold = lakeside.hold(({ path }) => path.endsWith('/metadata'));
  await page.getByRole('button', { name: 'Fetch what is new' }).click();
  await hold.reached(1);
  await expect(page.getByRole('heading', { name: /^Fetching/ })).toBeVisible();
  hold.release();
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  expect((await readLog(page)).length).toBe(before);
});

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0);
const entries = (count: number) => `${count.toLocaleString('en')} entries`;
