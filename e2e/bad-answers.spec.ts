import { countByType, readLog } from './kept.ts';
import { consent, expect, pick, test, type World } from './world.ts';
import type { Page } from '@playwright/test';

/** Whatever a hospital answers: each search ends in one named state, and nothing else is lost by it. */

async function sync(page: Page, world: World, switches: string) {
  const lakeside = world.hospital('lakeside');
  world.app.hospitals = [`${lakeside.origin}/q/${switches}`];
  await pick(page, 'lake', /Lakeside/);
  await consent(page, lakeside.patients[0]!.name);
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  const kept = countByType(await readLog(page));
  return { kept, expected: lakeside.expected(lakeside.patients[0]!.id) };
}

/** A line of the list of searches. */
const row = (page: Page, label: string) =>
  page
    .getByRole('region', { name: 'What was asked for' })
    .getByRole('listitem')
    .filter({ has: page.getByText(label, { exact: true }) });

const CASES = [
  { type: 'Goal', label: 'Goals', quirk: 'htmlBody', says: 'Failed', code: 'fhir/not-json' },
  { type: 'CarePlan', label: 'Care plans', quirk: 'emptyBody', says: 'Failed', code: 'fhir/empty' },
  { type: 'Immunization', label: 'Immunizations', quirk: 'truncate', says: 'Failed', code: 'fhir/cut-short' },
  { type: 'AllergyIntolerance', label: 'Allergies', quirk: 'status=403', says: 'Not shared', code: 'sync/forbidden' },
  { type: 'CareTeam', label: 'Care teams', quirk: 'status=404', says: 'Not offered', code: 'sync/not-found' },
  { type: 'Procedure', label: 'Procedures', quirk: 'status=500', says: 'Failed', code: 'sync/server-error' },
] as const;

test('a sign-in page, an empty body, half a Bundle and three refusals: each search says so, all others are whole', async ({
  page,
  world,
}) => {
  const switches = CASES.map(({ type, quirk }) => quirk.replace(/(?==|$)/, `[${type}]`));
  const { kept, expected } = await sync(page, world, switches.join(','));
  for (const { label, says, code } of CASES) {
    await expect(row(page, label)).toContainText(says);
    await row(page, label).getByText(label, { exact: true }).click();
    await expect(row(page, label).getByText(code).first()).toBeAttached(); // its parts may say the same
  }
  // One of them may still come by reference: what is asked here is that nothing else is missing.
  const none = Object.fromEntries(CASES.map(({ type }) => [type, 0]));
  expect({ ...kept, ...none }).toEqual({ ...expected, ...none });
});

test('a next link to another origin is not followed with the token; the page that carried it is kept', async ({
  page,
  world,
}) => {
  const other = world.hospital('harbor');
  const asked = other.requests.length;
  const { kept } = await sync(page, world, 'nextStyle=foreign,pages=3');
  await expect(page.getByRole('region', { name: 'What was asked for' })).toContainText('not all');
  expect(kept.Observation).toBeGreaterThan(0);
  expect(other.requests.slice(asked)).toEqual([]);
});

test('a next link that leads back ends the search, with its pages kept', async ({ page, world }) => {
  const { kept } = await sync(page, world, 'nextStyle=loop,pages=3');
  await expect(row(page, 'Results and measurements')).toContainText('not all');
  expect(kept.Observation).toBeGreaterThan(0);
});

test('next links that are only a query lead to the whole record, and a total that counts a page misleads nobody', async ({
  page,
  world,
}) => {
  const { kept, expected } = await sync(page, world, 'nextStyle=query,total=page,pages=4');
  expect(kept).toEqual(expected);
});

test('relative next links and no total; outcomes among the entries are the hospital’s words, not entries of the record', async ({
  page,
  world,
}) => {
  const { kept, expected } = await sync(page, world, 'nextStyle=rel,total=absent,pages=4,outcomeEntry');
  expect(kept).toEqual(expected);
  await row(page, 'Results and measurements').getByText('Results and measurements', { exact: true }).click();
  await expect(row(page, 'Results and measurements')).toContainText('own words');
});

test('a hospital that lets few requests in at a time is waited for', async ({ page, world }) => {
  const { kept, expected } = await sync(page, world, 'rateLimit=16');
  expect(kept).toEqual(expected);
});
