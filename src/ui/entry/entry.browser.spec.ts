import { expect, test, type Page } from '@playwright/test';

test('marks are kept and sealed, leave every list or stand in theirs, are found by their words, and go with their source', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { openTestStore, openWorld, sent, testConnection, testGrant, testRow } =
      await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { openTimeline } = await import('/src/store/timeline.ts');
    const { Events } = await import('/src/engine/events.ts');
    const { findText } = await import('/src/engine/find-text.ts');
    const { forgetMarksOf, hiddenRows, listMarked, readMark, saveChoice, saveMark } =
      await import('/src/engine/marks.ts');
    const { readCluster } = await import('/src/engine/read-cluster.ts');
    const { store, run } = await openWorld();
    await saveConnection(
      store,
      testConnection('other', { stripe: 2, name: 'Harbor', fhirBase: 'https://h.test' }),
      testGrant(),
    );
    const context = { store, events: new Events(store.name), catalogue: () => Promise.reject(new Error('none')) };
    const gout = (id: string) =>
      sent({ resourceType: 'Condition', id, code: { text: 'Gout' }, clinicalStatus: { coding: [{ code: 'active' }] } });
    const put = (connectionId: string, ...resources: ReturnType<typeof gout>[]) =>
      commitPage(store, {
        run: { ...run, connectionId, id: `r-${connectionId}` },
        row: testRow(),
        resources,
        fetchedAt: 1,
      });
    await put('c', gout('1'));
    await put('other', gout('1'), gout('2'));
    const at = (connectionId: string, id: string) => ({ connectionId, type: 'Condition', id });
    const listed = async (of = store) => {
      const { positions } = openTimeline(of, { without: await hiddenRows(of) });
      return [...positions].map((position) => of.index.idOf(position)).join(' ');
    };
    const members = async (id: string) => {
      const cluster = await readCluster(context, at('other', id), '2026-11-22');
      return [
        cluster?.members
          .map((one) => `${one.connectionId}/${one.id}`)
          .toSorted()
          .join(' '),
        cluster?.isApart,
        cluster?.isJoined,
      ];
    };
    const found = async (words: string) => {
      const { total, notes } = await findText(context, words, { limit: 9 });
      return [total, ...notes.map(({ row, text }) => `${row.id}: ${text}`)];
    };

    const before = await members('2');
    await saveChoice(context, { apart: at('other', '2') });
    const apart = await members('2');
    await saveChoice(context, { byRule: at('other', '2') });
    const again = await members('2');

    await saveMark(context, at('other', '2'), { hidden: 'private' }, 5);
    await saveMark(context, at('other', '1'), { wrong: { reason: 'not-mine', words: 'My sister’s' } }, 6);
    await saveMark(context, at('c', '1'), { note: 'Since the stay in Quayside' }, 7);
    const lists = [await listed(), await found('gout'), await found('quays stay'), await found('quay sister')];
    const raw = JSON.stringify(await store.db.getAll('settings'));
    const marked = (await listMarked(context, 'wrong', {})).map(({ row, mark, providerName }) => [
      row.id,
      providerName,
      mark.wrong,
    ]);
    store.close();

    const reopened = await openTestStore(store.name);
    const kept = [await listed(reopened), await readMark(reopened, at('c', '1'))];
    await forgetMarksOf(reopened, 'other');
    const left = [
      await listed(reopened),
      await readMark(reopened, at('other', '1')),
      await readMark(reopened, at('c', '1')),
    ];
    return { before, apart, again, lists, isSealed: !/Quayside|private|sister/.test(raw), marked, kept, left };
  });
  const note = { note: { text: 'Since the stay in Quayside', at: 7 } };
  expect(seen).toEqual({
    // Nobody knows that both records are of one person: then what they say is never one thing.
    before: ['other/1 other/2', false, false],
    apart: ['other/2', true, false],
    again: ['other/1 other/2', false, false],
    lists: ['1 1', [2], [0, '1: Since the stay in Quayside'], [0]],
    isSealed: true,
    marked: [['1', 'Harbor', { reason: 'not-mine', words: 'My sister’s', at: 6 }]],
    kept: ['1 1', note],
    left: ['2 1 1', {}, note],
  });
});

const show = (page: Page, path: string) =>
  page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi(address, { rows: 3000 });
  }, path);
const calls = (page: Page, name: string) =>
  page.evaluate((wanted) => world.engine.calls.filter((call) => call.startsWith(wanted)), name);

test('an entry is noted, hidden, put on the list and taken apart, each with its way back', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await show(page, '/record/lakeside/Immunization/r6');

  await page.getByRole('button', { name: 'Write a note' }).click();
  await expect(page.getByRole('textbox', { name: 'Your note' })).toBeFocused();
  await page.keyboard.type('Arm was sore');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.locator('blockquote')).toContainText('Arm was sore');
  await page.getByRole('button', { name: 'Delete note' }).click();
  await expect(page.locator('blockquote')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('blockquote')).toContainText('Arm was sore');

  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('It is here twice').check();
  await dialog.getByRole('button', { name: 'Hide' }).click();
  await expect(page.getByText('“It is here twice”. It stands in no list.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show it again' })).toBeFocused();

  await page.getByRole('button', { name: 'Something is wrong here' }).click();
  await dialog.getByLabel('What it should say').fill('It was the left arm');
  await dialog.getByRole('button', { name: 'Put it on the list' }).click();
  await expect(page.getByText('It was the left arm')).toBeVisible();

  const same = page.getByRole('region', { name: 'Taken as one thing' });
  await expect(same).toContainText('vaccines of the same group on the same day');
  await same.getByRole('button', { name: 'This one is another thing' }).click();
  await expect(page.getByText('You said that this is a thing of its own.')).toBeVisible();
  await page.getByRole('button', { name: 'It is the same as another entry' }).click();
  await dialog.getByRole('searchbox').fill('influenza');
  await dialog.getByRole('radio').nth(3).check();
  await dialog.getByRole('button', { name: 'They are the same' }).click();
  await expect.poll(() => calls(page, 'saveChoice')).toEqual(['saveChoice apart r6', 'saveChoice join r6 r54']);

  const related = page.getByRole('region', { name: 'Related' });
  await expect(related.getByRole('listitem')).toHaveCount(6);
  await related.getByRole('button', { name: 'Show all 8' }).click();
  await expect(related.getByRole('listitem')).toHaveCount(10);

  await page.getByRole('link', { name: 'See the list' }).click();
  await expect(page.getByRole('heading', { name: 'To the records office of Lakeside General' })).toBeVisible();
  await expect(page.getByText('It was the left arm')).toBeVisible();
  await page.getByRole('button', { name: 'off the list' }).click();
  await expect(page.getByText('Nothing is on this list.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('It was the left arm')).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'See what is hidden' }).click();
  await page.getByRole('button', { name: 'Show “Influenza' }).click();
  await expect(page.getByText('Nothing is hidden.')).toBeVisible();
});

test('the hospital’s own layout is shown in a frame that runs nothing and asks nobody', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', () => asked.push('a dialog'));
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const div =
      '<div><h2>Gout</h2><table><tr><td>since 2014</td></tr></table><img src="https://tracker.test/a.png" onerror="alert(1)"><script>alert(2)</script><p style="background:url(https://tracker.test/b.png)">styled</p></div>';
    await showUi('/record/lakeside/Condition/r7', {}, (engine) => {
      const read = engine.readResource;
      engine.readResource = async (...one) => {
        const view = await read(...one);
        return view && { ...view, text: JSON.stringify({ ...JSON.parse(view.text), text: { div } }) };
      };
    });
  });
  await page.getByText('As Lakeside General lays it out').click();
  const frame = page.frameLocator('.narrative iframe');
  await expect(frame.getByRole('heading', { name: 'Gout' })).toBeVisible();
  await expect(frame.getByText('styled')).toBeVisible();
  await expect(frame.locator('img, script, [style]')).toHaveCount(0);
  expect(
    asked.filter((url) => !url.startsWith('http://127.0.0.1') && !url.startsWith('blob:') && !url.startsWith('data:')),
  ).toEqual([]);
});

test('everything is searched from any screen by the keyboard; results are by kind, narrowed down, and opened at the place', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  await show(page, '/about');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('searchbox', { name: 'Search your record' });
  await expect(box).toBeFocused();
  await page.keyboard.type('glucose', { delay: 20 });
  await expect(page.locator('.search-count')).toHaveText('250 entries for “glucose”');
  await expect(page.getByRole('heading', { name: 'In your own notes 1' })).toBeVisible();
  await page.getByLabel('From').selectOption({ index: 1 });
  await expect(page).toHaveURL(/provider=harbor/);
  await expect(page.locator('.search-count')).toHaveText('50 entries for “glucose”');
  await page.getByRole('link', { name: 'Show all 50: lab results' }).click();
  await expect(page.locator('.search-groups .row')).toHaveCount(50);
  await box.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.search-groups .row').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/record\/harbor\/Observation\/r\d+\?q=glucose/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glucose');
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('found-words') ?? [])].map((range) =>
        (range as Range).cloneContents().textContent.toLowerCase(),
      ),
    );
  await expect.poll(marked).toContain('glucose');
  await page.goBack();
  await expect(box).toHaveValue('glucose');
  await box.fill('abou');
  await page.getByRole('navigation', { name: 'Go to' }).getByRole('link', { name: 'About' }).click();
  await expect(page).toHaveURL(/\/about$/);
});
