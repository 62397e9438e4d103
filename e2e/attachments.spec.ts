import { readLog } from './kept.ts';
import { consent, expect, pick, test } from './world.ts';

test.use({ resources: 120 });

/** Files of documents: where they really are, and what is left of them where nothing can show them. */

test('files that a hospital keeps elsewhere come without its token reaching that place, and a PDF is read where nothing shows it', async ({
  page,
  world,
}) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'pdfViewerEnabled', { get: () => false }));
  const lakeside = world.hospital('lakeside');
  world.app.hospitals = [`${lakeside.origin}/q/binaryStyle=redirect`];
  world.guests.push(lakeside.storage.origin);
  await page.reload();
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await pick(page, 'lake', /Lakeside/);
  await consent(page, lakeside.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });

  const fetched = lakeside.storage.requests.filter(({ method }) => method === 'GET');
  expect(fetched.length).toBeGreaterThan(0);
  const told = fetched.flatMap(({ headers }) => [headers['authorization'], headers['cookie'], headers['referer']]);
  expect(told.filter((value) => value !== undefined)).toEqual([]);
  const contents = page.getByRole('listitem').filter({ has: page.getByText('Contents of documents', { exact: true }) });
  await expect(contents).not.toContainText('not all');

  const connection = page.url().split('/').at(-1)!;
  const notes = (await readLog(page)).filter(({ text }) => text.includes('"application/pdf"'));
  const letter = notes.find(({ text }) => text.startsWith('{"resourceType":"DocumentReference"'))!;
  await page.goto(`${world.app.origin}/record/${connection}/DocumentReference/${letter.id}`);
  const pdf = page.locator('.attachment', { hasText: 'PDF' }).first();
  await pdf.getByRole('button', { name: 'Open' }).click();
  await expect(pdf.locator('.document.text')).toContainText(/\w+ \w+/);

  await world.app.stop();
  await page.goto(`${world.app.origin}/documents/${connection}/DocumentReference/${letter.id}`);
  await page.getByRole('link', { name: 'PDF' }).click();
  await page.getByRole('button', { name: 'As it was made' }).click();
  const first = page.getByRole('img', { name: /^Page 1 of \d+$/ });
  await expect(first).toBeVisible();
  await expect(first.locator('xpath=ancestor::figure')).toHaveAttribute('aria-busy', 'false');
});
