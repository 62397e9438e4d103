import type { Page } from '@playwright/test';
import { readLog } from './kept.ts';
import { consent, expect, pick, test, type World } from './world.ts';

/** The whole record out of any server: whatever a hospital does to its answers, all of it comes, or it is said what did not. */

const fetched = (page: Page) => page.getByRole('heading', { name: /^Fetched/ });

/** Signs the first person in at a base with these switches, and returns that base. */
async function connect(page: Page, world: World, switches: string): Promise<string> {
  const lakeside = world.hospital('lakeside');
  world.app.hospitals = [`${lakeside.origin}/q/${switches}`];
  await pick(page, 'lake', /Lakeside/);
  await consent(page, lakeside.patients[0]!.name, { untick: [/the files/] });
  return lakeside.quirky(switches);
}

/** `Type/id` → text: the newest version of each in the log, and as the hospital has it now. */
async function both(page: Page, world: World, base: string) {
  const lakeside = world.hospital('lakeside');
  const kept = new Map((await readLog(page)).map(({ type, id, text }) => [`${type}/${id}`, text]));
  return { kept, truth: new Map(Object.entries(lakeside.truth(lakeside.patients[0]!.id, base))) };
}

async function expectWhole(page: Page, world: World, base: string): Promise<void> {
  const { kept, truth } = await both(page, world, base);
  expect([...truth.keys()].filter((key) => !kept.has(key))).toEqual([]);
  expect([...kept.keys()].filter((key) => !truth.has(key))).toEqual([]);
  expect([...kept].filter(([key, text]) => truth.get(key) !== text)).toEqual([]);
}

/** A line of the list of searches. */
const row = (page: Page, label: string) =>
  page
    .getByRole('region', { name: 'What was asked for' })
    .getByRole('listitem')
    .filter({ has: page.getByText(label, { exact: true }) })
    .first();

for (const [what, switches] of [
  ['odd answers', 'ctype=206,bom,nextStyle=query,pages=3,outcomeEntry,total=zero'],
  [
    'another Accept, small pages, expired links and cut connections',
    'refuse406,countMax=20,expireCursor[Condition]=1x1,dropAt=3000x9',
  ],
  [
    'searches that want to be narrowed, in a way of their own each',
    'needCategory[Observation],needCategory[DiagnosticReport],needParam[MedicationRequest]=intent,slow504[Procedure]',
  ],
] as const) {
  test(`the record is whole in spite of ${what}`, async ({ page, world }) => {
    const base = await connect(page, world, switches);
    await expect(fetched(page)).toBeVisible({ timeout: 60_000 });
    await expectWhole(page, world, base);
  });
}

test('what was learnt of a hospital is not asked again, and a second fetch of the same record writes nothing', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const refusing = 'needCategory[Observation],needParam[MedicationRequest]=intent,status[CarePlan]=400';
  await connect(page, world, refusing);
  await expect(fetched(page)).toBeVisible({ timeout: 60_000 });
  const lines = (await readLog(page)).length;
  const refused = (from: number) =>
    lakeside.requests.slice(from).filter(({ method, status }) => method === 'GET' && status >= 400);
  expect(refused(0).length).toBeGreaterThan(2);
  const before = lakeside.requests.length;
  await page.getByRole('button', { name: 'Fetch what is new' }).click();
  await expect
    .poll(() => lakeside.requests.slice(before).some(({ path }) => path.includes('/Observation?')))
    .toBe(true);
  await expect(fetched(page)).toBeVisible({ timeout: 60_000 });
  await expect(row(page, 'Care plans')).toContainText('Not shared');
  expect(refused(before).map(({ path }) => path)).toEqual([]);
  expect((await readLog(page)).length).toBe(lines);
});

test('refusals that no page may read cost what they refuse, and a count that is not reached is said', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  await connect(page, world, 'errNoCors,status[CarePlan]=403,short=2');
  await expect(fetched(page)).toBeVisible({ timeout: 60_000 });
  await expect(row(page, 'Care plans')).toContainText('Failed');
  await expect(row(page, 'Immunizations')).toContainText('not all');
  await row(page, 'Immunizations').getByText('Immunizations', { exact: true }).click();
  await expect(row(page, 'Immunizations').getByText('sync/too-few')).toBeAttached();
  expect(lakeside.requests.filter(({ path }) => path.includes('CarePlan?')).length).toBeGreaterThan(0);
});

test('what is no FHIR at all stands beside what is, and costs it nothing', async ({ page, world }) => {
  const switches = 'noId[Observation],wrongType[Condition],oddIds[Immunization],deep,huge=1';
  const base = await connect(page, world, switches);
  await expect(fetched(page)).toBeVisible({ timeout: 60_000 });
  const { kept, truth } = await both(page, world, base);
  expect([...truth.keys()].filter((key) => kept.get(key) !== truth.get(key))).toEqual([]);
});

test.describe('a long search', () => {
  test.use({ resources: 150 });

  test('is asked in parts side by side, goes on after a reload with what is left of them, and is whole', async ({
    page,
    world,
  }) => {
    const lakeside = world.hospital('lakeside');
    const isPart = (path: string) => /\/Observation\?/.test(path) && /[&?](?:date|_lastUpdated)/.test(path);
    const late = lakeside.hold(({ method, path }) => method === 'GET' && isPart(path) && path.includes('missing'));
    const base = await connect(page, world, 'bigN=1500,dateless=50,pages=20,slow=20');
    await late.reached(1);
    await expect(page.getByRole('heading', { name: /^Fetching/ })).toBeVisible();
    await expect
      .poll(async () => (await readLog(page)).filter(({ type }) => type === 'Observation').length)
      .toBeGreaterThan(1200);
    await page.reload();
    const before = lakeside.requests.length;
    late.release();
    await expect(fetched(page)).toBeVisible({ timeout: 60_000 });
    await expectWhole(page, world, base);
    const again = lakeside.requests
      .slice(before)
      .filter(({ method, path }) => method === 'GET' && /\/Observation\?/.test(path));
    expect(again.length).toBeLessThan(8);
  });
});
