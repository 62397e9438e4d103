import { expect, test } from '@playwright/test';
import { collect } from '../../../catalog/lists/chunks.ts';
import { generateBundle } from '../../../catalog/lists/generate.ts';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('a browser reads a file of the person’s as the build reads a list', async ({ page }) => {
  const text = Buffer.concat(await collect(generateBundle({ organizations: 500, endpoints: 10 }, 'a'))).toString();
  const read = await page.evaluate(async (list) => {
    const { readBrandList } = await import('/src/catalog/lists/brand-list.ts');
    async function* chunksOf(blob: Blob) {
      const reader = blob.stream().getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    }
    const source = { name: 'mine.json', platformOf: () => 'plain' };
    const { brands, endpoints, date } = await readBrandList(chunksOf(new Blob([list])), source);
    const broken = readBrandList(chunksOf(new Blob([list.slice(0, -100)])), source);
    const code = await broken.catch((error: { code?: string }) => error.code);
    return { brands: brands.length, endpoints: endpoints.length, date, code };
  }, text);
  expect(read).toEqual({ brands: 500, endpoints: 10, date: '2026-11-01', code: 'catalog/bad-list' });
});
