import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('base64url is what it was', async ({ page }) => {
  const same = await page.evaluate(async () => {
    const { base64url, fromBase64, randomBytes } = await import('/src/base/bytes.ts');
    const bytes = randomBytes(1000);
    const text = base64url(bytes);
    return /^[\w-]+$/.test(text) && fromBase64(text).every((byte, i) => byte === bytes[i]);
  });
  expect(same).toBe(true);
});
