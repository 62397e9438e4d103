import { expect, test, type Page } from '@playwright/test';

const show = (page: Page) =>
  page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { CARE_ENTRIES } = await import('/src/ui/care-team/care.spec.page.ts');
    await showUi('/', { entries: CARE_ENTRIES }, (engine) => {
      const { readGlance } = engine;
      let times = 0;
      engine.readGlance = async (name, whose) => {
        if (name === 'problems' && ++times === 1) throw new TypeError('a bug in one chapter');
        return readGlance(name, whose);
      };
    });
  });

const card = (page: Page, name: string) => page.getByRole('region', { name });

test('each card stands for itself: one that fails leaves the others, and can be asked again', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await show(page);
  await expect(card(page, 'Who to call').getByRole('link', { name: '555-0100' })).toHaveAttribute(
    'href',
    'tel:5550100',
  );
  await expect(card(page, 'New since your last visit')).toContainText('1 new');
  await expect(card(page, 'Problems now')).toContainText('This could not be read just now.');
  await card(page, 'Problems now').getByRole('button', { name: 'Try again' }).click();
  await expect(card(page, 'Problems now')).not.toContainText('could not be read');
  // That nothing was shared is not that there is none.
  await expect(card(page, 'Allergies')).toContainText('That does not say that you have none.');

  await test.step('cards are moved and hidden by the person, and it is remembered', async () => {
    await page.getByRole('button', { name: 'Arrange' }).click();
    await expect(page.getByRole('heading', { name: 'Arrange the summary' })).toBeFocused();
    await page.getByRole('button', { name: 'Move up: Allergies' }).click();
    await page.getByRole('checkbox', { name: 'Problems now' }).uncheck();
    await expect(card(page, 'Problems now')).toHaveCount(0);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    const kept = await page.evaluate(() => world.engine.readCards());
    expect(kept?.order.slice(0, 3)).toEqual(['news', 'results', 'allergies']);
    expect(kept?.hidden).toEqual(['problems']);
  });

  await test.step('what was read stays while it is read again', async () => {
    await page.evaluate(() => {
      world.engine.readGlance = () => new Promise(() => {});
      world.engine.emit({ kind: 'record' });
    });
    await expect(card(page, 'Who to call')).toContainText('Quillfeather');
  });
});

test('what is new since the last visit is what came or says something else since, and not what the person hid', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, testRow, testRun } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { changeSetting } = await import('/src/store/settings.ts');
    const { sinceVisit } = await import('/src/engine/since-visit.ts');
    const { store } = await openWorld();
    const HOUR = 3_600_000;
    const run = testRun('c', { id: 'run', startedAt: 1 });
    const commit = (fetchedAt: number, ...resources: ReturnType<typeof lab>[]) =>
      commitPage(store, { run, row: testRow(), resources, fetchedAt });
    const visit = async (now: number, among?: readonly string[]) => {
      const since = await sinceVisit(store, among, now);
      return since && { ...since, rows: since.rows.map(({ id }) => id).toSorted() };
    };
    const value = (number: number) => ({ valueQuantity: { value: number, unit: '%' } });

    await commit(HOUR, lab('a'), lab('b'), lab('c'));
    const first = await visit(2 * HOUR);
    const none = await visit(4 * HOUR);
    await commit(5 * HOUR, lab('b', value(9)), lab('c', { meta: { versionId: '2' } }), lab('d'), lab('e'));
    await changeSetting(store, 'marks', () => ({ 'c/Observation/e': { hidden: { reason: 'private', at: 1 } } }));
    const second = await visit(6 * HOUR);
    const nobodys = await visit(6 * HOUR, []);
    store.close();
    return { first, none, second, nobodys };
  });
  expect(seen.first).toBe(undefined);
  expect(seen.none).toMatchObject({ since: 7_200_000, added: 0, amended: 0, rows: [] });
  expect(seen.second).toMatchObject({ since: 14_400_000, added: 1, amended: 1, rows: ['b', 'd'] });
  expect(seen.second?.kinds).toEqual([{ kind: 'lab', entries: 2 }]);
  expect(seen.nobodys).toMatchObject({ added: 0, amended: 0 });
});
