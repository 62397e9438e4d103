import { expect, test } from '@playwright/test';

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test('what a hospital sent is read, found and paged through as it came', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openRecord } = await import('/src/api/testing.ts');
    const { ask } = await openRecord();
    const o1 = await ask('GET Observation/aaaaaa.o1');
    const first = await ask('GET Observation?_sort=date&_count=2&subject=Patient/aaaaaa.p1', { headers: {} });
    const links = (bundle: { link: { relation: string; url: string }[] }) =>
      Object.fromEntries(bundle.link.map(({ relation, url }) => [relation, url]));
    const second = await ask(`GET ${links(first.json)['next']!.slice('https://sheaf.test/fhir/'.length)}`);
    return {
      o1,
      first: first.json,
      second: second.json,
      links: [links(first.json), links(second.json)],
      o3: await ask('GET Observation/aaaaaa.o3?_pretty=true'),
      unchanged: await ask('GET Observation/aaaaaa.o1', { headers: { 'if-none-match': 'W/"1"' } }),
      since: await ask('HEAD Observation/aaaaaa.o1', {
        headers: { 'if-modified-since': 'Sat, 01 Jan 2022 00:00:00 GMT' },
      }),
      head: await ask('HEAD Observation/aaaaaa.o1'),
      absent: await ask('GET Observation/aaaaaa.nothing'),
      xml: await ask('GET Observation/aaaaaa.o1?_format=xml'),
      absolute: (await ask('GET Observation/aaaaaa.o2')).json.subject.reference,
      include: (await ask('GET Observation?_id=aaaaaa.o1&_include=Observation:subject')).json.entry,
      elements: (await ask('GET Observation/aaaaaa.o1?_elements=code')).json,
      posted: (
        await ask('POST Observation/_search', {
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: 'code=4548-4&_summary=count',
        })
      ).json,
      strict: await ask('GET Observation?colour=red', { headers: { prefer: 'handling=strict' } }),
      lenient: (await ask('GET Observation?colour=red&_count=1')).json,
      compartment: (await ask('GET Patient/bbbbbb.p1/Condition')).json.total,
      all: (await ask('GET ?_type=Patient,Condition')).json.total,
      everything: (await ask('GET Patient/aaaaaa.p1/$everything')).json.total,
      metadata: (await ask('GET metadata', { client: 'nobody' })).json,
      nobody: await ask('GET Patient/aaaaaa.p1', { client: 'nobody' }),
      late: (await ask('GET Patient/aaaaaa.p1', { client: 'late' })).status,
      reader: [
        (await ask('GET Observation/aaaaaa.o1', { client: 'reader' })).status,
        (await ask('GET Patient/aaaaaa.p1', { client: 'reader' })).status,
        (await ask('GET Observation?subject:Patient.name=Quillfeather', { client: 'reader' })).status,
        (await ask('GET Observation?_include=Observation:subject', { client: 'reader' })).json.entry.length,
        (await ask('GET ', { client: 'reader' })).json.total,
        (await ask('GET _history', { client: 'reader' })).status,
      ],
      history: (await ask('GET Observation/aaaaaa.o1/_history')).json,
      vread: (await ask('GET Observation/aaaaaa.o1/_history/1')).status,
      noVersion: (await ask('GET Observation/aaaaaa.o1/_history/2')).status,
      system: (await ask('GET _history?_count=2')).json,
      tooLong: (await ask('GET Observation/' + 'x'.repeat(65))).status,
      method: await ask('PUT metadata'),
      ten: (await ask('GET Observation?code=' + 'x'.repeat(10_000_000))).status,
      many: (await ask('GET Observation?_id=' + Array.from({ length: 10_000 }, (_, i) => `aaaaaa.o${i}`).join(',')))
        .json.total,
      odd: await Promise.all(
        ['C++', 'A1c (', '%', '%E0%A4', '\\', '$', '|', 'a,b\\,c|d$e', '..', '{"'].map(
          async (text) => (await ask(`GET Observation?code=${text}`)).status,
        ),
      ),
      older: [
        (await ask('GET BodySite/bbbbbb.older')).json.patient.reference,
        (await ask('GET BodySite?_id=bbbbbb.older')).json.total,
        (await ask('GET BodySite?patient=bbbbbb.p1', { headers: { prefer: 'handling=strict' } })).status,
        (await ask('GET MedicationOrder?patient=Patient/bbbbbb.p1')).json.total,
      ],
      badEscape: (await ask('GET Observation/%E0%A4')).status,
    };
  });

  const ids = (bundle: { entry: { resource: { id: string } }[] }) => bundle.entry.map(({ resource }) => resource.id);
  const meta = { versionId: '1', source: 'https://lakeside.test/r4' };
  expect(seen.o1).toMatchObject({
    status: 200,
    headers: { etag: 'W/"1"', 'last-modified': 'Thu, 02 Jan 2020 03:04:05 GMT', 'cache-control': 'no-store' },
    json: {
      id: 'aaaaaa.o1',
      subject: { reference: 'Patient/aaaaaa.p1' },
      meta: { ...meta, lastUpdated: '2020-01-02T03:04:05Z' },
    },
  });
  expect([ids(seen.first), ids(seen.second), seen.first.total]).toEqual([['aaaaaa.o1', 'aaaaaa.o2'], ['aaaaaa.o3'], 3]);
  expect(seen.links.map((links) => Object.keys(links).join(' '))).toEqual([
    'self first next last',
    'self first previous last',
  ]);
  expect([seen.o3.text.includes('"value": 5.60'), seen.o3.json.meta.lastUpdated]).toEqual([
    true,
    '2020-09-13T12:26:40.000Z',
  ]);
  expect([seen.unchanged.status, seen.unchanged.text, seen.since.status]).toEqual([304, '', 304]);
  expect([seen.head.status, seen.head.text, seen.head.headers['content-length']]).toEqual([
    200,
    '',
    String(seen.o1.text.length),
  ]);
  expect([seen.absent.status, seen.absent.json.issue[0].code, seen.xml.status]).toEqual([404, 'not-found', 406]);
  expect([seen.absolute, ids({ entry: seen.include })]).toEqual(['Patient/aaaaaa.p1', ['aaaaaa.o1', 'aaaaaa.p1']]);
  expect(seen.include.map((entry: { search: { mode: string } }) => entry.search.mode)).toEqual(['match', 'include']);
  expect(Object.keys(seen.elements).sort()).toEqual(['code', 'id', 'meta', 'resourceType', 'status']);
  expect([seen.posted.total, seen.posted.entry]).toEqual([3, undefined]);
  expect([seen.strict.status, seen.strict.json.issue[0].expression]).toEqual([400, ['http.colour']]);
  expect([seen.lenient.link[0].url, seen.lenient.entry.at(-1).search.mode]).toEqual([
    'https://sheaf.test/fhir/Observation?_count=1',
    'outcome',
  ]);
  expect([seen.compartment, seen.all, seen.everything]).toEqual([1, 3, 4]);
  expect(seen.metadata).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
  expect([seen.nobody.status, seen.nobody.json.issue[0].code, seen.late]).toEqual([401, 'login', 401]);
  expect(seen.reader).toEqual([200, 403, 403, 3, 3, 403]);
  expect([seen.history.total, seen.vread, seen.noVersion, seen.system.total, ids(seen.system).length]).toEqual([
    1, 200, 404, 8, 2,
  ]);
  expect([seen.tooLong, seen.method.status, seen.method.headers['allow']]).toEqual([400, 405, 'GET']);
  expect(seen.older).toEqual(['Patient/bbbbbb.p1', 1, 400, 1]);
  expect([seen.ten, seen.many, seen.odd.every((status) => status === 200), seen.badEscape]).toEqual([
    414,
    3,
    true,
    400,
  ]);
});

test('what a person enters is theirs to change, and what a hospital wrote is not', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openRecord } = await import('/src/api/testing.ts');
    const { store, ask } = await openRecord();
    const weight = (over: object = {}) => ({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'Weight' },
      identifier: [{ system: 'https://x.test', value: 'w' }],
      subject: { reference: 'https://sheaf.test/fhir/Patient/aaaaaa.p1' },
      ...over,
    });
    const text = JSON.stringify(weight({ valueQuantity: { value: 5 } })).replace('"value":5', '"value":70.10');
    const made = await ask('POST Observation', { body: text });
    const id = made.json.id as string;
    const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
    const results = {
      made,
      read: await ask(`GET Observation/${id}`),
      found: (await ask('GET Observation?subject=Patient/aaaaaa.p1&identifier=w')).json.entry.length,
      again: await status('POST Observation', {
        body: weight(),
        headers: { 'if-none-exist': 'identifier=https://x.test|w' },
      }),
      minimal: await ask(`PUT Observation/${id}`, {
        body: weight({ id, status: 'amended' }),
        headers: { prefer: 'return=minimal', 'if-match': 'W/"1"' },
      }),
      stale: await ask(`PUT Observation/${id}`, { body: weight({ id }), headers: { 'if-match': 'W/"1"' } }),
      patched: await ask(`PATCH Observation/${id}`, {
        headers: { 'content-type': 'application/json-patch+json' },
        body: [
          { op: 'test', path: '/status', value: 'amended' },
          { op: 'replace', path: '/status', value: 'corrected' },
        ],
      }),
      outcome: (
        await ask(`PUT Observation/${id}`, { body: weight({ id }), headers: { prefer: 'return=OperationOutcome' } })
      ).json.resourceType,
      asCreate: await ask('PUT Basic/my-own', { body: { resourceType: 'Basic', id: 'my-own' } }),
      hospital: await ask('PUT Observation/aaaaaa.o1', { body: { ...weight(), id: 'aaaaaa.o1' } }),
      hospitalPatch: await status('PATCH Observation/aaaaaa.o1', {
        headers: { 'content-type': 'application/json-patch+json' },
        body: [],
      }),
      hospitalDelete: await status('DELETE Observation/aaaaaa.o1'),
      hospitalNew: await status('PUT Observation/aaaaaa.other', { body: { ...weight(), id: 'aaaaaa.other' } }),
      conditional: await status('PUT Observation?identifier=w', { body: weight({ status: 'final' }) }),
      several: await status('DELETE Observation?code=4548-4'),
      none: await status('DELETE Observation?identifier=nothing'),
      unknownCondition: await status('DELETE Observation?colour=red'),
      deleted: await status(`DELETE Observation?identifier=w`),
      gone: await status(`GET Observation/${id}`),
      unfound: (await ask('GET Observation?identifier=w')).json.total,
      history: (await ask(`GET Observation/${id}/_history`)).json,
      vreadGone: await status(`GET Observation/${id}/_history/6`),
      third: (await ask(`GET Observation/${id}/_history/3`)).json.status,
      back: await ask(`PUT Observation/${id}`, { body: weight({ id }) }),
      bad: await Promise.all([
        status('POST Observation', { body: '{' }),
        status('POST Observation', { body: '[]' }),
        status('POST Observation', { body: {} }),
        status('POST Observation', { body: { resourceType: 'Patient' } }),
        status('POST Nothing', { body: { resourceType: 'Nothing' } }),
        status('POST Observation', {}),
        status('PUT Basic/a', { body: { resourceType: 'Basic', id: 'b' } }),
        status(`PUT Basic/${'a'.repeat(65)}`, { body: { resourceType: 'Basic' } }),
        status('POST Observation', { body: weight(), headers: { 'content-type': 'text/plain' } }),
        status('POST Observation', { body: weight(), client: 'reader' }),
        status('POST Observation', { body: weight(), client: 'nobody' }),
        status('POST Observation', {
          body: `{"resourceType":"Observation","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
        }),
        status('PATCH Basic/my-own', {
          body: `[{"op":"add","path":"/x","value":${'['.repeat(50_000)}${']'.repeat(50_000)}}]`,
          headers: { 'content-type': 'application/json-patch+json' },
        }),
      ]),
      file: await ask('POST Binary', { body: 'hello', headers: { 'content-type': 'text/plain' } }),
      byId: (await ask(`GET Observation?_id=${id},aaaaaa.o1`)).json.total,
      large: await status('POST Binary', {
        body: new Uint8Array(20_000_001),
        headers: { 'content-type': 'image/png' },
      }),
    };
    const fileId = results.file.json.id as string;
    const raw = await ask(`GET Binary/${fileId}`, { headers: { accept: 'text/plain' } });
    const asResource = await ask(`GET Binary/${fileId}`, { headers: { accept: 'application/fhir+json' } });
    const { listConnections, listSources } = await import('/src/store/connections.ts');
    const { openTestStore } = await import('/src/store/testing.ts');
    const sources = [(await listConnections(store)).length, (await listSources(store)).map(({ name }) => name).at(-1)];
    store.close();
    const { serverOf } = await import('/src/api/testing.ts');
    const later = await serverOf(await openTestStore(store.name));
    return {
      ...results,
      raw,
      asResource,
      sources,
      id,
      after: (await later(`GET Observation/${id}/_history`)).json.total,
    };
  });
  expect(seen.made).toMatchObject({
    status: 201,
    headers: { location: `https://sheaf.test/fhir/Observation/${seen.id}/_history/1`, etag: 'W/"1"' },
    json: {
      subject: { reference: 'Patient/aaaaaa.p1' },
      meta: { versionId: '1', lastUpdated: '2023-11-14T22:13:20.000Z' },
    },
  });
  expect([seen.read.text.includes('70.10'), seen.read.text, seen.found, seen.again]).toEqual([
    true,
    seen.made.text,
    1,
    200,
  ]);
  expect([seen.minimal.status, seen.minimal.text, seen.minimal.headers['etag'], seen.stale.status]).toEqual([
    200,
    '',
    'W/"2"',
    412,
  ]);
  expect([seen.patched.status, seen.patched.json.status, seen.outcome]).toEqual([200, 'corrected', 'OperationOutcome']);
  expect([seen.asCreate.status, seen.asCreate.json.id]).toEqual([201, 'my-own']);
  expect([seen.hospital.status, seen.hospital.json.issue[0].code]).toEqual([403, 'forbidden']);
  expect([seen.hospitalPatch, seen.hospitalDelete, seen.hospitalNew]).toEqual([403, 403, 403]);
  expect([seen.conditional, seen.several, seen.none, seen.unknownCondition]).toEqual([200, 412, 204, 400]);
  expect([seen.deleted, seen.gone, seen.unfound, seen.vreadGone, seen.third]).toEqual([204, 410, 0, 410, 'corrected']);
  expect(seen.history.entry.map((entry: { request: { method: string } }) => entry.request.method)).toEqual([
    'DELETE',
    'PUT',
    'PUT',
    'PUT',
    'PUT',
    'POST',
  ]);
  expect([seen.back.status, seen.back.json.meta.versionId, seen.after]).toEqual([201, '7', 7]);
  expect(seen.bad).toEqual([400, 400, 400, 400, 404, 400, 400, 400, 415, 403, 401, 400, 400]);
  expect([seen.file.status, seen.raw.text, seen.raw.headers['content-type']]).toEqual([201, 'hello', 'text/plain']);
  expect([seen.byId, seen.large]).toEqual([2, 413]);
  expect([seen.asResource.json.data, seen.sources]).toEqual(['aGVsbG8=', [2, 'Entered by me']]);
});

test("a hospital's file is told of where it lies here, and given as it is", async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openRecord } = await import('/src/api/testing.ts');
    const { saveAttachments } = await import('/src/store/attachments.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { sent, testRow, testRun } = await import('/src/store/testing.ts');
    const { store, ask } = await openRecord();
    const connectionId = 'aaaaaa-lakeside';
    const at = 'https://lakeside.test/r4/Binary';
    const content = ['7', 'https://lakeside.test/r4/Binary/a_b', 'Binary/missing', 'https://elsewhere.test/x.pdf'];
    const resource = {
      resourceType: 'DocumentReference',
      id: 'd',
      content: content.map((url, i) => ({ attachment: { url: i === 0 ? `Binary/${url}` : url } })),
    };
    await commitPage(store, { run: testRun(connectionId), row: testRow(), resources: [sent(resource)], fetchedAt: 1 });
    const file = (url: string, bytes: Uint8Array<ArrayBuffer>) => ({
      url,
      contentType: 'text/plain; charset=utf-8',
      bytes,
    });
    const attachments = [
      file(`${at}/7`, new TextEncoder().encode('seven')),
      file(`${at}/a_b`, new Uint8Array(31_000_000).fill(65)),
    ];
    await saveAttachments(store, { connectionId, attachments });
    const document = await ask('GET DocumentReference/aaaaaa.d');
    const urls = document.json.content.map(({ attachment }: { attachment: { url: string } }) => attachment.url);
    const large = await ask(`GET ${urls[1]}`, { headers: { accept: '*/*' } });
    return {
      urls,
      raw: await ask('GET Binary/aaaaaa.7'),
      resource: (await ask('GET Binary/aaaaaa.7?_format=json')).json,
      large: [large.status, large.headers['content-length'], large.headers['content-disposition']],
      tooLarge: await ask(`GET ${urls[1]}`, { headers: { accept: 'application/fhir+json' } }),
      none: (await ask('GET Binary/aaaaaa.missing')).status,
      script: await (async () => {
        const made = await ask('POST Binary', { body: 'alert(1)', headers: { 'content-type': 'text/javascript' } });
        return (await ask(`GET Binary/${made.json.id}`)).headers['content-type'];
      })(),
    };
  });
  expect([seen.urls[0], seen.urls.slice(2)]).toEqual([
    'Binary/aaaaaa.7',
    ['Binary/missing', 'https://elsewhere.test/x.pdf'],
  ]);
  expect(seen.urls[1]).toMatch(/^Binary\/aaaaaa\.\.[a-z\d]+$/);
  expect([seen.raw.text, seen.raw.headers['content-type'], seen.resource.data]).toEqual([
    'seven',
    'text/plain',
    'c2V2ZW4=',
  ]);
  expect(seen.large).toEqual([200, '31000000', 'attachment']);
  expect(seen.script).toBe('application/octet-stream');
  expect([seen.tooLarge.status, seen.tooLarge.json.issue[0].code, seen.none]).toEqual([413, 'too-long', 404]);
});

test('a transaction is done whole or not at all, a batch each for itself', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openRecord } = await import('/src/api/testing.ts');
    const { store, ask } = await openRecord();
    const urn = (n: number) => `urn:uuid:61ebe359-bfdc-4613-8bf2-00000000000${n}`;
    const post = (n: number, resource: object, request: object = {}) => ({
      fullUrl: urn(n),
      resource,
      request: { method: 'POST', url: (resource as { resourceType: string }).resourceType, ...request },
    });
    const bundle = (type: string, ...entry: object[]) =>
      ask('POST ', { body: { resourceType: 'Bundle', type, entry } });
    const subject = { reference: 'Patient/aaaaaa.p1' };
    const segments = () => store.db.count('segments');
    const done = await bundle(
      'transaction',
      { request: { method: 'GET', url: 'Encounter?subject=Patient/aaaaaa.p1' } },
      post(1, { resourceType: 'Observation', subject, encounter: { reference: urn(2) }, code: { text: 'x' } }),
      post(2, {
        resourceType: 'Encounter',
        subject: { reference: 'Patient?name=Quillfeather&_id=aaaaaa.p1' },
        identifier: [{ value: 'e' }],
      }),
      { resource: { resourceType: 'Basic', id: 'b' }, request: { method: 'PUT', url: 'Basic/b' } },
    );
    const before = await segments();
    const failing = [
      await bundle('transaction', post(1, { resourceType: 'Basic' }), {
        request: { method: 'GET', url: 'Patient/nobody' },
      }),
      await bundle('transaction', post(1, { resourceType: 'Basic' }), {
        resource: { resourceType: 'Basic', id: 'b' },
        request: { method: 'PUT', url: 'Basic/b', ifMatch: 'W/"9"' },
      }),
      await bundle(
        'transaction',
        post(1, { resourceType: 'Basic' }),
        post(2, { resourceType: 'Basic', subject: { reference: 'Patient?name=nobody' } }),
      ),
      await bundle('transaction', post(1, { resourceType: 'Basic' }), {
        request: { method: 'DELETE', url: 'Observation/aaaaaa.o1' },
      }),
      await bundle('transaction', post(1, { resourceType: 'Basic' }), post(1, { resourceType: 'Basic' })),
      await bundle(
        'transaction',
        { resource: { resourceType: 'Basic', id: 'b' }, request: { method: 'PUT', url: 'Basic/b' } },
        { request: { method: 'DELETE', url: 'Basic/b' } },
      ),
      await ask('POST ', {
        body: '{"resourceType":"Basic"}\n{"resourceType":',
        headers: { 'content-type': 'application/fhir+ndjson' },
      }),
    ];
    const { refuseWrites } = await import('/src/store/testing.ts');
    const restore = refuseWrites('add', (name) => (name === 'segments' ? 'QuotaExceededError' : undefined));
    const full = await ask('POST Basic', { body: { resourceType: 'Basic' } });
    restore();
    const unwritten = (await segments()) === before;
    const batch = await bundle(
      'batch',
      { request: { method: 'GET', url: 'Patient/nobody' } },
      post(1, { resourceType: 'Basic', code: { text: 'y' } }),
      { request: { method: 'GET', url: 'metadata' } },
      { resource: { resourceType: 'Bundle', type: 'batch' }, request: { method: 'POST', url: '' + '/' } },
    );
    const many = await bundle(
      'transaction',
      ...Array.from({ length: 300 }, (_, i) => ({
        resource: { resourceType: 'Basic', code: { text: `${i}` } },
        request: { method: 'POST', url: 'Basic' },
      })),
    );
    const observation = done.json.entry[1].resource;
    return {
      done: done.json.entry.map((entry: { response: { status: string } }) => entry.response.status),
      found: done.json.entry[0].resource.total,
      encounter: [observation.encounter.reference, `Encounter/${done.json.entry[2].resource.id}`],
      subject: done.json.entry[2].resource.subject.reference,
      chained: (await ask('GET Observation?encounter.identifier=e')).json.total,
      failing: failing.map(({ status, json }) => [status, json.issue?.[0].expression?.[0]]),
      unwritten,
      full: [full.status, full.json.issue[0].code],
      batch: batch.json.entry.map((entry: { response: { status: string } }) => entry.response.status),
      many: [many.status, many.json.entry.length, (await ask('GET Basic?_summary=count')).json.total],
    };
  });
  expect(seen.done).toEqual(['200', '201', '201', '201']);
  expect([seen.found, seen.subject, seen.chained]).toEqual([1, 'Patient/aaaaaa.p1', 1]);
  expect(seen.encounter[0]).toBe(seen.encounter[1]);
  expect(seen.failing).toEqual([
    [404, 'Bundle.entry[1]'],
    [412, 'Bundle.entry[1]'],
    [412, 'Bundle.entry[1]'],
    [403, 'Bundle.entry[1]'],
    [400, 'Bundle.entry[1]'],
    [400, 'Bundle.entry[0]'],
    [400, 'http.body'],
  ]);
  expect([seen.unwritten, seen.full]).toEqual([true, [507, 'no-store']]);
  expect(seen.batch).toEqual(['404', '201', '200', '400']);
  expect(seen.many).toEqual([200, 300, 302]);
});

test('two people stay apart; an export is made, fetched and cancelled', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const { openRecord } = await import('/src/api/testing.ts');
    const { ask } = await openRecord({ isTwo: true });
    const observation = (reference?: string) => ({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      ...(reference && { subject: { reference } }),
    });
    const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
    const whose = [
      await status('POST Observation', { body: observation('Patient/aaaaaa.p1') }),
      await status('POST Observation', { body: observation('Patient/bbbbbb.p1') }),
      await status('POST Observation', { body: observation() }),
      await status('POST Observation', { body: observation(), client: 'one' }),
      await status('POST Observation', {
        body: { ...observation('Patient/aaaaaa.p1'), performer: [{ reference: 'Patient/bbbbbb.p1' }] },
      }),
    ];
    const one = [
      await status('GET Patient/bbbbbb.p1', { client: 'one' }),
      (await ask('GET Patient', { client: 'one' })).json.total,
      (await ask('GET Observation?code:text=x', { client: 'one' })).json.total,
      (await ask('GET _history', { client: 'one' })).json.total,
      await status('PUT Patient/bbbbbb.p1', { client: 'one', body: { resourceType: 'Patient', id: 'bbbbbb.p1' } }),
    ];
    const everything = [
      (await ask('GET Patient/aaaaaa.p1/$everything')).json.total,
      (await ask('GET Patient/$everything')).json.total,
    ];
    const begin = await ask('GET $export?_type=Observation,Patient', { headers: { prefer: 'respond-async' } });
    const at = begin.headers['content-location']!.slice('https://sheaf.test/fhir/'.length);
    let state = await ask(`GET ${at}`);
    while (state.status === 202) state = await ask(`GET ${at}`);
    const files = await Promise.all(
      state.json.output.map(async ({ type, url, count }: { type: string; url: string; count: number }) => {
        const { text, headers } = await ask(`GET ${url.slice('https://sheaf.test/fhir/'.length)}`);
        const lines = text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { resourceType: string });
        return [
          type,
          count,
          lines.length,
          lines.every(({ resourceType }) => resourceType === type),
          headers['content-type'],
        ];
      }),
    );
    const others = await status(`GET ${at}`, { client: 'one' });
    const patients = await ask('GET Patient/$export?patient=Patient/bbbbbb.p1', {
      headers: { prefer: 'respond-async' },
    });
    const theirs = patients.headers['content-location']!.slice('https://sheaf.test/fhir/'.length);
    let their = await ask(`GET ${theirs}`);
    while (their.status === 202) their = await ask(`GET ${theirs}`);
    return {
      whose,
      one,
      everything,
      begin: begin.status,
      files,
      others,
      their: their.json.output.map(({ type, count }: { type: string; count: number }) => `${type} ${count}`),
      cancel: [await status(`DELETE ${at}`), await status(`GET ${at}`)],
      sync: await status('GET $export'),
      validate: [
        (await ask('POST Observation/$validate', { body: observation() })).json.issue[0].severity,
        (await ask('POST Observation/$validate', { body: { ...observation(), colour: 1 } })).json.issue[0].severity,
      ],
    };
  });
  expect(seen.whose).toEqual([201, 201, 422, 201, 422]);
  expect(seen.one).toEqual([404, 1, 2, 6, 403]);
  expect(seen.everything).toEqual([6, 11]);
  expect(seen.begin).toBe(202);
  expect(seen.files).toEqual([
    ['Observation', 6, 6, true, 'application/fhir+ndjson'],
    ['Patient', 2, 2, true, 'application/fhir+ndjson'],
  ]);
  expect([seen.others, seen.their, seen.cancel, seen.sync]).toEqual([
    404,
    ['BodySite 1', 'Condition 1', 'MedicationOrder 1', 'Observation 1', 'Patient 1'],
    [202, 404],
    400,
  ]);
  expect(seen.validate).toEqual(['information', 'error']);
});
