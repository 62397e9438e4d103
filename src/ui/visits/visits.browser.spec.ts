import { expect, test, type Page } from '@playwright/test';

const show = (page: Page, path: string): Promise<void> =>
  page.evaluate(async (address) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { VISIT_ENTRIES } = await import('/src/ui/visits/visit-entries.spec.page.ts');
    await showUi(address, { entries: VISIT_ENTRIES });
  }, path);

test('from the list of visits, narrowed down by the address, to the story of one', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await show(page, '/visits');
  const lines = page.locator('.line');
  await expect(lines).toHaveCount(3);
  await expect(lines.first()).toContainText('1 part of the same stay');
  await expect(lines.first()).toContainText('2 nights');
  await page.getByRole('link', { name: 'Video or phone visit 1' }).click();
  await expect(page).toHaveURL(/\?kind=Video/);
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText('Harbor Family Clinic');
  await page.getByRole('link', { name: 'All visits 3' }).click();
  await expect(lines).toHaveCount(3);

  await page.getByRole('link', { name: 'Stay for observation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stay for observation' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Measured and examined 4', 'Done 1']);
  const measured = page.getByRole('region', { name: 'Measured and examined' });
  await expect(measured.locator('.story-item', { hasText: 'Potassium' })).toContainText('5.9 mmol/L flagged');
  await expect(measured.locator('summary')).toContainText('2 times');
  await expect(measured.locator('summary')).toContainText('72 /min');
  await measured.locator('summary').click();
  await expect(measured.getByText('88 /min')).toBeVisible();
  await expect(page.locator('.story-item', { hasText: 'Ultrasound of the heart' })).toContainText('same day');
  await expect(page.getByText('did not say that it belongs to this visit')).toBeVisible();
});

test('an appointment says when, with whom and where; what was called off is said so; a file goes to the calendar', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  await show(page, '/appointments');
  const card = page.locator('.appointment').first();
  await expect(card).toContainText('Wednesday 3 December 2070, 14:30');
  await expect(card).toContainText('Dr Ada Quillfeather');
  await expect(card).toContainText('Quay clinic, 4 Quay Road, Lakeside');
  await expect(card.getByRole('link', { name: '555-0100' })).toHaveAttribute('href', 'tel:5550100');
  await expect(page.getByRole('region', { name: 'Cancelled' })).toContainText('Check of the heart');
  await expect(page.getByRole('region', { name: 'Without a time yet' })).toContainText('suggested, not booked');
  await expect(page.getByRole('region', { name: 'Past' })).toContainText('took place');

  const coming = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Save for your calendar' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('appointments-2070-12-03.ics');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const file = Buffer.concat(chunks).toString();
  expect(file).toContain('DTSTART:20701203T193000Z\r\n');
  expect(file).toContain('SUMMARY:Check of the heart\r\n');
});

test('in the timeline what belongs to a visit of the day hangs below it, and says so', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await show(page, '/timeline');
  const under = page.locator('.row.under').first();
  await expect(under).toContainText('of the visit above');
  const above = page.locator('.slot', { has: page.locator('.row:not(.under)', { hasText: 'Office visit' }) }).first();
  await expect(above).toBeVisible();
  const [visitRow, underRow] = await Promise.all(
    [above, page.locator('.slot', { has: page.locator('.under') }).first()].map((slot) =>
      slot.getAttribute('data-row'),
    ),
  );
  expect(Number(underRow)).toBe(Number(visitRow) + 1);
});

test('a story holds what names the visit or a part of it, and what is of its days and of no other visit', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { openWorld, sent, testRow } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { readVisit } = await import('/src/engine/visit-story.ts');
    const { timelineView } = await import('/src/engine/timeline-view.ts');
    const { visitLinks } = await import('/src/store/visit-links.ts');
    const { store, run } = await openWorld();
    const at = (reference: string) => ({ encounter: { reference } });
    const lab = (id: string, day: string, more: object = {}) =>
      sent({ resourceType: 'Observation', id, code: { text: id }, effectiveDateTime: day, ...more });
    const period = { start: '2026-03-02T08:00:00-05:00', end: '2026-03-04T11:00:00-05:00' };
    const resources = [
      sent({ resourceType: 'Encounter', id: 'stay', status: 'finished', period }),
      sent({ resourceType: 'Encounter', id: 'ward', partOf: { reference: 'Encounter/stay' } }),
      sent({ resourceType: 'Encounter', id: 'other', period: { start: '2026-03-03' } }),
      lab('named', '2026-03-02', at('Encounter/stay')),
      lab('in its part', '2026-03-03', at('Encounter/ward')),
      lab('by its whole address', '2026-04-09', at('https://lakeside.test/r4/Encounter/stay')),
      lab('of another visit', '2026-03-03', at('Encounter/other')),
      lab('of its days', '2026-03-04T23:30:00-05:00'),
      lab('a day later', '2026-03-05'),
      lab('of the month', '2026-03'),
      sent({
        resourceType: 'Immunization',
        id: 'no search asks',
        occurrenceDateTime: '2026-03-03',
        ...at('Encounter/stay'),
      }),
      sent({
        resourceType: 'Immunization',
        id: 'elsewhere',
        occurrenceDateTime: '2026-03-03',
        ...at('Encounter/other'),
      }),
    ];
    await commitPage(store, { run, row: testRow(), resources, fetchedAt: 9 });
    const story = (await readVisit(store, 'c', 'stay', '2026-11-22'))!;
    const items = story.sections.flatMap((section) => section.items);
    const none = await readVisit(store, 'c', 'nowhere', '2026-11-22');
    await visitLinks(store);
    const context = { store, catalogue: undefined!, events: undefined! };
    const { positions, under } = await timelineView(context, {}, new AbortController().signal);
    const hanging = Array.from(positions).filter((_, i) => under?.[i] === 1);
    store.close();
    return {
      none,
      parts: story.parts.map(({ id }) => id),
      said: items.filter(({ isSameDay }) => !isSameDay).map(({ id }) => id),
      sameDay: items.filter(({ isSameDay }) => isSameDay).map(({ id }) => id),
      hanging: hanging.map((position) => store.index.idOf(position)).toSorted(),
    };
  });
  expect(seen).toEqual({
    none: undefined,
    parts: ['ward'],
    said: ['no search asks', 'named', 'in its part', 'by its whole address'],
    sameDay: ['of its days'],
    hanging: ['named', 'of another visit'],
  });
});
