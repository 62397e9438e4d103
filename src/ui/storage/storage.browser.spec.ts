import { expect, test } from '@playwright/test';

test('this device: what takes how much, what is damaged and how it comes back, and what retention lets go, said before', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const done: string[] = [];
    Object.assign(globalThis, { done });
    await showUi('/storage', {}, (engine) => {
      const read = engine.readStorage.bind(engine);
      const at = { since: Date.UTC(2026, 10, 2), versions: 60 };
      const damaged = [
        { ...at, connectionId: 'lakeside', name: 'Lakeside General', entries: 58, canFetch: true },
        { ...at, connectionId: 'harbor', name: 'Harbor Clinic', entries: undefined, canFetch: false },
      ];
      engine.readStorage = async () => ({ ...(await read()), damaged: done.includes('drop harbor') ? [] : damaged });
      engine.startSync = async (id) => void done.push(`sync ${id}`);
      engine.dropDamaged = async (id) => void done.push(`drop ${id}`);
      engine.saveRetention = async (retention) => void done.push(JSON.stringify(retention));
    });
  });
  const damaged = page.getByRole('region', { name: 'Damaged on this device' });
  await expect(damaged).toContainText('Lakeside General: 58 entries are listed and cannot be opened.');
  await expect(damaged).toContainText('up to 60 entries cannot be read');
  await expect(page.getByRole('region', { name: 'What is kept' })).toContainText(/Lab results2,900 entries640 kB/);

  const older = page.getByRole('region', { name: 'Older versions' });
  await older.getByRole('combobox').selectOption('the newest one only');
  await expect(older).toContainText('214 older versions would be deleted from this device, for good.');
  await older.getByRole('button', { name: 'Let 214 older versions go' }).click();
  await expect(older).toContainText('Saved on this device.');

  await damaged.getByRole('button', { name: 'Fetch again' }).click();
  await damaged.getByRole('button', { name: 'Take what is damaged of Harbor Clinic off the lists' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it off the lists' }).click();
  await expect(damaged).toBeHidden();
  const done = await page.evaluate(() => (globalThis as unknown as { done: readonly string[] }).done);
  expect(done).toEqual(['{"keep":"versions","count":1}', 'sync lakeside', 'drop harbor']);
});

test('an entry says when each version came and what it changed; any two can be compared, and an older one opened', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi('/record/lakeside/Observation/r13?kind=lab');
  });
  const versions = page.getByRole('region', { name: 'Versions' });
  const lines = versions.getByRole('listitem');
  await expect(lines).toHaveText([
    /^Version 5newestshown here.*StatusPreliminary → FinalValue5.50 → 5.60 %$/,
    /^Version 4.*only what computers note beside it is new\.$/,
    /^Version 3.*The one before it cannot be opened, so there is nothing to compare it with\.$/,
    /^Version 2.*damaged on this device, and cannot be opened\.$/,
    /^Version 1.*The first that is kept\.$/,
  ]);
  await versions.getByLabel('Compare').selectOption('Version 3');
  await versions.getByRole('button', { name: 'Show what is different' }).press('Enter');
  await expect(versions.getByRole('status')).toHaveText('From version 3 to version 5: 2 differences.');

  await versions.getByRole('link', { name: 'Version 1' }).click();
  await expect(page).toHaveURL(/\/versions\/1\?kind=lab$/);
  await expect(page.getByText('This is version 1, as it was fetched on')).toBeVisible();
  await page.getByRole('link', { name: 'Open the newest version' }).click();
  await expect(page.getByText('This is version 1')).toBeHidden();
});
