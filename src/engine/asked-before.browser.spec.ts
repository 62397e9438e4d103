import { expect, test } from '@playwright/test';

test('what a server taught is everybody’s, what it refused is that connection’s, until the next sign-in', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const found = await page.evaluate(async () => {
    const [{ openStore }, { forgetRefusals, keepLearnt, learntOf }, { NOTHING_LEARNT }] = await Promise.all([
      import('/src/store/open.ts'),
      import('/src/engine/asked-before.ts'),
      import('/src/sync/memory.ts'),
    ]);
    const store = await openStore('asked-before', { onBlocked() {}, onLost() {}, onChange() {} });
    const fhirBase = 'https://fhir.alder.test/r4';
    const [mine, hers] = [
      { id: 'c1', fhirBase },
      { id: 'c2', fhirBase: `${fhirBase}/` },
    ];
    const before = await learntOf(store, mine);
    const failure = { code: 'sync/forbidden', remedy: 'report', message: '', said: 'Never' } as const;
    const cuts = [{ parameters: 'category=laboratory', label: 'Lab results' }];
    await keepLearnt(store, mine, {
      ...NOTHING_LEARNT,
      refused: { Goal: { at: 1, value: failure } },
      fanOut: { Observation: { at: 2, value: cuts } },
    });
    const [kept, other] = [await learntOf(store, mine), await learntOf(store, hers)];
    await keepLearnt(store, hers, { ...other, refused: { Claim: { at: 3, value: failure } } });
    await forgetRefusals(store, 'c1');
    const after = [await learntOf(store, mine), await learntOf(store, hers)];
    return {
      before,
      kept,
      other,
      after: after.map(({ refused, fanOut }) => [...Object.keys(refused), ...Object.keys(fanOut)]),
    };
  });
  expect(found.before).toMatchObject({ refused: {}, fanOut: {} });
  expect(found.kept.refused['Goal']).toMatchObject({ at: 1, value: { said: 'Never' } });
  expect(found.kept.fanOut['Observation']?.value).toEqual([
    { parameters: 'category=laboratory', label: 'Lab results' },
  ]);
  expect(found.other).toMatchObject({ refused: {}, fanOut: { Observation: { at: 2 } } });
  expect(found.after).toEqual([['Observation'], ['Claim', 'Observation']]);
});

test('while something of a connection is damaged here, everything is asked of it again', async ({ page }) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { fetchedOf, keepFetched } = await import('/src/engine/asked-before.ts');
    const { HISTORY_FORMAT } = await import('/src/sync/history.ts');
    const { openWorld } = await import('/src/store/testing.ts');
    const { store } = await openWorld();
    await keepFetched(store, 'c', { format: HISTORY_FORMAT, searches: {}, scope: 'patient/*.read' });
    const scopes: unknown[] = [(await fetchedOf(store, 'c')).scope];
    for (const connectionId of ['d', 'c']) {
      store.index.aside.set(1, { connectionId, since: 1, count: 1 });
      scopes.push((await fetchedOf(store, 'c')).scope);
    }
    return scopes;
  });
  expect(seen).toEqual(['patient/*.read', 'patient/*.read', undefined]);
});
