import { expect, test } from '@playwright/test';

test('a backup is made with a passphrase typed twice and saved as a file; where nothing is kept one is put back, and what is wrong with it said', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { TransferError } = await import('/src/transfer/errors.ts');
    const doing = { isEmpty: false, stopped: false, goOn: () => {} };
    Object.assign(globalThis, { doing });
    await showUi('/storage', {}, (engine) => {
      const read = engine.readStorage.bind(engine);
      engine.readStorage = async () => ({ ...(await read()), ...(doing.isEmpty && { resources: 0, connections: [] }) });
      engine.makeBackup = async (_passphrase, hear) => {
        hear({ done: 1, total: 4 });
        await new Promise<void>((resolve) => (doing.goOn = resolve));
        doing.isEmpty = true;
        return doing.stopped ? undefined : new Blob(['a'.repeat(14_000)]);
      };
      engine.stopBackup = async () => {
        doing.stopped = true;
        doing.goOn();
      };
      engine.restoreBackup = async (file, passphrase) => {
        if (passphrase !== 'gorse heather bramble') throw new TransferError('transfer/wrong', 'wrong');
        doing.isEmpty = false;
        return file.size > 0;
      };
    });
  });
  const backup = page.getByRole('region', { name: 'Backup' });
  await backup.getByRole('button', { name: 'Make a backup' }).click();
  await expect(backup).toContainText('There is no way into the file without it.');
  const make = backup.getByRole('button', { name: 'Make the backup' });
  await backup.getByLabel('New passphrase').fill('gorse heather bramble');
  await expect(make).toBeDisabled();
  await backup.getByLabel('The same again').fill('gorse heather bramble');
  await make.click();
  await expect(backup.getByRole('progressbar')).toHaveAttribute('value', '0.25');
  await page.evaluate(() => (globalThis as unknown as { doing: { goOn(): void } }).doing.goOn());
  const saved = page.waitForEvent('download');
  await backup.getByRole('button', { name: 'Save the file (14 kB)' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^sheaf-\d{4}-\d\d-\d\d\.backup$/);

  // The record is gone: the same screen now puts a backup back.
  await page.evaluate(() => world.engine.emit({ kind: 'record' }));
  const choose = backup.getByLabel('Put a backup back');
  await choose.setInputFiles({ name: 'mine.backup', mimeType: '', buffer: Buffer.from('12345') });
  await expect(backup).toContainText('mine.backup (5 bytes)');
  await backup.getByLabel('Passphrase of the backup').fill('gorse');
  await backup.getByRole('button', { name: 'Put it back' }).click();
  await expect(backup.getByRole('alert')).toContainText('That does not open it.');
  await backup.getByLabel('Passphrase of the backup').fill('gorse heather bramble');
  await backup.getByRole('button', { name: 'Put it back' }).click();
  await expect(backup.getByRole('button', { name: 'Make a backup' })).toBeVisible();
});
