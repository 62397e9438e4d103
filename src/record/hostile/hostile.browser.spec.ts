import { expect, test } from '@playwright/test';
import { CHAPTERS } from '../chapters.ts';

const PATHS: readonly string[] = ['/', '/labs', ...Object.keys(CHAPTERS).map((name) => `/${name}`)];

test('screens over hostile entries: nothing runs, nothing is asked for, nothing is blank, and nothing broken is said', async ({
  page,
  baseURL,
}) => {
  const met: string[] = [];
  page.on('dialog', (dialog) => {
    met.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => met.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(baseURL!)) met.push(`asked ${request.url()}`);
  });
  await page.goto('/e2e/blank.html');
  for (const path of PATHS) {
    // oxlint-disable-next-line no-await-in-loop -- one screen after another
    await page.evaluate(async (address) => {
      const { showUi } = await import('/src/ui/world.spec.page.tsx');
      const { TOLD } = await import('/src/record/hostile/corpus.ts');
      const { entryFrom } = await import('/src/record/testing.ts');
      await showUi(address, { entries: TOLD.map(({ resource }) => entryFrom(resource)) });
    }, path);
    // oxlint-disable-next-line no-await-in-loop -- one screen after another
    await expect(page.getByRole('heading', { level: 1 }), path).not.toHaveText('');
    // oxlint-disable-next-line no-await-in-loop -- one screen after another
    met.push(...(await page.evaluate(lookAtMain)).map((what) => `${path} ${what}`));
  }
  expect(met).toEqual([]);
  await page.getByRole('link', { name: 'Problems', exact: true }).first().click();
  await expect(page.locator('.line').filter({ hasText: 'Old' })).toContainText('(this date cannot be right)');
});

/** Opens all that opens, and says what is wrong with what is there. */
async function lookAtMain(): Promise<readonly string[]> {
  const main = document.querySelector('main')!;
  for (let round = 0; round < 3; round++) {
    for (const details of main.querySelectorAll('details')) details.open = true;
    // oxlint-disable-next-line no-await-in-loop -- what opened may have more that opens
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }
  const said = main.innerText;
  const links = [...main.querySelectorAll('a')].map(({ href }) => href);
  return [
    ...(said.length < 40 ? ['is blank'] : []),
    ...(said.includes('could not be shown') ? ['failed'] : []),
    ...new Set(said.match(/\bundefined\b|\[object|\bNaN\b|\b1970\b/g)),
    ...links.filter((href) => !/^(https?|mailto|tel|blob):/.test(href)).map((href) => `links to ${href.slice(0, 60)}`),
  ];
}
