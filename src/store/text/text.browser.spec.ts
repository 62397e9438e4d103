import { expect, test } from '@playwright/test';

test('words are found as soon as they are written, and never in what was changed, deleted or forgotten; also over the disk', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { openWorld, lab, sent, testConnection, testGrant, testRow, testRun, openTestStore } =
      await import('/src/store/testing.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { forgetConnection } = await import('/src/store/forget.ts');
    const { saveAttachments, contentAt } = await import('/src/store/attachments.ts');
    const { saveText } = await import('/src/store/attachment-texts.ts');
    const { readingOf } = await import('/src/store/text/read-up.ts');
    const { writeSnapshot } = await import('/src/store/snapshot-write.ts');
    const { Events } = await import('/src/engine/events.ts');
    const { findText } = await import('/src/engine/find-text.ts');
    const { store, run } = await openWorld();
    await saveConnection(store, testConnection('other', { patientId: 'p2' }), testGrant());
    const tab = (of: typeof store) => ({
      store: of,
      events: new Events(of.name),
      catalogue: () => Promise.reject(new Error('words need no catalogue')),
    });
    const here = tab(store);
    const find = async (words: string, options = {}, at = here) => {
      const { hits } = await findText(at, words, { limit: 9, ...options });
      return hits.map(({ row, place, snippet, name }) =>
        [row.id, place, name, snippet?.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')]
          .filter(Boolean)
          .join(' '),
      );
    };
    const put = (resources: Parameters<typeof sent>[0][], of = run) =>
      commitPage(store, { run: of, row: testRow(), resources: resources.map(sent), fetchedAt: 1 });
    const result = (id: string, over: object) => ({ ...lab(id).resource, ...over });
    const letter = {
      resourceType: 'DocumentReference',
      id: 'd1',
      type: { text: 'Letter' },
      content: [{ attachment: { url: 'https://lakeside.test/r4/Binary/b1', contentType: 'application/pdf' } }],
    };

    await put([
      result('a', { note: [{ text: 'Taken while fasting,\nsaid <b>nobody</b> twice.' }] }),
      result('b', { code: { text: 'Myocardial infarction marker' } }),
      letter,
    ]);
    const written = [
      await find('fasting twice'),
      await find('4548-4'),
      await find('heart attack'),
      await find('A1c ('),
    ];
    await put([result('a', { note: [{ text: 'Taken at noon.' }] })]);
    const changed = [await find('fasting'), await find('noon')];

    const bytes = new TextEncoder().encode('a file');
    const { url } = letter.content[0]!.attachment;
    await saveAttachments(store, { connectionId: 'c', attachments: [{ url, contentType: 'application/pdf', bytes }] });
    await saveText(store, (await contentAt(store, 'c', url))!, 'The quick brown wombat jumps over the surgeon.');
    let filed = await find('wombat');
    while (filed.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      filed = await find('wombat');
    }

    const patient = (id: string, given: string) => ({
      resourceType: 'Patient',
      id,
      name: [{ given: [given], family: 'Vale' }],
      birthDate: given === 'Juniper' ? '1961-04-09' : '2014-02-01',
    });
    await put([patient('p1', 'Juniper')]);
    await put([patient('p2', 'Alder'), result('x', { note: [{ text: 'noon' }] })], testRun('other', { id: 'r2' }));
    const ofPeople = await Promise.all(['c', 'other', null].map((personId) => find('noon', { personId })));

    await writeSnapshot(store);
    const again = tab(await openTestStore(store.name));
    const restored = (await readingOf(again.store)).text.upTo === again.store.index.length;
    const fromDisk = [await find('noon', {}, again), await find('wombat', {}, again)];

    await forgetConnection(store, 'other');
    const forgotten = await find('noon');
    store.close();
    again.store.close();
    return { written, changed, filed, ofPeople, restored, fromDisk, forgotten };
  });
  const noon = 'a note Taken at [noon].';
  const file = 'd1 file The quick brown [wombat] jumps over the surgeon.';
  expect(seen).toEqual({
    written: [
      ['a note Taken while [fasting], said <b>nobody</b> [twice].'],
      ['a code [4548-4]'],
      ['b title myocardial infarction'],
      ['a title'],
    ],
    changed: [[], [noon]],
    filed: [file],
    ofPeople: [[noon], ['x note [noon]'], []],
    restored: true,
    fromDisk: [expect.arrayContaining([noon, 'x note [noon]']), [file]],
    forgotten: [noon],
  });
});
