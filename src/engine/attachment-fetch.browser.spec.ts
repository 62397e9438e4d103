import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from '@playwright/test';

/** A hospital that has one file, and asks for the token. */
const test = base.extend<{ hospital: string }>({
  hospital: async ({ page }, use) => {
    await page.goto('/e2e/blank.html');
    const server: Server = createServer((request, response) => {
      const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'authorization' };
      if (request.method === 'OPTIONS') return response.writeHead(204, allowed).end();
      const known = request.headers.authorization === 'Bearer access-1' && request.url === '/r4/Binary/1';
      if (known) return response.writeHead(200, { ...allowed, 'content-type': 'image/png' }).end('PNG');
      return response.writeHead(404, allowed).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/r4`);
    server.closeAllConnections();
    server.close();
  },
});

test('a person can have a file that was left out; why it cannot be had is kept anew; an entry shows both', async ({
  page,
  hospital,
}) => {
  const seen = await page.evaluate(async (fhirBase) => {
    const testing = await import('/src/store/testing.ts');
    const { saveConnection } = await import('/src/store/connections.ts');
    const { commitPage } = await import('/src/store/commit.ts');
    const { startRun } = await import('/src/store/runs.ts');
    const { saveAttachments } = await import('/src/store/attachments.ts');
    const { fetchFile, missingFileViews } = await import('/src/engine/attachment-fetch.ts');
    const { resourceView } = await import('/src/engine/resource-view.ts');
    const { Events } = await import('/src/engine/events.ts');
    const { failureOf } = await import('/src/base/errors.ts');
    const store = await testing.openTestStore();
    const grant = testing.testGrant({ expiresAt: Date.now() + 3_600_000 });
    await saveConnection(store, testing.testConnection('c', { fhirBase }), grant);
    const run = testing.testRun('c');
    await startRun(store, run, []);
    const file = (url: string) => ({ attachment: { url, contentType: 'image/png', title: `Scan ${url}`, size: 90e6 } });
    const note = testing.sent({
      resourceType: 'DocumentReference',
      id: 'n',
      content: [file('Binary/1'), file('Binary/2'), file('Binary/3'), { attachment: { data: 'aGk=' } }],
      context: { related: [{ reference: 'Binary/4' }] },
    });
    await commitPage(store, { run, row: testing.testRow(), resources: [note], fetchedAt: 1 });
    const missing = ['1', '2'].map((id) => ({
      url: `${fhirBase}/Binary/${id}`,
      title: `Scan ${id}`,
      contentType: 'image/png',
      size: 90e6,
      owner: 'DocumentReference/n',
      failure: { code: 'sync/too-large', remedy: 'report' as const, message: '' },
      at: 1,
    }));
    await saveAttachments(store, { connectionId: 'c', attachments: [], missing });
    const endpoint = { fhirBase, quirks: { extraOrigins: [], concurrency: 2 } };
    const catalogue = async () => ({ endpoint: async () => endpoint });
    const context = { store, events: new Events(store.name), catalogue } as unknown as Parameters<typeof fetchFile>[0];
    const view = async () =>
      (await resourceView(store, 'c', 'DocumentReference', 'n'))!.attachments.map(
        ({ state, failure, doubts }) => `${state} ${failure?.code ?? ''}${doubts.join()}`,
      );
    const before = await view();
    await fetchFile(context, 'c', `${fhirBase}/Binary/1`);
    const refused = await fetchFile(context, 'c', `${fhirBase}/Binary/2`).catch((error: unknown) => failureOf(error));
    const left = (await missingFileViews(store, 'c')).map(({ title, owner, failure }) => [
      title,
      owner?.id,
      failure.code,
    ]);
    const named = await fetchFile(context, 'c', 'DocumentReference/n#3').catch((error: unknown) => failureOf(error));
    return { named: named?.code, before, refused: refused?.code, after: await view(), left };
  }, hospital);
  const none = ['not-kept ', 'inline ', 'not-kept '];
  expect(seen).toEqual({
    before: ['not-kept sync/too-large', 'not-kept sync/too-large', ...none],
    refused: 'sync/not-found',
    named: 'sync/file-not-offered',
    after: ['kept size', 'not-kept sync/not-found', ...none],
    left: [['Scan Binary/2', 'n', 'sync/not-found']],
  });
});

test('files wait only where the person said so, and while the browser says that the connection costs', async ({
  page,
}) => {
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(async () => {
    const { openTestStore } = await import('/src/store/testing.ts');
    const { changeSetting } = await import('/src/store/settings.ts');
    const { FILES_ON_METERED, mayFetchFiles } = await import('/src/engine/attachment-network.ts');
    const store = await openTestStore();
    const over = (connection: object | undefined) =>
      Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
    const each = async () => {
      const may = await mayFetchFiles(store);
      return [undefined, { type: 'wifi' }, { type: 'cellular' }, { type: 'wifi', saveData: true }].map((connection) => {
        over(connection);
        return may();
      });
    };
    const unsaid = await each();
    await changeSetting<boolean>(store, FILES_ON_METERED, () => false);
    return { unsaid, kept: await each() };
  });
  expect(seen).toEqual({ unsaid: [true, true, true, true], kept: [true, true, false, false] });
});
