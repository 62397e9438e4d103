import type { Page } from '@playwright/test';
import { readDisk, readLog } from './kept.ts';
import type { Hospital } from './sandbox/hospitals.ts';
import { consent, expect, pick, test, type World } from './world.ts';

/** Two people at one hospital, one person at two: nothing mixes, and what cannot be told is asked. */

test.use({ resources: 150 });

const fetched = (page: Page) =>
  expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });

/** The record has the names in between, too. */
const inFull = (name: string) => new RegExp(name.replace(' ', '.* '));

async function connect(page: Page, hospital: Hospital, person: string): Promise<string> {
  await pick(page, hospital.name.slice(0, 5), hospital.name);
  await consent(page, person);
  await fetched(page);
  return page.url();
}

/** Ends the access and keeps the record. */
async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await page.getByRole('button', { name: /^Disconnect and keep/ }).click();
}

/** From a connection's page, and back from the sign-in page as `person`. */
async function signInAgain(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await consent(page, person);
}

/** What the hospital's FHIR server was asked with a token, since. */
const askedSince = ({ requests }: Hospital, at: number) =>
  requests
    .slice(at)
    .filter(({ method, path, bearer }) => bearer && method !== 'OPTIONS' && path.includes('/r4/'))
    .map(({ path }) => path);

const lengthOf = async (page: Page) => (await readLog(page)).length;

test('another patient at a new sign-in is someone else: nothing comes of it unless the person says so, and then apart', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const [first, second] = lakeside.patients;
  const connection = await connect(page, lakeside, first!.name);
  await leave(page);
  const before = await lengthOf(page);
  const asked = lakeside.requests.length;
  const question = page.getByRole('heading', { level: 1, name: 'This is someone else' });

  await test.step('says who it was and who it is, and has asked for nothing more', async () => {
    await signInAgain(page, second!.name);
    await expect(question).toBeVisible();
    await expect(page.getByRole('main')).toContainText(inFull(first!.name));
    await expect(page.getByRole('main')).toContainText(inFull(second!.name));
    expect(new URL(page.url()).pathname).toMatch(/^\/providers\/whose\/[\w-]{22}$/);
    expect(askedSince(lakeside, asked)).toEqual([`/r4/Patient/${second!.id}`]);
    expect(await readDisk(page)).not.toContain(second!.name.split(' ')[1]);
  });

  await test.step('waits through a reload; cancelled, all is as it was, and the access was given back', async () => {
    await page.reload();
    await expect(question).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page).toHaveURL(connection);
    expect(lakeside.requests.slice(asked).filter(({ path }) => path.endsWith('/oauth/revoke')).length).toBeGreaterThan(
      0,
    );
    expect(askedSince(lakeside, asked)).toHaveLength(1);
    expect(await lengthOf(page)).toBe(before);
    await page.getByRole('link', { name: 'Providers' }).first().click();
    await expect(page.locator('.card')).toHaveCount(1);
  });

  await test.step('a new connection keeps both apart', async () => {
    await page.goto(connection);
    await signInAgain(page, second!.name);
    await expect(question).toBeVisible();
    const address = page.url();
    await page.getByRole('button', { name: /^Connect .* as well$/ }).click();
    await fetched(page);
    expect(page.url()).not.toBe(connection);
    await expect(page.getByRole('main')).toContainText(inFull(second!.name));
    const log = await readLog(page);
    const patients = log.filter(({ type }) => type === 'Patient');
    expect(patients.map(({ id }) => id)).toEqual([first!.id, second!.id]);
    for (const { connectionId, id } of patients) {
      const theirs = log.filter((one) => one.connectionId === connectionId && one.type === 'Condition');
      expect(theirs.length).toBeGreaterThan(0);
      expect(theirs.filter(({ text }) => !text.includes(`Patient/${id}"`))).toEqual([]);
    }
    expect(log.filter(({ connectionId }) => connectionId === patients[0]!.connectionId)).toHaveLength(before);
    await page.goto(address); // answered once
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to answer');
  });

  await test.step('one of them is looked at, in the list and in search, until the other is chosen', async () => {
    await page.getByRole('link', { name: 'Timeline' }).click();
    const person = page.getByRole('combobox', { name: 'Whose record is shown' });
    const entries = page.locator('.list-head output');
    await expect(person.getByRole('option')).toHaveText([inFull(first!.name), inFull(second!.name)]);
    await expect(entries).toHaveText(`${before} entries`);

    const name = first!.name.split(' ')[0]!;
    const box = page.getByRole('searchbox');
    // What hears the key is there a moment after the list.
    await expect(async () => {
      if (!(await box.evaluate((field) => field === document.activeElement))) await page.keyboard.press('/');
      await expect(box).toBeFocused({ timeout: 500 });
    }).toPass();
    await box.fill(name);
    const found = page.getByRole('list', { name: `Found for ${name}` }).getByRole('listitem');
    await expect(found.first()).toContainText(inFull(first!.name));
    await person.selectOption({ index: 1 });
    await expect(page.getByText(`Nothing here has all of “${name}”`).or(found.first())).toBeVisible();
    await expect(found.filter({ hasText: inFull(first!.name) })).toHaveCount(0);
    await page.getByRole('searchbox').fill('');
    const theirs = (await readLog(page)).length - before;
    await expect(entries).toHaveText(`${theirs} entries`);
    await page.reload();
    await expect(entries).toHaveText(`${theirs} entries`);
  });
});

test('whose record it is, is asked where a sign-in opens several; one person at two hospitals is one, until told otherwise', async ({
  page,
  world,
}) => {
  const [lakeside, harbor] = [world.hospital('lakeside'), world.hospital('harbor')];
  const name = lakeside.patients[0]!.name;
  severalAt(world, harbor);
  const lakesidePage = await connect(page, lakeside, name);

  await pick(page, 'harbo', harbor.name);
  await consent(page, name);
  await test.step('nobody is chosen beforehand, and the keyboard will do', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Whose record is it to be?');
    await expect(page.getByRole('radio')).toHaveCount(2);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
    await page.getByRole('radio', { name: inFull(name) }).check();
    await page.keyboard.press('Enter');
    await fetched(page);
  });

  const whose = page.getByRole('region', { name: 'Whose record this is' });
  await test.step('the choice is remembered', async () => {
    const address = page.url();
    await leave(page);
    await signInAgain(page, name);
    await expect(page).toHaveURL(address);
  });

  await test.step('taken for the same person; called otherwise, at both; then somebody else', async () => {
    await expect(whose).toContainText('Taken for the same person as at Lakeside General');
    await whose.getByRole('button', { name: 'Change the name' }).click();
    await page.keyboard.type('Mum');
    await page.keyboard.press('Enter');
    await expect(whose).toContainText('Mum');
    await whose.getByRole('button', { name: 'This is not Mum' }).click();
    await whose.getByRole('radio', { name: 'Somebody else' }).check();
    await whose.getByRole('button', { name: 'Move it' }).click();
    await expect(whose).not.toContainText('Mum');
    await page.goto(lakesidePage);
    await expect(whose).toContainText('Mum');
    await expect(whose).not.toContainText('Harbor');
  });
});

/** Its token names nobody, and a search for patients finds two. */
function severalAt({ app, hospitals }: World, { origin }: Hospital): void {
  app.hospitals = hospitals.map((one) =>
    one.origin === origin ? `${origin}/q/noPatient,noIdToken,severalPatients` : one.origin,
  );
}
