import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { SCREENS } from './screen-list.spec.page.ts';

/** Words that no Spanish sentence has. */
const ENGLISH = /\b(the|of|and|is|are|was|were|your|with|from|not|this|that|by|for|what|here|be|it)\b/i;

/** What specs made up for hospitals to say: the record is shown as its sources wrote it. */
const MADE_UP = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.spec\.page\.tsx?$/.test(name))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');

/** Of these within our own sentences. */
const NAMES = /MyMaple for (?:adults|children)|before-the-visit/g;

const isQuoted = (text: string): boolean =>
  text
    .replaceAll(NAMES, '')
    .split(/ · |\n|(?<=\.) /)
    .every((part) => !ENGLISH.test(part) || MADE_UP.includes(part.trim().replace(/ …$/, '')));

/** All that a person can read or hear on the screen that stands there. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const said = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('code, pre, svg, body [lang="en"]')) said.push(node.nodeValue ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) said.push(element.getAttribute(name) ?? '');
    }
    return said.map((text) => text.trim());
  });

test('in Spanish no screen says anything of its own in English', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => localStorage.setItem('sheaf-language', 'es'));
  await page.goto('/e2e/blank.html');
  const left: string[] = [];
  for (const [path] of SCREENS) {
    await page.evaluate(async (address) => {
      const { showUi } = await import('/src/ui/world.spec.page.tsx');
      const { specSync } = await import('/src/ui/engine.spec.page.ts');
      const { SCREEN_ENTRIES } = await import('/src/ui/screen-entries.spec.page.ts');
      await showUi(address, { entries: SCREEN_ENTRIES }, (engine) => (engine.syncs['lakeside'] = specSync('finished')));
    }, path);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('');
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    const texts = new Set(await textsOf(page));
    left.push(...[...texts].filter((text) => ENGLISH.test(text) && !isQuoted(text)).map((text) => `${path}: ${text}`));
  }
  expect(left).toEqual([]);
});
