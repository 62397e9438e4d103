import type { Page } from '@playwright/test';

/** From a first visit to the sample person's record, as a person gets there. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look at a sample person' }).click();
  await page.getByRole('button', { name: 'Remove the sample' }).waitFor();
}

/** To another address of the app without loading it anew, as a link within it leads there. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, path);
}
