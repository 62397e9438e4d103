import { expect, test, type Page } from '@playwright/test';

async function show(page: Page, path = '/providers/add'): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi(address);
  }, path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a provider');
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Name, place or address' });
const option = (page: Page, name: string | RegExp) =>
  page.getByRole('listbox', { name: 'Providers' }).getByRole('option', { name });
const active = (page: Page) => page.getByRole('option', { selected: true });
const calls = (page: Page) => page.evaluate(() => world.engine.calls);
const left = (page: Page) => page.evaluate(() => world.left);

// The keyboard, which stays in the field

test('a provider is found, reached and chosen with the keyboard alone', async ({ page }) => {
  await show(page);
  await field(page).focus();
  await page.keyboard.type('elmira');
  await expect(page.getByRole('status').filter({ hasText: '5 providers' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(active(page)).toContainText('Juniper Clinic');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => left(page)).toEqual(['https://hospital.test/authorize']);
  expect(await calls(page)).toEqual(expect.arrayContaining(['beginSignIn juniper', 'of brand Juniper Clinic']));
});

test('the field says which option is active, and that a list belongs to it', async ({ page }) => {
  await show(page);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(field(page)).toHaveAttribute('aria-autocomplete', 'list');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant');
  await field(page).press('ArrowUp');
  const last = option(page, 'Walled Garden Clinic');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await last.getAttribute('id'))!);
  expect(await field(page).getAttribute('aria-controls')).toBe(await page.getByRole('listbox').getAttribute('id'));
  await field(page).fill('zzz');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
});

test('keys that move the cursor give the field the say again, and Escape clears it', async ({ page }) => {
  await show(page);
  await field(page).fill('elm');
  await field(page).press('PageDown');
  await expect(active(page)).toContainText('Walled Garden Clinic');
  await field(page).press('PageUp');
  await expect(active(page)).toContainText('Maple Valley Health');
  await field(page).press('Home');
  await expect(active(page)).toHaveCount(0);
  await page.keyboard.type('_');
  await expect(field(page)).toHaveValue('_elm');
  await field(page).press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(page.getByText('7 providers', { exact: true })).toBeVisible();
});

test('Enter chooses the only one that is found, and nothing while there are several', async ({ page }) => {
  await show(page);
  await field(page).fill('juniper');
  await expect(page.getByText('2 providers', { exact: true })).toBeVisible();
  await field(page).press('Enter');
  await field(page).fill('quay');
  await expect(page.getByText('1 provider', { exact: true })).toBeVisible();
  await field(page).press('Enter');
  await expect.poll(() => calls(page)).toContain('beginSignIn quay');
  expect(await calls(page)).not.toContain('beginSignIn juniper');
});

test('what is active is never hidden behind the field or the bar of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 420 });
  await show(page);
  await field(page).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key);
    const covered = await active(page).evaluate((shown) => {
      const { top, bottom, left } = shown.getBoundingClientRect();
      return [top + 1, bottom - 1].filter((y) => !shown.contains(document.elementFromPoint(left + 20, y)));
    });
    expect(covered, key).toEqual([]);
  }
  await expect(field(page)).toBeInViewport();
});

// What choosing leads to

test('every option says beforehand what will happen', async ({ page }) => {
  await show(page);
  await expect(option(page, /Quay Street/)).toContainText('Port Winsome, ME · Maple Chart');
  await expect(option(page, /Quay Street/)).toContainText('Sign in at fhir.quay.test');
  await expect(option(page, /Maple Valley/)).toContainText('Elmira, NY · matched 3 of 41 locations');
  await expect(option(page, /Maple Valley/)).toContainText('MyMaple for adults, MyMaple for children');
  await expect(option(page, /Maple Valley/)).toContainText('ways to sign in');
  await expect(option(page, /Cypress/)).toContainText('This copy of Sheaf is not registered there');
  await expect(option(page, /Walled/)).toContainText('Cannot work from a browser: bring a file');
});

for (const [name, path] of [
  ['Maple Valley', 'maple'],
  ['Cypress', 'unregistered'],
  ['Walled', 'walled'],
] as const) {
  test(`${name}: without exactly one open way, choosing leads to its page, and back to the same question`, async ({
    page,
  }) => {
    await show(page);
    await field(page).fill(name);
    await option(page, new RegExp(name)).click();
    await expect(page).toHaveURL(new RegExp(`/providers/add/${path}$`));
    await page.goBack();
    await expect(field(page)).toHaveValue(name);
    await expect(page.getByText('1 provider', { exact: true })).toBeVisible();
  });
}

test('of two places that share a server, only the chosen one is on its way, and none can be chosen twice', async ({
  page,
}) => {
  await show(page);
  await page.evaluate(() => {
    world.engine.beginSignIn = (request) => {
      world.engine.calls.push(`asked ${request.brandId}`);
      return new Promise(() => {});
    };
  });
  await option(page, /Juniper Dental/).click();
  await expect(option(page, /Juniper Dental/)).toContainText('Going to its sign-in page');
  await expect(page.getByRole('status').filter({ hasText: 'Going to its sign-in page' })).toHaveCount(1);
  await expect(option(page, /Juniper Clinic/)).toContainText('fhir.juniper.test');
  await option(page, /Juniper Clinic/).click({ force: true });
  expect(await calls(page)).toEqual(['asked Juniper Dental']);
});

test('a sign-in that cannot begin says why, leads to all about it, and another can be chosen', async ({ page }) => {
  await show(page);
  await page.evaluate(async () => {
    const { SmartError } = await import('/src/smart/errors.ts');
    const begin = world.engine.beginSignIn.bind(world.engine);
    world.engine.beginSignIn = (request) =>
      request.endpointId === 'quay' ? Promise.reject(new SmartError('smart/no-cors', 'no CORS')) : begin(request);
  });
  await option(page, /Quay/).click();
  await expect(page.getByRole('alert')).toContainText('does not let a browser in');
  await expect(page.getByRole('link', { name: 'More about Quay Street Family Practice' })).toHaveAttribute(
    'href',
    '/providers/add/quay',
  );
  await option(page, /Juniper Clinic/).click();
  await expect.poll(() => left(page)).toHaveLength(1);
});

// Test servers

test('real and test servers never mix, and each says when the other matches, too', async ({ page }) => {
  await show(page);
  await field(page).fill('maple');
  await expect(page.getByText('1 test server matches, too.')).toBeVisible();
  await page.getByRole('button', { name: 'Show test servers instead' }).click();
  await expect(page.getByRole('option')).toHaveText([/Maple sandbox/]);
  await expect(page.getByRole('switch', { name: 'Show test servers' })).toBeChecked();
  await expect(option(page, /Maple sandbox/)).toContainText('test data');
  await page.getByRole('switch').uncheck();
  await expect(page.getByRole('option')).toHaveText([/Maple Valley/]);
});

test('when only test servers match, they are shown and said to be that', async ({ page }) => {
  await show(page);
  await field(page).fill('lakeside');
  await expect(page.getByRole('status').filter({ hasText: 'No hospital or clinic matches' })).toContainText(
    'but 1 test server does. The people in it are invented.',
  );
  await expect(page.getByRole('switch')).not.toBeChecked();
  await expect(option(page, /Lakeside/)).toContainText('on this machine');
});

// Nothing found, nothing loaded

test('an address that no list has can be asked, by a link and by Enter', async ({ page }) => {
  await show(page);
  await field(page).fill('zzz');
  await expect(page.getByText('Nothing found for “zzz”.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ask this address' })).toHaveCount(0);
  await field(page).fill('fhir.alder.test/r4');
  await expect(page.getByRole('link', { name: 'Ask this address' })).toBeVisible();
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/providers\/own\?address=https%3A%2F%2Ffhir\.alder\.test%2Fr4$/);
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue('https://fhir.alder.test/r4');
});

test('a catalogue that cannot be loaded says why, is asked again, and leaves the other ways open', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { EngineRefusal } = await import('/src/engine/errors.ts');
    await showUi('/providers/add', {}, (engine) => {
      const find = engine.findProviders.bind(engine);
      let times = 0;
      engine.findProviders = (...question) =>
        (times += 1) === 1 ? Promise.reject(new EngineRefusal('engine/no-catalogue', 'offline')) : find(...question);
    });
  });
  await expect(page.getByRole('alert')).toContainText('The list of providers could not be loaded');
  await expect(page.getByRole('link', { name: 'Not listed? Enter its address' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Lists and sources' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('7 providers', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an answer that comes late does not replace a newer one, nor does a late failure', async ({ page }) => {
  await show(page);
  await page.evaluate(async () => {
    const { EngineRefusal } = await import('/src/engine/errors.ts');
    const find = world.engine.findProviders.bind(world.engine);
    const slow: (() => void)[] = [];
    world.engine.findProviders = async (text, options) => {
      if (text.length < 3) await new Promise<void>((resolve) => slow.push(resolve));
      if (text.length === 1) throw new EngineRefusal('engine/no-catalogue', 'offline');
      return find(text, options);
    };
    Object.assign(globalThis, { slow });
  });
  await field(page).pressSequentially('qua');
  await expect(page.getByText('1 provider', { exact: true })).toBeVisible();
  await page.evaluate(async () => {
    (Reflect.get(globalThis, 'slow') as (() => void)[]).forEach((answer) => answer());
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
  await expect(page.getByText('1 provider', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

// What is the person's own

test('an entry of one’s own is marked and can be edited; a change elsewhere is seen at once', async ({ page }) => {
  await show(page);
  await field(page).fill('birch');
  await expect(option(page, /Birch Hollow/)).toContainText('added by you');
  await expect(page.getByRole('link', { name: 'Edit Birch Hollow Practice' })).toHaveAttribute(
    'href',
    '/providers/own/own-birch',
  );
  await page.evaluate(() => world.engine.forgetOwnProvider('own-birch'));
  await expect(page.getByText('Nothing found for “birch”.')).toBeVisible();
  await expect(field(page)).toHaveValue('birch');
});
