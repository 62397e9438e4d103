import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** The screen by keyboard and by hand, over an engine of the spec's; with the real one: e2e/console.spec.ts. */

async function open(page: Page, path = '/developers/console'): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi(address);
  }, path);
}

const calls = (page: Page, what: string) =>
  page.evaluate((begin) => world.engine.calls.filter((call) => call.startsWith(begin)), what);

test('asks once for leave, then answers what is typed, completed and followed, by the keyboard alone', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole('heading', { name: 'Let this console read the record?' })).toBeVisible();
  await page.getByRole('radio', { name: 'Add, read, change, delete and search everything in it' }).check();
  await expect(page.getByText('becomes an entry of your own')).toBeVisible();
  await page.getByRole('button', { name: 'Allow it' }).click();
  expect(await calls(page, 'allowGrant')).toEqual(['allowGrant app user/*.cruds']);

  // Completed: a type, a search of it, a parameter, a value.
  const path = page.getByRole('combobox', { name: 'Path' });
  const list = page.getByRole('listbox', { name: 'What could come next' });
  await expect.poll(() => calls(page, 'askFhir')).toEqual(['askFhir GET metadata']);
  await path.fill('');
  await path.pressSequentially('obs');
  await expect(list.getByRole('option')).toHaveText(['Observation read, search, history']);
  await page.keyboard.press('ArrowDown');
  await expect(path).toHaveAttribute('aria-activedescendant', (await list.getByRole('option').getAttribute('id'))!);
  await page.keyboard.press('Enter');
  await expect(path).toHaveValue('Observation');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('_cou');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('=2');
  await expect(path).toHaveValue('Observation?_count=2');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('Enter');

  const answer = page.getByRole('heading', { name: 'Answer: 200 OK' });
  await expect(answer).toBeFocused();
  const tree = page.getByRole('tree', { name: 'Body' });
  await expect(tree.getByRole('treeitem', { name: '"resourceType"' }).first()).toHaveAttribute('aria-level', '2');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  // Through the tree to the next page: fold, unfold, into the link.
  const root = tree.getByRole('treeitem').first();
  await root.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(root).toHaveAttribute('aria-expanded', 'false');
  await expect(tree.getByRole('treeitem')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown'])
    await page.keyboard.press(key);
  await expect(tree.locator(':focus')).toContainText('"url": ');
  await page.keyboard.press('Enter');
  await expect(path).toHaveValue('Observation?_count=3&page=2');
  await expect.poll(() => calls(page, 'askFhir')).toHaveLength(3);

  // By hand: a reference, and what was created.
  await tree.getByRole('button', { name: '/Observation/lake.1"' }).click();
  await expect(path).toHaveValue('Observation/lake.1');
  await page.getByRole('button', { name: 'Enter a weight (writes)' }).click();
  await page.getByRole('textbox', { name: 'Body' }).press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Answer: 201 Created' })).toBeFocused();
  await page.getByRole('button', { name: 'Where it is' }).click();
  await expect(path).toHaveValue('Observation/own.1');
  await expect(page.getByRole('region', { name: 'Asked before' }).getByRole('listitem')).toHaveCount(5);
});

test('a header that is none is said and not sent; a refusal is shown; what was asked is in no storage', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Allow it' }).click();
  await page.getByRole('combobox', { name: 'Path' }).fill('Nothing/Quillfeather');
  await page.getByText('Headers and body').click();
  await page.getByRole('textbox', { name: 'Headers' }).fill('nonsense');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('This line is no header: nonsense')).toBeVisible();
  expect(await calls(page, 'askFhir GET N')).toEqual([]);
  await page.getByRole('textbox', { name: 'Headers' }).fill('');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('heading', { name: 'Answer: 404 Not Found' })).toBeFocused();
  await page.getByRole('radio', { name: 'as text' }).check();
  await expect(page.getByRole('figure', { name: 'the body' })).toContainText('There is no such thing here.');
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state, location.href]),
  );
  expect(kept).not.toContain('Quillfeather');
});

test('a body of a hundred thousand lines is forty lines at any moment, to its end and back', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Allow it' }).click();
  await page.getByRole('combobox', { name: 'Path' }).fill('Observation?_count=10000');
  await page.getByRole('button', { name: 'Send' }).click();
  const tree = page.getByRole('tree', { name: 'Body' });
  await expect(page.getByText(/1\d\d,\d{3} lines/)).toBeVisible();
  expect(await tree.locator('.body-line').count()).toBeLessThan(80);
  const { last, most } = await tree.evaluate(async (element) => {
    let made = 0;
    for (let i = 1; i <= 30; i++) {
      element.scrollTop = (element.scrollHeight / 30) * i;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      made = Math.max(made, element.querySelectorAll('.body-line').length);
    }
    return { last: element.textContent, most: made };
  });
  expect(last).toMatch(/\}$/);
  expect(most).toBeLessThan(80);
  await tree.getByRole('treeitem').last().focus();
  await page.keyboard.press('Home');
  await expect(tree.getByRole('treeitem').first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(tree.getByRole('treeitem')).toHaveCount(1);
});

test('another app asks, is told no or yes, and goes back to its own pages alone; what it may is listed and taken back', async ({
  page,
}) => {
  await open(page, '/allow?client=demo&scope=user/*.read&return=page.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Let “demo” read your record?');
  await page.getByRole('button', { name: 'Do not allow it' }).click();
  expect(await page.evaluate(() => world.left.map((url) => url.replace(location.origin, '')))).toEqual([
    '/apps/demo/page.html?error=access_denied',
  ]);
  expect(await calls(page, 'allowGrant')).toEqual([]);

  await open(page, '/allow?client=demo&scope=user/*.read&return=https://evil.test/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This question could not be understood');

  await open(page, '/allow?client=demo&scope=user/*.read');
  await page.getByRole('button', { name: 'Allow it', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Allowed');
  await page.getByRole('link', { name: 'This device' }).first().click();
  await expect(page.getByText('Read and search everything in it. Until')).toBeVisible();
  await page.getByRole('button', { name: 'Take back what demo may do' }).click();
  await expect(page.getByText('Nobody but Sheaf’s own screens.')).toBeVisible();
});
