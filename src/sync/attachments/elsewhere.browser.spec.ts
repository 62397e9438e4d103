import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';

/** What a browser really does with files that lie elsewhere. Each server has an origin of its own. */

const running: Server[] = [];
test.afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const ALLOWED = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'authorization, accept' };

/** Remembers what it was asked, checks of the browser's own apart. */
async function serve(handler: RequestListener) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, ALLOWED).end();
    asked.push(request);
    return handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(server);
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const pdf: RequestListener = (_request, response) =>
  response.writeHead(200, { ...ALLOWED, 'content-type': 'application/pdf' }).end('%PDF-1.7');

test('a storage elsewhere is shown no token, after a redirect or by a signed link, and one that lets no page in costs one file', async ({
  page,
}) => {
  const storage = await serve(pdf);
  const closed = await serve((_request, response) => response.writeHead(200).end('%PDF-1.7'));
  const hospital = await serve((request, response) => {
    const to = request.url?.endsWith('/moved') ? storage : request.url?.endsWith('/closed') ? closed : undefined;
    if (to) response.writeHead(302, { ...ALLOWED, location: `${to.origin}/bucket/1` }).end();
    else response.writeHead(200, { ...ALLOWED, 'content-type': 'application/fhir+json' }).end('{}');
  });
  await page.goto('/e2e/blank.html');
  const seen = await page.evaluate(
    async ([fhirBase, signed]) => {
      const { HospitalClient, browserSurroundings } = await import('/src/sync/hospital-client.ts');
      const { failureOf } = await import('/src/base/errors.ts');
      const client = new HospitalClient(
        {
          fhirBase,
          extraOrigins: [],
          concurrency: 4,
          token: async () => 'the-token',
          renew: async () => 'another',
          sure: 'Patient/p',
        },
        { ...browserSurroundings, sleep: async () => {} },
      );
      const ask = { accept: 'application/pdf', signal: new AbortController().signal };
      const read = (url: string, bare: boolean) =>
        client.readBytes(url, 1000, { ...ask, bare }).then(
          ({ bytes }) => new TextDecoder().decode(bytes),
          (error: unknown) => failureOf(error)?.code,
        );
      return [
        await read('Binary/moved', false),
        await read(signed, true),
        await read('Binary/closed', false),
        await client.read('Binary/moved', () => 'read', ask).catch((error: unknown) => failureOf(error)?.code),
      ];
    },
    [`${hospital.origin}/r4`, `${storage.origin}/bucket/2?X-Amz-Signature=ab`] as const,
  );
  expect(seen).toEqual(['%PDF-1.7', '%PDF-1.7', 'sync/unreadable', 'sync/foreign-address']);
  expect(hospital.asked[0]!.headers.authorization).toBe('Bearer the-token');
  const elsewhere = [...storage.asked, ...closed.asked];
  expect(storage.asked.map(({ url }) => url).slice(0, 2)).toEqual(['/bucket/1', '/bucket/2?X-Amz-Signature=ab']);
  expect(closed.asked.length).toBeGreaterThan(0);
  const told = elsewhere.flatMap(({ headers }) => [headers.authorization, headers.cookie, headers.referer]);
  expect(told.filter((value) => value !== undefined)).toEqual([]);
});
