import { expect, test, type Page, type Route } from '@playwright/test';
import type { SyncView } from './api.ts';
import type { Syncs } from './syncs.ts';

/** One search asked again: in a run that is under way, in one that has ended, and with Stop pressed meanwhile. */

const BASE = 'https://ehr.test/r4';

/** A hospital of three lists; `held` answers wait, `refused` types are refused. */
async function hospital(page: Page) {
  const asked: string[] = [];
  const refused = new Set(['Goal']);
  const held: Route[] = [];
  const world = { asked, refused, isHolding: true, release: () => held.splice(0).map((route) => answer(route)) };
  const answer = (route: Route): Promise<void> => {
    const path = route
      .request()
      .url()
      .slice(BASE.length + 1);
    const type = path.split(/[?/]/, 1)[0]!;
    const json = (body: object, status = 200) =>
      route.fulfill({ status, json: body, headers: { 'access-control-allow-origin': '*' } });
    if (type === 'metadata') return json(CAPABILITY);
    if (refused.has(type)) return json({ resourceType: 'OperationOutcome', issue: [] }, 403);
    const one = { resourceType: type, id: 'p' };
    if (!path.includes('?')) return json(one);
    return json({ resourceType: 'Bundle', type: 'searchset', entry: [{ resource: one, search: { mode: 'match' } }] });
  };
  await page.route(`${BASE}/**`, async (route) => {
    if (route.request().method() === 'OPTIONS')
      return route.fulfill({
        status: 204,
        headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*, authorization' },
      });
    const type = route
      .request()
      .url()
      .slice(BASE.length + 1)
      .split(/[?/]/, 1)[0]!;
    if (route.request().url().includes('?')) asked.push(type);
    if (type === 'Procedure' && world.isHolding) return void held.push(route);
    return answer(route);
  });
  return world;
}

const searched = (type: string) => ({
  type,
  interaction: [{ code: 'read' }, { code: 'search-type' }],
  searchParam: [{ name: 'patient', type: 'reference' }],
});
const CAPABILITY = {
  resourceType: 'CapabilityStatement',
  fhirVersion: '4.0.1',
  rest: [{ mode: 'server', resource: ['Patient', 'Condition', 'Goal', 'Procedure'].map(searched) }],
};

/** Puts the runs of a tab on a store of its own, and gives what its page hears last. */
async function begin(page: Page): Promise<void> {
  await page.goto('/e2e/blank.html');
  await page.evaluate(async (fhirBase) => {
    const testing = await import('/src/store/testing.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { readRun } = await import('/src/store/runs.ts');
    const { Events } = await import('/src/engine/events.ts');
    const engine = await import('/src/engine/syncs.ts');
    const { fetchedOf, learntOf } = await import('/src/engine/asked-before.ts');
    const store = await testing.openTestStore();
    const grant = testing.testGrant({ expiresAt: Date.now() + 3_600_000, scope: 'patient/*.rs' });
    const connection = testing.testConnection('c', { fhirBase });
    await saveConnection(store, connection, grant);
    const quirks = {
      extraOrigins: [],
      concurrency: 2,
      pageSize: null,
      categories: {},
      searches: [],
      tokenStrategy: 'none',
    };
    const events = new Events(store.name);
    const catalogue = async () => ({
      endpoint: async () => ({ fhirBase, quirks }),
      published: { families: async () => [] },
    });
    const context = { store, events, catalogue } as unknown as ConstructorParameters<typeof engine.Syncs>[0];
    const views: SyncView[] = [];
    events.subscribe((event) => void (event.kind === 'sync' && views.push(event.view)));
    Object.assign(globalThis, {
      syncs: new engine.Syncs(context),
      seen: () => views.at(-1),
      kept: async () => ({
        run: (await readRun(store, 'c'))?.run.state,
        refused: Object.keys((await learntOf(store, connection)).refused),
        wholeAt: Object.fromEntries(
          Object.entries((await fetchedOf(store, 'c')).searches).map(([id, { wholeAt }]) => [id, wholeAt]),
        ),
      }),
    });
  }, BASE);
}

declare global {
  var syncs: Syncs;
  var seen: () => SyncView | undefined;
  var kept: () => Promise<{ run: string | undefined; refused: string[]; wholeAt: Record<string, number | undefined> }>;
}

const stateOf = (page: Page, searchId: string) =>
  page.evaluate((id) => seen()?.rows.find((row) => row.searchId === id)?.state, searchId);

test('in a run that is under way one search is asked again beside the others; Stop meanwhile stops it', async ({
  page,
}) => {
  const world = await hospital(page);
  await begin(page);
  await page.evaluate(() => syncs.start('c'));
  await expect.poll(() => page.evaluate(() => kept()).then(({ refused }) => refused)).toEqual(['Goal']);

  world.refused.clear();
  await page.evaluate(() => syncs.askAgain('c', 'Goal'));
  await expect.poll(() => stateOf(page, 'Goal')).toBe('got');
  expect(world.asked.filter((type) => type === 'Condition')).toEqual(['Condition']);
  expect((await page.evaluate(() => kept())).refused).toEqual([]);

  await page.evaluate(async () => {
    await syncs.askAgain('c', 'Goal');
    await syncs.stop('c');
    await syncs.ended('c');
  });
  expect(await page.evaluate(() => seen()?.state)).toBe('stopped');
  expect((await page.evaluate(() => kept())).run).toBe('stopped');

  world.isHolding = false;
  await page.evaluate(() => syncs.start('c').then(() => syncs.ended('c')));
  expect(await page.evaluate(() => seen()?.state)).toBe('finished');
  expect(await stateOf(page, 'Procedure')).toBe('got');
});

test('in a run that has ended it alone is asked, and what the next run goes by of the others stays', async ({
  page,
}) => {
  const world = await hospital(page);
  world.isHolding = false;
  await begin(page);
  await page.evaluate(() => syncs.start('c').then(() => syncs.ended('c')));
  const before = await page.evaluate(async () => ({ ...(await kept()), startedAt: seen()?.startedAt }));
  expect(before).toMatchObject({ run: 'finished', refused: ['Goal'] });

  world.refused.clear();
  world.asked.length = 0;
  await page.evaluate(() => syncs.askAgain('c', 'Goal').then(() => syncs.ended('c')));
  expect(world.asked).toEqual(['Goal']);
  const after = await page.evaluate(async () => ({ ...(await kept()), startedAt: seen()?.startedAt }));
  expect(after).toMatchObject({ run: 'finished', refused: [], startedAt: before.startedAt });
  const { Goal, ...others } = after.wholeAt;
  expect(Goal).toBeGreaterThan(0);
  expect(others).toEqual(before.wholeAt);
  expect(await stateOf(page, 'Goal')).toBe('got');
});
