import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readDisk, readLog } from './kept.ts';
import { consent, expect, options, test } from './world.ts';

/** A developer tries a sign-in, sees all of it, and the person's record knows nothing of it. */

test.use({ resources: 150 });

const SCOPES = 'openid fhirUser launch/patient offline_access patient/*.rs';
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a sign-in on trial from its address to a scratch record, and nothing of it anywhere else', async ({
  page,
  context,
  world,
}) => {
  const secrets: string[] = [];
  let answer = '';
  page.on('framenavigated', (frame) => (answer = frame.url().includes('code=') ? frame.url() : answer));
  context.on('response', async (response) => {
    if (!response.url().endsWith('/token')) return;
    const { code } = Object.fromEntries(new URLSearchParams(response.request().postData() ?? ''));
    const tokens = (await response.json()) as Record<string, string>;
    secrets.push(code ?? '', tokens['access_token']!, tokens['refresh_token']!, tokens['id_token'] ?? '');
  });
  const lakeside = world.hospital('lakeside');
  const { name, id: patientId } = lakeside.patients[0]!;

  await test.step('any source, any settings', async () => {
    await page.goto(`${world.app.origin}/developers`);
    await page.getByRole('link', { name: 'Workbench' }).click();
    await page.getByRole('combobox', { name: 'Name, place or address' }).fill('lake');
    await options(page).filter({ hasText: 'Lakeside' }).click();
    await page.getByRole('textbox', { name: 'Scopes' }).fill(SCOPES);
    await page.getByRole('combobox', { name: 'PKCE' }).selectOption('none');
    await button(page, 'Run the sign-in').click();

    // As it should, the hospital sends the developer straight back. What it said is a part of the trial.
    await expect(card(page, 'Authorize address')).toContainText('PKCE none');
    await expect(card(page, 'Answer of the sign-in page')).toContainText('invalid_request');
    await expect(card(page, 'Answer of the sign-in page').getByRole('alert')).toBeVisible();
    await page.getByText('Settings').click();
    await page.getByRole('combobox', { name: 'PKCE' }).selectOption('S256');
    await button(page, 'Run the sign-in').click();
    await consent(page, name);
  });

  await test.step('every step is shown, and no secret', async () => {
    await expect(card(page, 'Access token')).toContainText('access_token');
    await expect(card(page, 'Authorize address')).toContainText(SCOPES);
    await expect(card(page, 'Answer of the sign-in page')).toContainText('in the fragment');
    await expect(card(page, 'Code for tokens')).toContainText('200');
    await expect(card(page, 'id_token')).toContainText('verified');
    await expect(card(page, 'Scopes')).toContainText('all granted');
    await expect(card(page, 'Patient')).toContainText('Out of “patient” in the token response');
    await expect(card(page, 'What the server says it can do')).toContainText('FHIR 4.0.1');
    const shown = await page.content();
    expect(secrets).toHaveLength(4);
    expect([...secrets, `Patient/${patientId}`].filter((one) => shown.includes(one))).toEqual([]);
  });

  await test.step('the secrets, when they are asked for; a reload covers them again', async () => {
    // Its state is the worker's answer: not yet there when the click is done.
    await page.getByRole('switch', { name: 'Show secrets' }).click();
    await expect(page.getByRole('switch', { name: 'Show secrets' })).toBeChecked();
    await expect(card(page, 'Patient')).toContainText(`Patient/${patientId}`);
    await page.reload();
    await expect(card(page, 'Patient')).toContainText('hidden: patient');
  });

  await test.step('its answer works once, and never for a person', async () => {
    await page.goto(answer);
    await expect(page.getByRole('heading', { name: 'This answer does not belong to a sign-in here' })).toBeVisible();
    await page.goto(`${world.app.origin}/developers/workbench`);
  });

  await test.step('requests of one’s own', async () => {
    const box = card(page, 'Request');
    await box.getByRole('textbox', { name: 'Path' }).fill('Condition?_count=1');
    await button(page, 'Send').click();
    await expect(card(page, 'Your request')).toContainText('"resourceType": "Bundle"');
    expect(lakeside.requests.at(-1)).toMatchObject({ path: '/r4/Condition?_count=1', status: 200 });

    // Another hospital is a stranger: it is asked, and is shown no token.
    const harbor = world.hospital('harbor');
    await box.getByRole('textbox', { name: 'Path' }).fill(`${harbor.fhirBase}/Condition`);
    await button(page, 'Send').click();
    await expect(card(page, 'Your request')).toContainText('401');
    expect(harbor.requests.at(-1)).toMatchObject({ path: '/r4/Condition', bearer: false });
  });

  await test.step('refresh, introspection', async () => {
    await button(page, 'Refresh now').click();
    await expect(card(page, 'Refresh')).toContainText('200');
    await button(page, 'Introspect the token').click();
    await expect(card(page, 'Introspection')).toContainText('"active": true');
  });

  await test.step('a whole sync into memory', async () => {
    await button(page, 'Sync all into a scratch record').click();
    await expect(page.getByText(/^Finished: /)).toBeVisible();
    const download = page.waitForEvent('download');
    await button(page, /^Download NDJSON/).click();
    const file = await readFile(await (await download).path(), 'utf8');
    const counts: Record<string, number> = {};
    for (const line of file.trimEnd().split('\n')) {
      const { resourceType } = JSON.parse(line) as { resourceType: string };
      counts[resourceType] = (counts[resourceType] ?? 0) + 1;
    }
    expect(counts).toEqual(lakeside.expected(patientId));
  });

  await test.step('revoked, it opens nothing any more', async () => {
    await button(page, 'Revoke the tokens').click();
    await expect(card(page, 'Revocation')).toHaveCount(2);
    await card(page, 'Request').getByRole('textbox', { name: 'Path' }).fill('Condition?_count=2');
    await button(page, 'Send').click();
    await expect(card(page, 'Your request')).toContainText('_count=2');
    await expect(card(page, 'Your request')).toContainText('401');
  });

  await test.step('the person has no provider and no record, and nothing readable is on disk', async () => {
    await button(page, 'Forget this trial').click();
    await expect(page.getByText('The last trial')).toBeHidden();
    expect(await readLog(page)).toEqual([]);
    expect(await readDisk(page)).not.toContain(`Patient/${patientId}`);
    await page.getByRole('link', { name: 'Providers' }).first().click();
    await expect(page.getByRole('link', { name: /add a provider/i }).first()).toBeVisible();
    await expect(page.getByText('Lakeside')).toHaveCount(0);
  });
});
