import { expect, test } from '@playwright/test';

test('grants are kept sealed and count at once, in every tab; of two writers of one version one is told', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { lab, openTestStore, sent, testConnection, testGrant, testRow, testRun } =
      await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { Events } = await import('/src/engine/events.ts');
    const { askFhir } = await import('/src/engine/fhir-server.ts');
    const { allowGrant, listGrants, revokeGrant } = await import('/src/engine/grants.ts');
    const { recordOf } = await import('/src/engine/sources.ts');

    const openTab = async (name?: string) => {
      let heard = () => {};
      const store = await openTestStore(name, {
        onChange(change) {
          if (change === 'settings') events.catalogue();
          else events.connections();
          heard();
        },
      });
      const events = new Events(store.name);
      const catalogue = () => Promise.reject(new Error('this needs no catalogue'));
      const context = { store, catalogue, events };
      const ask = async (request: string, body?: object, headers: Record<string, string> = {}, client = 'notes') => {
        const [method = '', path = ''] = request.split(' ');
        const bytes = body && new TextEncoder().encode(JSON.stringify(body));
        const { status, body: answer } = await askFhir(context, 'https://sheaf.test/', {
          method,
          path,
          headers,
          body: bytes,
          client,
        });
        return { status, json: answer && JSON.parse(new TextDecoder().decode(answer)) };
      };
      const change = () => new Promise<void>((resolve) => (heard = resolve));
      return { store, context, ask, change };
    };
    const one = await openTab();
    for (const id of ['first', 'second']) {
      await saveConnection(one.store, testConnection(id, { fhirBase: `https://${id}.test` }), testGrant());
      const patient = sent({
        resourceType: 'Patient',
        id: 'p1',
        name: [{ family: 'Vale', given: ['Juniper'] }],
        birthDate: '1961-04-09',
      });
      const resources = [patient, ...Array.from({ length: 100 }, (_, i) => lab(`o${i}`))];
      await commitPage(one.store, { run: testRun(id), row: testRow(), resources, fetchedAt: 1 });
    }
    const two = await openTab(one.store.name);
    const until = Date.now() + 60_000;
    const said = { client: 'notes', name: 'Notes\u202e <b>', scopes: 'user/*.cruds', until };

    const before = (await one.ask('GET Patient/first.p1')).status;
    const told = two.change();
    const grant = await allowGrant(one.context, said, Date.now());
    await told;
    const allowed = [(await one.ask('GET Patient/first.p1')).status, (await two.ask('GET Patient/second.p1')).status];
    const disk = new TextDecoder('latin1').decode((await one.store.db.getAll('settings'))[0]);
    const refused = await Promise.all(
      [{ scopes: 'everything' }, { client: '../app' }, { client: '' }, { until: 1 }, { until: Infinity }].map((over) =>
        allowGrant(one.context, { ...said, ...over }, Date.now()).then(
          () => 'allowed',
          (error: { code: string }) => error.code,
        ),
      ),
    );

    await one.ask('PUT Basic/b', { resourceType: 'Basic', id: 'b', code: { text: 'mine' } });
    const version = (text: string) => ({ resourceType: 'Basic', id: 'b', code: { text } });
    const match = { 'if-match': 'W/"1"' };
    const both = await Promise.all([
      one.ask('PUT Basic/b', version('x'), match),
      two.ask('PUT Basic/b', version('y'), match),
    ]);
    const made = await Promise.all(
      [one, two].map((tab) =>
        tab.ask(
          'POST Basic',
          { resourceType: 'Basic', identifier: [{ value: 'i' }] },
          { 'if-none-exist': 'identifier=i' },
        ),
      ),
    );
    const found = (await two.ask('GET Basic?identifier=i')).json.total as number;

    const people = async () =>
      (await recordOf(one.context)).people.map(({ own, sourceIds }) => [own !== undefined, sourceIds.length]);
    const whose = await people();
    await forgetConnection(one.store, 'first');
    one.context.events.connections();
    const after = await people();
    const gone = two.change();
    await revokeGrant(one.context, grant.id);
    await gone;
    return {
      before,
      allowed,
      name: grant.name,
      readable: /notes|Notes/.test(disk),
      refused,
      both: both.map(({ status }) => status).sort((a, b) => a - b),
      made: made.map(({ status }) => status).sort((a, b) => a - b),
      found,
      whose,
      after,
      revoked: [(await one.ask('GET Patient/second.p1')).status, (await two.ask('GET Patient/second.p1')).status],
      left: (await listGrants(one.context, Date.now())).length,
    };
  });
  expect([seen.before, seen.allowed, seen.readable, seen.name]).toEqual([401, [200, 200], false, 'Notes <b>']);
  expect(seen.refused).toEqual(Array.from({ length: 5 }, () => 'engine/bad-grant'));
  expect([seen.both, seen.made, seen.found]).toEqual([[200, 412], [200, 201], 1]);
  expect([seen.whose, seen.after]).toEqual([[[true, 3]], [[true, 2]]]);
  expect([seen.revoked, seen.left]).toEqual([[401, 401], 0]);
});
