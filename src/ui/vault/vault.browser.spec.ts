import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { VaultView } from '../../engine/api.ts';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

const PROTECTED: Partial<VaultView> = {
  isProtected: true,
  hasPassphrase: true,
  credentials: [new Uint8Array(16)],
  passkeys: [{ id: 'k1', name: 'A phone whose name somebody made rather longer than it needed', addedAt: 1 }],
};

/** Axe finds nothing in light and dark, and it fits a width of 320 pixels. */
async function look(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize({ width: 1280, height: 720 });
}

test('who can open it: a change asks for an opener first, and says what went wrong', async ({ page }) => {
  await page.evaluate(async (vault) => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { StoreError } = await import('/src/store/errors.ts');
    await showUi('/storage', {}, (engine) => {
      engine.vault = { ...engine.vault, ...vault, moving: { done: 40, total: 120 } };
      engine.removeOpener = async (proof, id) => {
        engine.calls.push(`removeOpener ${id}`);
        if ('passphrase' in proof && proof.passphrase !== 'right') throw new StoreError('store/wrong', 'wrong');
      };
    });
  }, PROTECTED);
  await expect(page.getByText('40 of 120 parts are encrypted anew.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Turn protection off' })).toBeDisabled();
  await look(page);

  await page.getByRole('button', { name: /^Remove the passkey A phone/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('That does not open it')).toBeVisible();
  await expect(dialog.getByLabel('Passphrase')).toHaveValue('');
  await dialog.getByLabel('Passphrase').fill('right');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await page.evaluate(() => world.engine.calls.filter((call) => call.startsWith('remove')))).toEqual([
    'removeOpener k1',
    'removeOpener k1',
  ]);
});

test('the lock screen: the keyboard alone does, and waits are counted down', async ({ page }) => {
  await page.evaluate(async (vault) => {
    const { showLocked } = await import('/src/ui/vault/lock-screen.spec.page.tsx');
    const engine = showLocked((made) => {
      made.vault = {
        ...made.vault,
        ...vault,
        isLocked: true,
        passkeys: [],
        tries: { count: 3, until: Date.now() + 3000 },
      };
    });
    Object.assign(globalThis, { locked: engine });
  }, PROTECTED);
  await expect(page.getByText(/^3 tries did not open it\. The next can be made in \d seconds?\.$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeDisabled();
  await look(page);
  await expect(page.getByLabel('Passphrase')).toBeFocused();
  await expect(page.getByText('3 tries did not open it.', { exact: true })).toBeVisible();
  await page.keyboard.type('gorse');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => (globalThis as never as { locked: { calls: string[] } }).locked.calls))
    .toEqual(['unlock']);
});
