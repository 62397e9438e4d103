import { expect, test, type Page } from '@playwright/test';
import type { SyncView } from '../../engine/api.ts';

async function show(page: Page, path: string, state?: SyncView['state']): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(
    async ([address, running]) => {
      const { showUi } = await import('/src/ui/world.spec.page.tsx');
      const { specSync } = await import('/src/ui/engine.spec.page.ts');
      await showUi(address, {}, (engine) => {
        if (running) engine.syncs['lakeside'] = specSync(running);
      });
    },
    [path, state] as const,
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const calls = (page: Page) => page.evaluate(() => world.engine.calls.filter((call) => !call.startsWith('readRows')));

test('who hosts this copy stands on the about page, and is missed there by nobody', async ({ page }) => {
  await show(page, '/about');
  await expect(page.getByRole('link', { name: 'The Example Clinic' })).toHaveAttribute(
    'href',
    'mailto:records@clinic.test',
  );
  await page.evaluate(() => {
    world.engine.readHost = () => Promise.reject(new Error('offline'));
  });
  await page.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByRole('heading', { name: 'Version and licence' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who hosts this copy' })).toHaveCount(0);
});

// What a provider's own server says of itself

test('a logo decorates the name, and only what is in the record itself is ever shown', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi('/providers', {}, (engine) => {
      engine.connections = engine.connections.map((one, i) =>
        i === 1 ? { ...one, logo: 'https://tracker.test/pixel.png' } : one,
      );
    });
  });
  const card = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(card('Lakeside General').locator('img')).toHaveAttribute('alt', '');
  await expect(card('Harbor Family Clinic').locator('img')).toHaveCount(0);
  expect(asked.filter((url) => url.includes('tracker.test'))).toEqual([]);
});

// Coming back

test('an answer is traded once, and the progress is shown', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    await showUi('/callback', { callbackUrl: 'https://sheaf.test/callback?code=c&state=s' });
    world.engine.emit({ kind: 'connections' });
  });
  await expect(page).toHaveURL(/\/providers\/lakeside$/);
  expect(await calls(page)).toEqual(['finishSignIn']);
});

test('a refusal has its page, with the server’s words as text, and data stays', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { SmartError } = await import('/src/smart/errors.ts');
    await showUi('/callback', { callbackUrl: 'https://sheaf.test/callback?error=access_denied' }, (engine) => {
      engine.finishSignIn = () =>
        Promise.reject(
          new SmartError('smart/denied', 'access_denied', { said: '<b>No</b> <script>alert(1)</script>' }),
        );
    });
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No access was given');
  await expect(page.getByText('Nothing that is on this device has changed.')).toBeVisible();
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByText('<b>No</b>')).toBeVisible();
  await expect(page.getByText('smart/denied')).toBeVisible();
});

// Progress

test('each search has its line, its words and its details', async ({ page }) => {
  await show(page, '/providers/lakeside', 'finished');
  const line = (label: string) => page.locator('.search', { has: page.getByText(label, { exact: true }) });
  await expect(line('Lab results')).toContainText('1,204');
  await expect(line('Vital signs')).toContainText('350 of 912');
  await expect(line('Allergies')).toContainText('Nothing there');
  await line('Problems').locator('summary').first().click();
  await expect(line('Problems')).toContainText('Category is required for this search.');
  await expect(page.getByText('Lakeside General did not share your problems.')).toBeVisible();
});

test('what is heard is shown while it runs, and can be stopped', async ({ page }) => {
  await show(page, '/providers/lakeside');
  await page.evaluate(async () => {
    const { specSync } = await import('/src/ui/engine.spec.page.ts');
    world.engine.emit({ kind: 'sync', view: { ...specSync('running'), got: 4321 } });
  });
  await expect(page.getByRole('heading', { name: 'Fetching: 4,321 items so far' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  expect(await calls(page)).toContain('stopSync lakeside');
});

test('a run that stopped can be continued', async ({ page }) => {
  await show(page, '/providers/lakeside');
  await page.evaluate(async () => {
    const { specSync } = await import('/src/ui/engine.spec.page.ts');
    world.engine.emit({ kind: 'sync', view: specSync('stopped') });
  });
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(await calls(page)).toContain('startSync lakeside');
});

test('the rail says quietly from whom a record arrives, and leads there', async ({ page }) => {
  await show(page, '/about');
  await page.evaluate(async () => {
    const { specSync } = await import('/src/ui/engine.spec.page.ts');
    world.engine.emit({ kind: 'sync', view: { ...specSync('running'), got: 312 } });
  });
  await page.getByRole('link', { name: '312 from Lakeside General' }).click();
  await expect(page).toHaveURL(/\/providers\/lakeside$/);
});

for (const [button, choice] of [
  ['Disconnect and keep 3,120 entries', '{"forgetRecord":false}'],
  ['Disconnect and forget 3,120 entries', '{"forgetRecord":true}'],
] as const) {
  test(`disconnecting asks first: ${button}`, async ({ page }) => {
    await show(page, '/providers/lakeside');
    await page.getByRole('button', { name: 'Disconnect', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: button }).click();
    await expect.poll(() => calls(page)).toContain(`disconnect lakeside ${choice}`);
  });
}

// An entry

test('the source is shown as sent, zeros and all, and copied so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await show(page, '/record/lakeside/Observation/r13');
  await page.getByText('Source: the data as Lakeside General sent it').click();
  await expect(page.locator('.body-tree')).toContainText('"value": 5.60,');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('    "value": 5.60,\n');
});

test('a web page from a hospital can run nothing and ask nobody', async ({ page }) => {
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    if (route.request().url().includes('tracker.test')) asked.push(route.request().url());
    return route.continue();
  });
  await show(page, '/record/lakeside/DocumentReference/r17');
  const summary = page.locator('.attachment', { hasText: 'Visit summary' });
  await summary.getByRole('button', { name: 'Open' }).click();
  await expect(summary.frameLocator('iframe').getByText('Well.')).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBe(undefined);
  expect(asked).toEqual([]);
});

test('text is shown as text; what is too large says so', async ({ page }) => {
  await show(page, '/record/lakeside/DocumentReference/r17');
  const note = page.locator('.attachment', { hasText: 'Progress note' });
  await note.getByRole('button', { name: 'Open' }).click();
  await expect(note).toContainText('Continue lisinopril 10 mg.');
  await expect(page.locator('.attachment', { hasText: 'Scan' })).toContainText('larger than what Sheaf keeps');
});

test('a PDF opens where the browser has a viewer, and says so where it has none', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'pdfViewerEnabled', { get: () => false }));
  await show(page, '/record/lakeside/DocumentReference/r17');
  const letter = page.locator('.attachment', { hasText: 'Letter' });
  await letter.getByRole('button', { name: 'Open' }).click();
  await expect(letter).toContainText('thank you for coming in.');
  await expect(letter).toContainText('Download it to see it as it was made.');
});

test('what no browser shows is read for its words, what is odd about it is said, and what was left out can be fetched', async ({
  page,
}) => {
  await show(page, '/record/lakeside/DocumentReference/r17');
  const reminder = page.locator('.attachment', { hasText: 'Reminder' });
  await expect(reminder).toContainText('not byte for byte the file');
  await reminder.getByRole('button', { name: 'Open' }).click();
  await expect(reminder).toContainText('Dear Juniper,');
  await expect(reminder).toContainText('calls this “Text”. By what is in it, it is “Rich text”.');
  const scan = page.locator('.attachment', { hasText: 'Scan' });
  await scan.getByRole('button', { name: 'Fetch it' }).click();
  await expect.poll(() => calls(page)).toContain('fetchFile lakeside Binary/big');
  await expect(scan.getByRole('button', { name: 'Fetch it' })).toBeEnabled();
});

test('files that were left out are counted at their provider, and can be fetched all the same', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async () => {
    const { showUi } = await import('/src/ui/world.spec.page.tsx');
    const { specSync } = await import('/src/ui/engine.spec.page.ts');
    await showUi('/providers/lakeside', {}, (engine) => {
      engine.syncs['lakeside'] = specSync('finished');
      engine.missingFiles = ['1', '2'].map((url) => ({
        url,
        title: 'Scan',
        contentType: 'image/png',
        size: 40_000_000,
        owner: undefined,
        failure: { code: 'sync/too-large', remedy: 'report', message: '' },
        at: 1,
      }));
    });
  });
  await expect(page.getByText('2 files that entries point to are not here, 80 MB')).toBeVisible();
  await page.getByRole('button', { name: 'Fetch all files' }).click();
  await expect.poll(() => calls(page)).toContain('fetchAllFiles lakeside');
});

test('a document is downloaded as bytes under a safe name', async ({ page }) => {
  await show(page, '/record/lakeside/DocumentReference/r17');
  const download = page.waitForEvent('download');
  await page.locator('.attachment', { hasText: 'Visit summary' }).getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('Visit summary.html');
});

// This device

test('everything is forgotten only after a word was typed', async ({ page }) => {
  await show(page, '/storage');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Forget everything' })).toBeDisabled();
  await dialog.getByLabel('Type forget to go on').fill('forget');
  await page.evaluate(() => {
    // The page leaves right after: the call must be seen before.
    world.engine.forgetEverything = async () => sessionStorage.setItem('forgot', 'yes');
  });
  await dialog.getByRole('button', { name: 'Forget everything' }).click();
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('forgot'))).toBe('yes');
});
