import { expect, test } from '@playwright/test';

test('a search answers bodies, what comes along, words and pages, also when the record was opened again', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { lab, openTestStore, openWorld, sent, testConnection, testGrant, testRow, testRun } =
      await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { search } = await import('/src/store/search.ts');
    const { store } = await openWorld();
    const south = 'https://south.test/fhir';
    await saveConnection(store, testConnection('south', { fhirBase: south }), testGrant());
    const put = (connectionId: string, ...resources: ReturnType<typeof lab>[]) =>
      commitPage(store, { run: testRun(connectionId), row: testRow(), resources, fetchedAt: 1 });
    const patient = (family: string) => sent({ resourceType: 'Patient', id: 'p1', name: [{ family }] });
    const dated = (id: string, effectiveDateTime: string) => lab(id, { effectiveDateTime });
    await put(
      'c',
      patient('Ash'),
      dated('a', '2011'),
      dated('b', '2013'),
      lab('d', { note: [{ text: 'Taken while fasting.' }] }),
    );
    // The same patient's id, and an address of the other server that means something there alone.
    await put(
      'south',
      patient('Cedar'),
      dated('s', '2012'),
      lab('t', { subject: { reference: `${south}/Patient/p1` }, effectiveDateTime: '2010' }),
    );
    await put('c', lab('u', { subject: { reference: `${south}/Patient/p1` }, effectiveDateTime: '2009' }));

    const ask = async (from: typeof store, text: string) => {
      const { total, resources, included, problems, ignored, next } = await search(from, text, {}, { now: 0 });
      const ids = resources.map((one) => (JSON.parse(one.text) as { id: string }).id);
      return {
        said: `${ids.join()} of ${total}`,
        along: included.map((one) => `${one.connectionId}/${one.id}`),
        problems,
        ignored,
        next,
      };
    };
    const queries = [
      'Observation?_sort=date',
      'Observation?patient.name=cedar&_sort=date',
      'Observation?patient.name=ash&_sort=date&_include=Observation:patient',
      'Observation?_content=fasting',
      'Observation?_text=fasting',
      'Observation?_summary=count',
      'Observation?code:in=x',
    ];
    const answers = async (from: typeof store) => {
      const all: Awaited<ReturnType<typeof ask>>[] = [];
      for (const query of queries) all.push(await ask(from, query));
      return all.map(({ said, along, problems }) => [said, ...along, ...problems.map(({ code }) => code)]);
    };
    const first = await answers(store);
    const page1 = await ask(store, 'Observation?_count=2&_sort=date');
    await put('c', dated('z', '2000'), dated('b', '2001'));
    const page2 = await ask(store, `Observation?_count=2&_sort=date&_page=${page1.next}`);
    const again = await openTestStore(store.name);
    // Another index has other positions: the place alone is what it goes by.
    const elsewhere = await ask(again, `Observation?_count=2&_sort=date&_page=${page1.next}`);
    const reopened = await ask(again, 'Observation?patient.name=cedar&_sort=date');
    store.close();
    again.close();
    return { first, pages: [page1.said, page2.said, elsewhere.said], reopened: reopened.said };
  });
  expect(seen.first).toEqual([
    ['u,t,a,s,b,d of 6'],
    ['t,s of 2'],
    ['a,b,d of 3', 'c/p1'],
    ['d of 1'],
    [' of 0'],
    [' of 6'],
    [' of 0', 'not-supported'],
  ]);
  expect(seen.pages).toEqual(['u,t of 6', 'a,s of 6', 'u,t of 7']);
  expect(seen.reopened).toBe('t,s of 2');
});
