import { expect, test } from '@playwright/test';

test('what two tabs say of people at once is both kept, sealed; what was said of the forgotten is forgotten', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { openTestStore, sent, testConnection, testGrant, testRow, testRun } = await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { startRun } = await import('/src/store/runs.ts');
    const { connectionViews } = await import('/src/engine/connection-view.ts');
    const { forgetAbsent, namePerson, placeConnection } = await import('/src/engine/people-calls.ts');
    const { Events } = await import('/src/engine/events.ts');
    const store = await openTestStore();
    const catalogue = () => Promise.reject(new Error('people need no catalogue'));
    const tab = { store, catalogue, events: new Events(store.name) };
    for (const [i, given] of ['Juniper', 'Juniper', 'Alder'].entries()) {
      const id = `c${i}`;
      await saveConnection(store, testConnection(id, { connectedAt: i }), testGrant());
      const run = testRun(id, { id: `r${i}`, state: 'finished' });
      await startRun(store, run, []);
      const name = [{ given: [given], family: 'Vale' }];
      const patient = sent({ resourceType: 'Patient', id: 'p1', name, birthDate: '1961-04-09' });
      await commitPage(store, { run, row: testRow(), resources: [patient], fetchedAt: 1 });
    }
    const whose = async () =>
      (await connectionViews(tab)).map(({ whose: { person, isMatched } }) => [person?.id, person?.name, isMatched]);
    const raw = async () => new TextDecoder('latin1').decode((await store.db.getAll('settings'))[0]);

    const told = await whose();
    await Promise.all([namePerson(tab, 'c0', ' Mum\n'), placeConnection(tab, 'c2', 'c0')]);
    const said = await whose();
    const disk = await raw();
    await placeConnection(tab, 'c1', undefined);
    const moved = await whose();
    for (const id of ['c0', 'c2']) await forgetConnection(store, id);
    await forgetAbsent(tab);
    const { readSetting } = await import('/src/store/settings.ts');
    const kept = JSON.stringify(await readSetting(store, 'people'));
    return { told, said, moved: moved.map(([id, name]) => [id === 'c0', name]), readable: /Mum|c0/.test(disk), kept };
  });
  expect(seen).toMatchObject({
    told: [
      ['c0', 'Juniper Vale', false],
      ['c0', 'Juniper Vale', true],
      ['c2', 'Alder Vale', false],
    ],
    said: [
      ['c0', 'Mum', false],
      ['c0', 'Mum', false],
      ['c0', 'Mum', false],
    ],
    moved: [
      [true, 'Mum'],
      [false, 'Juniper Vale'],
      [true, 'Mum'],
    ],
    readable: false,
  });
  expect(seen.kept).toMatch(/^\{"placed":\{"c1":"[\w-]{22}"\},"names":\{\}\}$/);
});
