import type { Page } from '@playwright/test';
import { goTo, openSample } from './sample-person.ts';
import { expect, test } from './world.ts';

/** Entries that are looked at of each type: all types, a few of each. */
const EACH = 2;

/**
 * What no screen may show: the words of a program where something was not there, and the day that a missing date becomes.
 * (Nobody in the sample was born in 1970, and nothing there happened then.)
 */
const NEVER = /\bundefined\b|\[object|\bNaN\b|Invalid Date|\b1970\b|\bnull\b/;

interface Seen {
  readonly heading: string;
  readonly text: string;
  /** Links and buttons without a name. */
  readonly nameless: number;
  readonly links: readonly string[];
}

/** The screen once its loader is done: its heading is another element than that of the screen before, or says something else. */
async function look(page: Page, path: string): Promise<Seen> {
  const before = await page.evaluate(() => {
    const heading = document.querySelector<HTMLElement>('main :is(h1, .entry h2)');
    if (heading) heading.dataset['seen'] = heading.textContent;
    return document.title;
  });
  await goTo(page, path);
  await page
    .waitForFunction(
      (title) => {
        const heading = document.querySelector<HTMLElement>('main h1');
        return heading && (heading.dataset['seen'] !== heading.textContent || document.title !== title);
      },
      before,
      { timeout: 10_000 },
    )
    .catch((error: unknown) => {
      throw new Error(`${path}: ${String(error)}`);
    });
  return page.evaluate(() => {
    const main = document.querySelector<HTMLElement>('main')!;
    const named = [...main.querySelectorAll<HTMLElement>('a, button')].filter((one) => one.offsetParent !== null);
    return {
      heading: main.querySelector('h1, h2')?.textContent.trim() ?? '',
      text: main.innerText,
      nameless: named.filter((one) => one.textContent.trim() === '' && !one.ariaLabel && !one.title).length,
      links: [...main.querySelectorAll('a')].map((one) => one.getAttribute('href') ?? ''),
    };
  });
}

test('every section and every type of entry of a whole record: something to read, nothing of a program’s own words', async ({
  page,
}) => {
  test.slow();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await openSample(page);
  const sections = await page
    .locator('.rail a')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
  expect(sections.length).toBeGreaterThan(18);

  await look(page, '/more'); // one is at the first of them already
  const wanted = new Set(sections);
  const perType = new Map<string, number>();
  const wrong: string[] = [];
  for (const path of wanted) {
    const { heading, text, nameless, links } = await look(page, path);
    const found = NEVER.exec(text);
    if (heading === '') wrong.push(`${path}: no heading`);
    if (nameless > 0) wrong.push(`${path}: ${nameless} without a name`);
    if (found) wrong.push(`${path}: ${text.slice(Math.max(0, found.index - 60), found.index + 40)}`);
    for (const link of links) if (isNews(link, perType)) wanted.add(link);
  }
  expect(wrong).toEqual([]);
  expect(errors).toEqual([]);
  // Entries of most types that the sample has were opened, and stories, trends and readers with them.
  expect([...perType.keys()].filter((type) => type.startsWith('/record/')).length).toBeGreaterThan(15);
  expect(wanted.size).toBeGreaterThan(60);
});

/** A place of the record that is not looked at often enough yet: pages of one kind differ in what they show. */
function isNews(link: string, perType: Map<string, number>): boolean {
  const kind = /^\/(record\/[^/]+\/[^/]+|visits|labs|documents)\/(?=.)/
    .exec(link)?.[0]
    .replace(/record\/[^/]+/, 'record');
  if (kind === undefined || /versions/.test(link)) return false;
  const count = perType.get(kind) ?? 0;
  perType.set(kind, count + 1);
  return count < EACH;
}
