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
  { switches: 'htmlBody[Goal]', says: 'Failed', code: 'fhir/not-json', why: 'a sign-in page with status 200' },
  { switches: 'emptyBody[Goal]', says: 'Failed', code: 'fhir/empty', why: 'an empty body' },
  { switches: 'truncate[Goal]', says: 'Failed', code: 'fhir/cut-short', why: 'half a Bundle' },
  { switches: 'status[Goal]=403', says: 'Not shared', code: 'sync/refused', why: 'a refusal' },
  {
    switches: 'status[Goal]=404',
    says: 'Not shared',
    code: 'sync/not-found',
    why: 'a type that is declared and not there',
  },
  { switches: 'status[Goal]=500', says: 'Failed', code: 'sync/server-error', why: 'a server that breaks' },
] as const;

for (const { switches, says, code, why } of CASES) {
  test(`${why}: that search says "${says}", all others are whole`, async ({ page, world }) => {
    const { kept, expected } = await sync(page, world, switches);
    await expect(row(page, 'Goals')).toContainText(says);
    await row(page, 'Goals').getByText('Goals', { exact: true }).click();
    await expect(row(page, 'Goals').getByText(code)).toBeAttached();
    // A goal may still come by reference, from a care plan: what is asked here is that nothing else is missing.
    expect({ ...kept, Goal: 0 }).toEqual({ ...expected, Goal: 0 });
  });
}

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

for (const style of ['rel', 'query', 'abs'] as const) {
  test(`next links of the style "${style}" lead to the whole record`, async ({ page, world }) => {
    const { kept, expected } = await sync(page, world, `nextStyle=${style},pages=4`);
    expect(kept).toEqual(expected);
  });
}

test('outcomes among the entries are the hospital’s words, not entries of the record', async ({ page, world }) => {
  const { kept, expected } = await sync(page, world, 'outcomeEntry');
  expect(kept).toEqual(expected);
  await row(page, 'Results and measurements').getByText('Results and measurements', { exact: true }).click();
  await expect(row(page, 'Results and measurements')).toContainText('own words');
});

for (const total of ['absent', 'page', 'zero'] as const) {
  test(`a total that is ${total} misleads nobody`, async ({ page, world }) => {
    const { kept, expected } = await sync(page, world, `total=${total},pages=3`);
    expect(kept).toEqual(expected);
  });
}

test('a hospital that lets few requests in at a time is waited for', async ({ page, world }) => {
  const { kept, expected } = await sync(page, world, 'rateLimit=8');
  expect(kept).toEqual(expected);
});
