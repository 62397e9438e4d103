import { consent, expect, pick, test } from './world.ts';

/** The console over a real record: through the service worker, with the capability statement and the table it is built with. */

test.use({ resources: 200 });

test('ask for leave, complete, send, follow, page through; and fhirclient on the page does the same', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const person = lakeside.patients[0]!;
  await pick(page, 'lake', /Lakeside General/);
  await consent(page, person.name);
  await page.waitForURL(`${world.app.origin}/providers/**`);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });

  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  await page.goto(`${world.app.origin}/developers`);
  await page.getByRole('link', { name: 'Console' }).click();
  await page.getByRole('button', { name: 'Allow it' }).click();

  const path = page.getByRole('combobox', { name: 'Path' });
  const options = page.getByRole('listbox', { name: 'What could come next' }).getByRole('option');
  await test.step('types and parameters come from what the server says of itself', async () => {
    await path.fill('');
    await path.pressSequentially('Immun');
    await expect(options.first()).toContainText(/^Immunization\b.*search/);
    await path.fill('Observation?value-q');
    await expect(options.first()).toHaveText('value-quantity quantity');
  });

  const tree = page.getByRole('tree', { name: 'Body' });
  await test.step('a search, its next page, and what an entry refers to', async () => {
    await path.fill('Observation?_count=3&_sort=-date');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Answer: 200 OK' })).toBeFocused();
    await expect(page.getByText('straight from the engine')).toBeHidden();
    const first = await tree.getByRole('treeitem', { name: '"fullUrl"' }).first().innerText();
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(path).not.toHaveValue('Observation?_count=3&_sort=-date');
    await expect(tree.getByRole('treeitem', { name: '"fullUrl"' }).first()).not.toHaveText(first);
    await path.fill('Encounter?_count=1&_elements=subject');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await expect(tree.getByRole('button', { name: /\/Encounter\?/ }).first()).toBeVisible();
    await tree.evaluate((element) => element.scrollTo(0, element.scrollHeight)); // only what is in sight exists
    await tree
      .getByRole('button', { name: /"Patient\// })
      .first()
      .click();
    await expect(path).toHaveValue(/^Patient\//);
    await expect(tree.getByRole('treeitem', { name: '"resourceType": "Patient"' })).toBeVisible();
  });

  await test.step('fhirclient, as its makers wrote it', async () => {
    const { all, patients } = await page.evaluate(async () => {
      interface Client {
        resources(query: string): AsyncIterable<unknown>;
        fhirRequest(path: string): Promise<{ readonly entry: readonly unknown[] }>;
      }
      const client = (globalThis as unknown as { fhir: Client }).fhir;
      let found = 0;
      // Each page by its link to the next.
      for await (const _ of client.resources('Observation?_count=20')) found += 1;
      return { all: found, patients: (await client.fhirRequest('Patient')).entry.length };
    });
    expect({ all, patients }).toEqual({ all: lakeside.expected(person.id).Observation, patients: 1 });
  });

  await test.step('without a network, after the person took it back', async () => {
    await world.app.stop();
    await page.getByRole('link', { name: 'This device' }).first().click();
    await page.getByRole('button', { name: 'Take back what Sheaf’s console may do' }).click();
    await expect(page.getByText('Nobody but Sheaf’s own screens.')).toBeVisible();
    await page.goto(`${world.app.origin}/developers/console`);
    await expect(page.getByRole('heading', { name: 'Let this console read the record?' })).toBeVisible();
  });
});
