import { expect, test, type Page } from '@playwright/test';

/** A provider that is not where it was: what the list says now, how old the list is, and the way to the new address. */

async function show(page: Page, path: string, isMoved: boolean): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(
    async ([address, moved]) => {
      const { showUi } = await import('/src/ui/world.spec.page.tsx');
      const { SmartError } = await import('/src/smart/errors.ts');
      await showUi(address, {}, (engine) => {
        const [one, ...others] = engine.connections;
        const stuck = moved
          ? { ...one!, access: 'ended' as const }
          : { ...one!, sync: { ...one!.sync!, state: 'paused' as const } };
        engine.connections.splice(0, Infinity, stuck, ...others);
        const now = { fhirBase: 'https://fhir.new-place.test/r4', built: '2026-11-20T04:12:00Z' };
        engine.readListing = async () => (moved ? now : { ...now, fhirBase: one!.fhirBase });
        if (!address.includes('add')) return;
        const said = '<b>Gone</b> <img src=x onerror="pwned=1">';
        const gone = new SmartError('smart/gone', 'there is nothing at https://old.test', { said });
        engine.beginSignIn = () => Promise.reject(gone);
      });
    },
    [path, isMoved] as const,
  );
}

test('a connection that came to its end says that its provider has moved, and leads to the new address', async ({
  page,
}) => {
  await show(page, '/providers/lakeside', true);
  const note = page.locator('.note', { hasText: 'has moved' });
  await expect(note).toContainText('The list of providers of 20 November 2026 has it at fhir.new-place.test.');
  await note.getByRole('button', { name: 'Sign in at the new address' }).click();
  await expect.poll(() => page.evaluate(() => world.left)).toEqual(['https://hospital.test/authorize']);
  expect(await page.evaluate(() => world.engine.calls)).toContain('beginSignIn local-lakeside');

  await show(page, '/providers/lakeside', false);
  await expect(page.getByText('The list of providers of 20 November 2026 still has it at this address.')).toBeVisible();
  await expect(page.getByText('has moved')).toHaveCount(0);
});

test('where nothing is at a listed address, the failure says what to do, how old the list is, and where it failed', async ({
  page,
  context,
}) => {
  await show(page, '/providers/add/maple', false);
  await page
    .getByRole('button', { name: /sign in/i })
    .first()
    .click();
  const note = page.getByRole('alert');
  await expect(note).toContainText('Nothing for patients’ apps is at this address.');
  await expect(note).toContainText('Look for it under its present name');
  await expect(note).toContainText('Its address is from the list of providers of 20 November 2026.');
  await note.getByText('Details', { exact: true }).click();
  const details = [
    'Code: smart/gone',
    'While: finding out where to sign in',
    'For developers: there is nothing at https://old.test',
    'The provider’s own words: <b>Gone</b> <img src=x onerror="pwned=1">',
  ].join('\n');
  await expect(note.locator('pre')).toHaveText(details);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await note.getByRole('button', { name: 'Copy details' }).click();
  await expect(note.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(details);
});
