import { expect, test, type Page } from '@playwright/test';

/** Three providers: of two people, and one of which it is not known whose it is. */
async function show(page: Page, path: string): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi(address, {}, (engine) => {
      const [lakeside, harbor] = engine.connections;
      const alder = { id: 'alder', name: 'Alder Vale', birthDate: '2014-02-01' };
      engine.connections = [
        lakeside!,
        { ...harbor!, whose: { person: alder, isMatched: false, isAsked: false } },
        { ...harbor!, id: 'mesa', name: 'Mesa Valley', whose: { person: undefined, isMatched: false, isAsked: true } },
      ];
    });
  }, path);
}

const calls = (page: Page) => page.evaluate(() => world.engine.calls.filter((call) => / of |saveLookedAt/.test(call)));

test('with several people here one is looked at, on every screen; what is nobody’s stands apart', async ({ page }) => {
  await show(page, '/timeline');
  const person = page.getByRole('combobox', { name: 'Whose record is shown' });
  await expect(person).toHaveValue('juniper');
  await expect(person.getByRole('option')).toHaveText(['Juniper Vale', 'Alder Vale', 'Not known whose']);
  await expect(page.getByText('Without what came from Mesa Valley')).toBeVisible();
  await expect(page.getByText('born 9 April 1961')).toBeVisible();
  expect((await calls(page))[0]).toBe('openTimeline of juniper');

  await person.focus();
  await page.keyboard.press('ArrowDown');
  await expect(person).toHaveValue('alder');
  await expect.poll(() => calls(page)).toContain('openTimeline of alder');
  await page.getByRole('searchbox').fill('glucose');
  await expect.poll(() => calls(page)).toContain('findText glucose of alder');
  expect(await calls(page)).toContain('saveLookedAt alder');

  await page.getByRole('link', { name: 'what is missing' }).click();
  const providers = page.getByRole('heading', { level: 2 });
  await expect(providers.filter({ hasText: /Clinic|General|Mesa|Not known/ })).toHaveText([
    /Harbor Family Clinic/,
    'Not known whose',
    /Mesa Valley/,
  ]);
  await page.getByRole('link', { name: 'Providers' }).first().click();
  await page.getByRole('link', { name: 'What changed' }).click();
  await expect(providers).toHaveText(['Harbor Family Clinic', 'Not known whose', 'Mesa Valley']);

  await page.getByRole('link', { name: 'This device' }).click();
  const shares = page.getByRole('region', { name: 'By provider' });
  await expect(shares.getByRole('heading', { level: 3 })).toHaveText(['Juniper Vale', 'Alder Vale']);
  await page.goBack();
  await person.selectOption('Not known whose');
  await expect(providers).toHaveText(['Not known whose', 'Mesa Valley']);
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.getByText('Not known whose: what came from Mesa Valley')).toBeVisible();
  expect((await calls(page)).at(-1)).toBe('openTimeline of null');
});

test('an entry of somebody else says so; one provider is shown as whose it is; one person alone is never asked about', async ({
  page,
}) => {
  await show(page, '/record/harbor/Observation/r0');
  await expect(page.getByText('This is from Alder Vale’s record, and not from the one beside it.')).toBeVisible();
  await page.getByRole('button', { name: 'Show Alder Vale’s record' }).click();
  await expect(page.getByText('not from the one beside it')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('combobox', { name: 'Whose record is shown' }).selectOption('Juniper Vale');
  await expect(page).toHaveURL(/\/timeline$/);

  await show(page, '/timeline?provider=harbor');
  await expect(
    page.getByRole('link', { name: 'Only Harbor Family Clinic, Alder Vale. Show all providers' }),
  ).toBeVisible();

  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi('/timeline');
  });
  await expect(page.locator('.row').first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Whose record is shown' })).toHaveCount(0);
  expect(await calls(page)).toEqual([]);
});
