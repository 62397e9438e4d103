import { serveCatalogue, withRealPlace } from './catalogue.ts';
import { countByType, readLog } from './kept.ts';
import { consent, expect, openPicker, options, pick, test, type World } from './world.ts';

/** Hospitals that give a public app no refresh token, or no client id: the device registers itself. */

/** The local hospitals, as of a platform whose apps register a key with their first token. */
const withKeys = (world: World): void =>
  serveCatalogue(world, (catalog) => ({
    ...catalog,
    platforms: catalog.platforms.map((platform) =>
      platform.id === 'local'
        ? {
            ...platform,
            scopes: ['openid', 'fhirUser', 'launch/patient', 'patient/*.rs', 'system/DynamicClient.register'],
            quirks: { ...platform.quirks, tokenStrategy: 'registered-key' },
          }
        : platform,
    ),
  }));

test.use({ resources: 150 });

const posts = (world: World, end: string) =>
  world.hospital('lakeside').requests.filter(({ method, path }) => method === 'POST' && path.endsWith(end));

test.describe('a token that ends soon', () => {
  test.use({ accessTokenSeconds: 2 });

  test('where this device registered its key, fetching goes on without the person, after a restart too', async ({
    page,
    world,
  }) => {
    const lakeside = world.hospital('lakeside');
    const person = lakeside.patients[0]!;
    withKeys(world);
    world.app.hospitals = [`${lakeside.origin}/q/registration=key,noRefresh`];
    await pick(page, 'lake', /Lakeside/);
    const hold = lakeside.hold(({ path }) => path.includes('Immunization'));
    await consent(page, person.name);
    await hold.reached(1);
    lakeside.expireTokens();
    hold.release();
    await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
    expect(countByType(await readLog(page))).toEqual(lakeside.expected(person.id));
    expect(posts(world, '/oauth/register').map(({ bearer, status }) => [bearer, status])).toEqual([[true, 201]]);
    await expect(page.getByText('ask you to sign in again each time')).toHaveCount(0);

    await page.reload();
    lakeside.expireTokens();
    const tokens = posts(world, '/oauth/token').length;
    expect(tokens).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Fetch what is new' }).click();
    await expect.poll(() => posts(world, '/oauth/token').length).toBeGreaterThan(tokens);
    await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: 'Sign in again' })).toHaveCount(0);
  });
});

test('where no browser may register, the record comes all the same, and the page says that it will ask again', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  withKeys(world);
  world.app.hospitals = [`${lakeside.origin}/q/registration=noCors,noRefresh`];
  await pick(page, 'lake', /Lakeside/);
  await consent(page, lakeside.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('This hospital will ask you to sign in again each time.')).toBeVisible();
  await page.getByText('Details', { exact: true }).first().click();
  await expect(page.getByText('smart/registration-no-cors')).toBeVisible();

  lakeside.expireTokens();
  await page.getByRole('button', { name: 'Fetch what is new' }).click();
  await expect(page.getByRole('button', { name: 'Sign in again' }).first()).toBeVisible({ timeout: 30_000 });
});

test('a server that registers any app gives a client id on the spot, and one goes on to sign in', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const base = lakeside.quirky('registration=open');
  serveCatalogue(world, (catalog) => withRealPlace(catalog, 'Lakeside Family Clinic', base));
  await (await openPicker(page)).fill('family clinic');
  await options(page).first().click();
  await page.getByRole('button', { name: 'Get a client id from this server' }).click();
  await consent(page, lakeside.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  expect(countByType(await readLog(page))).toEqual(lakeside.expected(lakeside.patients[0]!.id));
});

test('one that registers none says so in its own words, and a client id can still be entered', async ({
  page,
  world,
}) => {
  const base = world.hospital('lakeside').quirky('registration=refused');
  serveCatalogue(world, (catalog) => withRealPlace(catalog, 'Lakeside Family Clinic', base));
  await (await openPicker(page)).fill('family clinic');
  await options(page).first().click();
  await page.getByRole('button', { name: 'Get a client id from this server' }).click();
  await expect(page.getByText('The provider did not register this app')).toBeVisible();
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByText('This hospital registers no apps by themselves.')).toBeVisible();
  await expect(page.getByText('Use my own client id')).toBeVisible();
});
