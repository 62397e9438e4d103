import { expect, test } from '@playwright/test';
import { readGuidebook } from './guidebook.ts';
import type { Published } from './published.ts';

const published = (platforms: Published['platforms']): Published => ({
  platforms,
  tables: () => Promise.reject(new Error('not needed')),
  deployment: () => Promise.reject(new Error('not needed')),
  guides: async () => ({}),
  families: async () => [],
});

test('what is published is told, by name', async () => {
  const pages = await readGuidebook(
    published(async () => [
      { id: 'b', name: 'Beta' },
      { id: 'a', name: 'alpha' },
    ]),
  );
  expect(pages.map(({ id }) => id)).toEqual(['a', 'b']);
});

for (const odd of [undefined, {}, [], ['text'], [{ id: '../x', name: 'X' }, { id: 'x' }]]) {
  test(`no guidebook is made of ${JSON.stringify(odd)}`, async () => {
    await expect(readGuidebook(published(async () => odd))).rejects.toMatchObject({ code: 'engine/no-catalogue' });
  });
}
