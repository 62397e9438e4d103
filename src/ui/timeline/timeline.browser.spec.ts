import { expect, test, type Page } from '@playwright/test';

async function show(page: Page, path: string, rows: number): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(
    async ([address, n]) => {
      const { showUi } = await import('/src/ui/world.spec.page.tsx');
      await showUi(address, { rows: n });
    },
    [path, rows] as const,
  );
  await expect(page.locator('.row').first()).toBeVisible();
}

/** The first row that begins below the day that sticks. */
const topRow = (page: Page) =>
  page.evaluate(() => {
    const top = document.querySelector('.scroller')?.getBoundingClientRect().top ?? 0;
    const below = [...document.querySelectorAll('.slot')]
      .map((slot) => ({ row: slot.getAttribute('data-row') ?? '', y: slot.getBoundingClientRect().y }))
      .filter(({ y }) => y >= top + 30 && y < innerHeight);
    return below.toSorted((a, b) => a.y - b.y)[0]?.row;
  });

/** Scrolls there, waits for the words of the rows, and says which is at the top. */
async function scrollTo(page: Page, top: number): Promise<string> {
  await page.locator('.scroller').evaluate((scroller, y) => scroller.scrollTo({ top: y }), top);
  await expect.poll(async () => Number(await topRow(page))).toBeGreaterThan(0);
  await expect(page.locator('.to-come')).toHaveCount(0);
  return (await topRow(page))!;
}

test('of 100,000 rows only those in sight exist and are read', async ({ page }) => {
  await show(page, '/timeline', 100_000);
  expect(await page.locator('.slot').count()).toBeLessThan(60);
  const read = await page.evaluate(() =>
    world.engine.calls
      .filter((call) => call.startsWith('readRows'))
      .reduce((sum, call) => sum + Number(call.split(' ')[1]), 0),
  );
  expect(read).toBeLessThan(200);
});

test('nothing shifts when the words of rows come', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: [] });
    new PerformanceObserver((list) => shiftsOf(list)).observe({ type: 'layout-shift', buffered: true });
    function shiftsOf(list: PerformanceObserverEntryList) {
      for (const entry of list.getEntries()) Reflect.get(globalThis, 'shifts').push(entry.toJSON());
    }
  });
  await show(page, '/timeline', 100_000);
  await page.locator('.scroller').hover();
  for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, 3000);
  await expect(page.locator('.to-come')).toHaveCount(0);
  const moved = await page.evaluate(() =>
    (Reflect.get(globalThis, 'shifts') as { value: number }[]).reduce((sum, { value }) => sum + value, 0),
  );
  expect(moved).toBeLessThan(0.01);
});

test('the keyboard walks the list from end to end', async ({ page }) => {
  await show(page, '/timeline', 100_000);
  await page.locator('.row').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-row="2"] a')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-row="1"] a')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('[data-row="99999"] a')).toBeFocused();
  await expect(page.locator('[data-row="99999"] a')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(page.locator('[data-row="0"] a')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/record\/harbor\/Observation\/r0$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('one row of the list is a stop of the Tab key', async ({ page }) => {
  await show(page, '/timeline', 500);
  expect(await page.locator('.row[tabindex="0"]').count()).toBe(1);
});

test('a kind is chosen in the address, with counts of all', async ({ page }) => {
  await show(page, '/timeline', 1200);
  await page.getByRole('link', { name: 'Medications 100' }).click();
  await expect(page).toHaveURL(/\?kind=medication$/);
  await expect(page.getByText('100 entries', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Everything 1,200' })).toBeVisible();
  await expect(page.locator('.row').first()).toContainText('Lisinopril');
});

test('one provider alone is shown by the address, and let go of', async ({ page }) => {
  await show(page, '/timeline?provider=harbor&kind=lab', 1200);
  await expect(page.locator('.row-provider').first()).toHaveText('Harbor Family Clinic');
  await page.getByRole('navigation', { name: 'From' }).getByRole('link', { name: 'All sources' }).click();
  await expect(page).toHaveURL(/\/timeline\?kind=lab$/);
  await expect(page.getByText('300 entries', { exact: true })).toBeVisible();
});

test('a year is gone to, in the address', async ({ page }) => {
  await show(page, '/timeline', 3000);
  await page.getByLabel('Go to year').selectOption({ index: 2 });
  await expect(page).toHaveURL(/from=2024/);
  await expect(page.locator('.day.sticky')).toContainText('2024');
  await expect(page.getByLabel('Go to year')).toHaveValue('2024');
});

test('an address that names a year begins there', async ({ page }) => {
  await show(page, '/timeline?from=2023', 3000);
  await expect(page.locator('.day.sticky')).toContainText('2023');
});

test('the reader keeps their place while the record grows above it', async ({ page }) => {
  await show(page, '/timeline?kind=lab', 3000);
  await scrollTo(page, 9010);
  const before = await page.locator('.scroller').evaluate((scroller) => {
    const at = scroller.getBoundingClientRect();
    const row = document.elementFromPoint(at.left + 60, at.top + 100)!.closest('.row')!;
    return { href: row.getAttribute('href'), y: row.getBoundingClientRect().y };
  });
  await page.evaluate(async () => {
    const open = world.engine.openTimeline.bind(world.engine);
    world.engine.openTimeline = async (filter) => {
      const { positions, days, ...rest } = await open(filter);
      // Forty newer entries, of positions that were not there.
      const newer = Uint32Array.from({ length: 40 }, (_, i) => 3001 + i * 12);
      return {
        positions: Uint32Array.from([...newer, ...positions]),
        days: [{ day: '2027-01-01', from: 0, count: 40 }, ...days.map((day) => ({ ...day, from: day.from + 40 }))],
        ...rest,
      };
    };
    world.engine.emit({ kind: 'record' });
  });
  await expect(page.locator('.list-head')).toContainText(/790 entries/);
  const after = await page.locator(`.row[href="${before.href}"]`).evaluate((row) => row.getBoundingClientRect().y);
  expect(after).toBe(before.y);
});

test('on a phone an entry covers the list, which keeps its place', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await show(page, '/timeline', 3000);
  const before = await scrollTo(page, 20_000);
  await page.locator(`[data-row="${before}"] a`).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.list-pane')).not.toBeVisible();
  await page.getByRole('link', { name: 'Timeline' }).first().click();
  expect(await topRow(page)).toBe(before);
});

test('the place is kept over a visit to another screen', async ({ page }) => {
  await show(page, '/timeline', 3000);
  const before = await scrollTo(page, 20_000);
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About Sheaf' })).toBeVisible();
  await page.goBack();
  await expect.poll(() => topRow(page)).toBe(before);
});

test('on a desk an entry opens beside the list and Escape goes back to its line', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await show(page, '/timeline', 500);
  await page.locator('[data-row="1"] a').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('.list-pane')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-row="1"] a')).toBeFocused();
  await expect(page.locator('[data-row="1"] a')).toHaveAttribute('aria-current', 'page');
});

test('a printed timeline says that it is a part', async ({ page }) => {
  await show(page, '/timeline', 500);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('out of 500 entries')).toBeVisible();
});
