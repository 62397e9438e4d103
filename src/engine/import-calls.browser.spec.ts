import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const patient = (id: string, family: string) => ({
  resourceType: 'Patient',
  id,
  name: [{ family, given: ['Maple'] }],
  birthDate: '1968-03-14',
});

test.beforeEach(async ({ page }) => {
  // The sample that a build makes is larger; here it is two lines at each of two places.
  await page.route('**/sample/*', async (route) => {
    const name = route.request().url().split('/').at(-1)!;
    const at = (id: string) => ({
      name: `${id} (sample)`,
      place: '',
      file: `${id}.gz`,
      fhirBase: `https://${id}.invalid`,
    });
    if (name === 'sample.json') return route.fulfill({ json: { sources: [at('a'), at('b')] } });
    const lines = [patient('p', 'Testperson'), { resourceType: 'Condition', id: 'c', code: { text: 'Asthma' } }];
    await route.fulfill({ body: gzipSync(lines.map((line) => JSON.stringify(line)).join('\n')) });
  });
  await page.goto('/e2e/blank.html');
});

test('a file becomes a source: what its Bundle calls things is resolved, its files are kept, and what it lacks is said; nothing is left of one that is refused, stopped or forgotten', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { createEngine } = await import('/src/engine/create.ts');
    const engine = await createEngine(`spec-${crypto.randomUUID()}`, `${location.origin}/`);
    const nothing = () => {};
    const bring = (value: unknown, hear: () => void = nothing) =>
      engine.importFile(new Blob([typeof value === 'string' ? value : JSON.stringify(value)]), 'mine.json', hear);
    const codeOf = (act: Promise<unknown>) => act.then(String, (error: { code?: string }) => error.code);
    const person = (id: string, family: string) => ({
      resourceType: 'Patient',
      id,
      name: [{ family, given: ['Juniper'] }],
      birthDate: '1961-04-09',
    });
    const attachment = (url: string) => ({ attachment: { contentType: 'text/plain', url } });
    const report = await bring({
      entry: [
        {
          fullUrl: 'urn:uuid:0b',
          resource: {
            resourceType: 'Observation',
            code: { text: 'urn:uuid:0a' },
            subject: { reference: 'urn:uuid:0a' },
            valueQuantity: { value: '5.10' },
          },
        },
        { fullUrl: 'urn:uuid:0a', resource: person('p1', 'Vale') },
        {
          resource: {
            resourceType: 'DocumentReference',
            id: 'd',
            content: [attachment('Binary/f'), attachment('Binary/gone')],
          },
        },
        { resource: { resourceType: 'Binary', id: 'f', contentType: 'text/plain', data: btoa('hello') } },
        { resource: { resourceType: 'OperationOutcome' } },
        { resource: 'nothing' },
      ],
      resourceType: 'Bundle',
    });
    const id = report!.connectionId;
    const observation = await engine.readResource(id, 'Observation', '0b');
    const document = await engine.readResource(id, 'DocumentReference', 'd');
    const text = await engine.readAttachment(id, document!.attachments[0]!.url);
    const [connection] = await engine.listConnections();
    const second = await bring(`${JSON.stringify(person('x', 'Vale'))}\n{"resourceType":"Condition","id":"c"}\n`);
    const people = (await engine.readPeople()).people.map(({ name, sources }) => `${name} ${sources.length}`);

    const refused = [
      await codeOf(bring(`${JSON.stringify(person('x', 'Vale'))}\n${JSON.stringify(person('y', 'Quill'))}`)),
      await codeOf(bring('a shopping list')),
      await codeOf(bring({ resourceType: 'Bundle', entry: [] })),
      await codeOf(bring('SHEAFBK')),
      await codeOf(engine.fetchFile(id, document!.attachments[1]!.url)),
    ];
    const stopped = await bring(
      Array.from({ length: 900 }, (_, i) => `{"resourceType":"Condition","id":"s${i}"}`).join('\n'),
      () => void engine.stopImport(),
    );
    const left = (await engine.listConnections()).length;
    await engine.forgetFile(id);
    await engine.forgetFile(second!.connectionId);
    const { positions } = await engine.openTimeline({});
    return {
      report: { ...report, connectionId: '' },
      subject: JSON.parse(observation!.text),
      states: document!.attachments.map(({ state, failure }) => failure?.code ?? state),
      text: new TextDecoder().decode(text!.bytes),
      connection: { access: connection!.access, whose: connection!.whose.person?.name, file: connection!.file },
      people,
      refused,
      stopped,
      left,
      forgotten: [positions.length, (await engine.listConnections()).length],
    };
  });
  expect(seen.report).toEqual({
    connectionId: '',
    name: 'mine.json',
    format: 'bundle',
    patient: { name: 'Juniper Vale', birthDate: '1961-04-09' },
    entries: 3,
    files: 1,
    unread: 1,
    isCut: false,
  });
  expect(seen.subject).toMatchObject({ subject: { reference: 'Patient/p1' }, code: { text: 'urn:uuid:0a' } });
  expect([seen.states, seen.text]).toEqual([['kept', 'transfer/not-in-file'], 'hello']);
  expect(seen.connection).toMatchObject({ access: 'file', whose: 'Juniper Vale', file: { isPartial: false } });
  expect(seen.people).toEqual(['Juniper Vale 2']);
  expect(seen.refused).toEqual([
    'transfer/several-people',
    'transfer/unknown-file',
    'transfer/unknown-file',
    'transfer/is-backup',
    'transfer/not-in-file',
  ]);
  expect([seen.stopped, seen.left, seen.forgotten]).toEqual([undefined, 2, [0, 0]]);
});

test('the sample is nobody: it is taken for no one, what is entered for it goes with it, and what a person enters stays theirs', async ({
  page,
}) => {
  const seen = await page.evaluate(async () => {
    const { createEngine } = await import('/src/engine/create.ts');
    const engine = await createEngine(`spec-${crypto.randomUUID()}`, `${location.origin}/`);
    const codeOf = (act: Promise<unknown>) => act.then(String, (error: { code?: string }) => error.code);
    const condition = (text: string) => JSON.stringify({ resourceType: 'Condition', code: { text } });
    const titles = async (personId: string) => (await engine.listOwnEntries({ personId })).map(({ title }) => title);
    await engine.addSample();
    await engine.addSample();
    // The same name and birth date, and yet somebody.
    const same = {
      resourceType: 'Patient',
      id: 'p',
      name: [{ family: 'Testperson', given: ['Maple'] }],
      birthDate: '1968-03-14',
    };
    await engine.importFile(new Blob([JSON.stringify(same)]), 'mine', () => {});
    const { people } = await engine.readPeople();
    const mine = people.find(({ id }) => id !== 'sample')!.id;

    const unclear = await codeOf(engine.saveOwnEntry({ text: condition('x'), personId: undefined }));
    await engine.saveOwnEntry({ text: condition('of the sample'), personId: 'sample' });
    const own = await engine.saveOwnEntry({ text: condition('Hay fever'), personId: mine });
    const first = (await engine.readResource(own.connectionId, own.type, own.id))!;
    const changed = first.text.replace('Hay fever', 'Asthma');
    await engine.saveOwnEntry({ text: changed, personId: mine, version: 1 });
    const late = await codeOf(engine.saveOwnEntry({ text: changed, personId: mine, version: 1 }));
    await engine.removeOwnEntry(own);
    const removed = await titles(mine);
    await engine.saveOwnEntry({ text: first.text, personId: mine });
    const versions = (await engine.readResource(own.connectionId, own.type, own.id))!.versions?.length;
    const bytes = new TextEncoder().encode('a photo');
    const file = { url: 'Binary/x', contentType: 'image/png', bytes };
    const content = [{ attachment: { contentType: 'image/png', url: file.url } }];
    const text = JSON.stringify({
      resourceType: 'DocumentReference',
      status: 'current',
      type: { text: 'Photo' },
      content,
    });
    const photo = await engine.saveOwnEntry({ text, personId: mine, file });
    const kept = (await engine.readResource(photo.connectionId, photo.type, photo.id))!.attachments[0]!;
    const before = [await titles('sample'), await titles(mine)];
    await engine.forgetSample();
    return {
      people: people.map(({ id, sources }) => [id === 'sample', sources.length]),
      subject: (JSON.parse(first.text) as { subject: { reference: string } }).subject.reference,
      unclear,
      late,
      removed,
      versions,
      kept: kept.state,
      before,
      after: [
        (await engine.listConnections()).map(({ name }) => name),
        await titles(mine),
        (await engine.openTimeline({})).positions.length,
      ],
    };
  });
  expect(seen.people).toEqual([
    [false, 1],
    [true, 2],
  ]);
  expect(seen.subject).toMatch(/^Patient\/[\w-]{6}\.p$/);
  expect([seen.unclear, seen.late]).toEqual(['engine/whose-entry', 'engine/entry-changed']);
  expect([seen.removed, seen.versions, seen.kept]).toEqual([[], 4, 'kept']);
  expect(seen.before).toEqual([['of the sample'], ['Photo', 'Hay fever']]);
  expect(seen.after).toEqual([['mine'], ['Photo', 'Hay fever'], 3]);
});
