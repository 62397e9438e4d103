import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { HospitalClient, browserSurroundings, type HospitalAccess, type Surroundings } from './hospital-client.ts';
import { Throttle } from './throttle.ts';

/** A real server on loopback that answers with `handler` and remembers what it was asked. */
async function serve(handler: RequestListener) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(server);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, asked, tokens: () => asked.map(({ headers }) => headers.authorization) };
}

const running: Server[] = [];
test.afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A client whose waits are written down instead of waited for. */
function world(
  origin: string,
  access: Partial<HospitalAccess> = {},
  surroundings: Partial<Surroundings> = {},
  throttle?: Throttle,
) {
  const waits: number[] = [];
  let now = 0;
  const client = new HospitalClient(
    {
      fhirBase: `${origin}/r4`,
      extraOrigins: [],
      concurrency: 4,
      token: async () => 'one',
      renew: async () => 'two',
      ...access,
    },
    {
      ...browserSurroundings,
      online: () => true,
      random: () => 1,
      now: () => now,
      async sleep(ms) {
        waits.push(ms);
        now += ms;
      },
      ...surroundings,
    },
    throttle,
  );
  return { client, waits };
}

const addressOf = (input: string | URL | Request): string => (input instanceof Request ? input.url : input.toString());

const signal = new AbortController().signal;
const text = (answer: string) => answer;
const codeOf = (wait: Promise<unknown>) =>
  wait.then(
    () => 'no failure',
    (error: { code: string }) => error.code,
  );

test('a request carries the token, asks for FHIR and leaves nothing in the cache', async () => {
  const { origin, asked } = await serve((_request, response) => response.end('{}'));
  const { client } = world(origin);
  expect(await client.read('Patient/1', text, { signal })).toBe('{}');
  expect(asked[0]).toMatchObject({ url: '/r4/Patient/1' });
  expect(asked[0]?.headers).toMatchObject({
    authorization: 'Bearer one',
    accept: 'application/fhir+json',
    'cache-control': 'no-cache',
  });
});

test('the token goes to no other origin: neither by address nor by a path that looks like one', async () => {
  const foreign = await serve((_request, response) => response.end('{}'));
  const { origin } = await serve((_request, response) => response.end('{}'));
  const { client } = world(origin);
  for (const url of [
    `${foreign.origin}/r4/Observation`,
    `//${new URL(foreign.origin).host}/r4`,
    'javascript:alert(1)',
    'http://user:pass@127.0.0.1/r4',
  ]) {
    expect(await codeOf(client.read(url, text, { signal }))).toBe('sync/foreign-address');
  }
  expect(foreign.asked).toHaveLength(0);
});

test('an origin that the catalogue names may see the token', async () => {
  const paging = await serve((_request, response) => response.end('page'));
  const { origin } = await serve((_request, response) => response.end('{}'));
  const { client } = world(origin, { extraOrigins: [paging.origin] });
  expect(await client.read(`${paging.origin}/page/2`, text, { signal })).toBe('page');
});

test('an answer that was redirected to another origin is refused, and the token did not go along', async () => {
  const foreign = await serve((_request, response) => response.end('{}'));
  const { origin } = await serve((_request, response) =>
    response.writeHead(302, { location: `${foreign.origin}/x` }).end(),
  );
  const { client } = world(origin);
  expect(await codeOf(client.read('Binary/1', text, { signal }))).toBe('sync/foreign-address');
  expect(foreign.tokens()).toEqual([undefined]);
});

test('401 renews the token once and goes on', async () => {
  const { origin, tokens } = await serve((request, response) =>
    response.writeHead(request.headers.authorization === 'Bearer two' ? 200 : 401).end('ok'),
  );
  const { client } = world(origin);
  expect(await client.read('Observation?x', text, { signal })).toBe('ok');
  expect(tokens()).toEqual(['Bearer one', 'Bearer two']);
});

test('401 with a fresh token ends the run, without trying for ever', async () => {
  const { origin, asked } = await serve((_request, response) => response.writeHead(401).end());
  expect(await codeOf(world(origin).client.read('x', text, { signal }))).toBe('sync/unauthorized');
  expect(asked).toHaveLength(2);
});

test('where a token is not shown as Bearer, whoever has it sends it, renewed too and nowhere else', async () => {
  const foreign = await serve((_request, response) => response.end('{}'));
  const { origin, asked, tokens } = await serve((request, response) =>
    response.writeHead(request.headers.authorization === 'DPoP two' ? 200 : 401).end('ok'),
  );
  const shown: string[] = [];
  const { client } = world(origin, {
    sendOtherwise: ({ url, token }, send) => {
      shown.push(`${token} ${url}`);
      return send({ authorization: `DPoP ${token}`, dpop: `proof of ${url}` });
    },
  });
  expect(await client.read('Observation?x', text, { signal })).toBe('ok');
  expect(tokens()).toEqual(['DPoP one', 'DPoP two']);
  expect(asked[1]?.headers).toMatchObject({
    dpop: `proof of ${origin}/r4/Observation?x`,
    accept: 'application/fhir+json',
  });
  expect(await codeOf(client.read(`${foreign.origin}/r4/x`, text, { signal }))).toBe('sync/foreign-address');
  expect(shown).toHaveLength(2);

  const bearer = world(origin, { sendOtherwise: () => undefined });
  await codeOf(bearer.client.read('x', text, { signal }));
  expect(tokens().slice(2)).toEqual(['Bearer one', 'Bearer two']);
});

test('a rate limit is waited for as long as the server says', async () => {
  let left = 2;
  const { origin } = await serve((_request, response) =>
    left-- > 0 ? response.writeHead(429, { 'retry-after': '3' }).end() : response.end('ok'),
  );
  const { client, waits } = world(origin);
  expect(await client.read('x', text, { signal })).toBe('ok');
  expect(waits).toEqual([3000, 3000]);
});

test('a broken server is tried three times; its words are kept, as text', async () => {
  const outcome = { resourceType: 'OperationOutcome', issue: [{ diagnostics: 'Database <b>down</b>' }] };
  const { origin, asked } = await serve((_request, response) => response.writeHead(500).end(JSON.stringify(outcome)));
  const failure = await world(origin)
    .client.read('x', text, { signal })
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'sync/server-error', said: 'Database <b>down</b>' });
  expect(asked).toHaveLength(3);
});

test('a server that repeats the token in its words does not make it a thing to copy', async () => {
  const { origin } = await serve(({ headers: { authorization } }, response) =>
    response
      .writeHead(403)
      .end(JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ diagnostics: authorization }] })),
  );
  const { client } = world(origin, { token: async () => 'a-very-secret-token' });
  const failure = await client.read('x', text, { signal }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'sync/forbidden', said: 'Bearer …' });
});

test('a date to come back at is by the clock of the server that names it', async () => {
  let refused = false;
  const { origin } = await serve((_request, response) => {
    if (refused) return void response.end('whole');
    refused = true;
    const date = (ms: number) => new Date(Date.UTC(2031, 0, 1) + ms).toUTCString();
    response.writeHead(429, { date: date(0), 'retry-after': date(3000) }).end();
  });
  const { client, waits } = world(origin); // whose own clock says 1970
  expect(await client.read('x', text, { signal })).toBe('whole');
  expect(waits).toEqual([3000]);
});

test('a refusal is asked once', async () => {
  for (const [status, code] of [
    [400, 'sync/refused'],
    [403, 'sync/forbidden'],
    [404, 'sync/not-found'],
    [410, 'sync/not-found'],
  ] as const) {
    const { origin, asked } = await serve((_request, response) => response.writeHead(status).end());
    expect(await codeOf(world(origin).client.read('x', text, { signal }))).toBe(code);
    expect(asked).toHaveLength(1);
  }
});

test('a server that knows FHIR only as plain JSON is asked for that', async () => {
  const { origin, asked } = await serve(({ headers }, response) =>
    headers.accept === 'application/json' ? response.end('whole') : response.writeHead(406).end(),
  );
  expect(await world(origin).client.read('x', text, { signal })).toBe('whole');
  expect(asked.map(({ headers }) => headers.accept)).toEqual(['application/fhir+json', 'application/json']);
});

test('two connections to one host share its places', async () => {
  let [busy, most] = [0, 0];
  const { origin } = await serve((_request, response) => {
    most = Math.max(most, ++busy);
    setImmediate(() => {
      busy--;
      response.end('{}');
    });
  });
  const throttle = new Throttle(2, () => 0);
  const [one, other] = [world(origin, {}, {}, throttle).client, world(origin, {}, {}, throttle).client];
  await Promise.all([one, other].flatMap((client) => ['a', 'b', 'c'].map((url) => client.read(url, text, { signal }))));
  expect(most).toBe(2);
});

test('a connection that breaks in the middle of an answer is tried again', async () => {
  let first = true;
  const { origin } = await serve((_request, response) => {
    if (!first) return void response.end('whole');
    first = false;
    response.writeHead(200, { 'content-length': '5000' }).write('half');
    setImmediate(() => response.destroy());
  });
  expect(await world(origin).client.read('x', text, { signal })).toBe('whole');
});

test('no connection is unreachable after three tries; offline is said at once', async () => {
  const { origin } = await serve(() => {});
  for (const server of running.splice(0)) await new Promise((resolve) => server.close(resolve));
  const { client, waits } = world(origin);
  expect(await codeOf(client.read('x', text, { signal }))).toBe('sync/unreachable');
  expect(waits).toHaveLength(2);
  expect(await codeOf(world(origin, {}, { online: () => false }).client.read('x', text, { signal }))).toBe(
    'sync/offline',
  );
});

test('one answer that no page may read costs that request alone; the network down is the whole run', async () => {
  let online = true;
  const { client } = world(
    'https://ehr.test',
    { sure: 'Patient/1' },
    {
      fetch: async (url) => {
        if (!online || addressOf(url).includes('CarePlan')) throw new TypeError('Failed to fetch');
        return new Response('ok');
      },
    },
  );
  expect(await codeOf(client.read('CarePlan?patient=1', text, { signal }))).toBe('sync/unreadable');
  online = false;
  expect(await codeOf(client.read('CarePlan?patient=1', text, { signal }))).toBe('sync/unreachable');
});

test('a token that was withdrawn, said without CORS, is renewed, and access that is over is said', async () => {
  let good = 'two';
  const { client } = world(
    'https://ehr.test',
    { sure: 'Patient/1', token: async () => current, renew: async () => (current = 'two') },
    {
      fetch: async (url, init) => {
        const sent = new Headers(init?.headers).get('authorization');
        if (!addressOf(url).endsWith('/metadata') && sent !== `Bearer ${good}`) throw new TypeError('Failed to fetch');
        return new Response('ok');
      },
    },
  );
  let current = 'one';
  expect(await client.read('Goal?patient=1', text, { signal })).toBe('ok');
  good = 'none';
  expect(await codeOf(client.read('Goal?patient=1', text, { signal }))).toBe('sync/unauthorized');
});

test('an answer without CORS after the token ended is asked again with a fresh one', async () => {
  // Chromium reports a 401 without CORS headers as a TypeError, which is what this fetch does.
  let token = 'old';
  const { client, waits } = world(
    'https://ehr.test',
    { token: async () => token },
    {
      fetch: async (_url, init) => {
        const sent = new Headers(init?.headers).get('authorization');
        if (sent === 'Bearer new') return new Response('ok');
        token = 'new';
        throw new TypeError('Failed to fetch');
      },
    },
  );
  expect(await client.read('x', text, { signal })).toBe('ok');
  expect(waits).toEqual([]);
});

test('aborting stops the wait and is no failure of the server', async () => {
  const { origin, asked } = await serve(() => {});
  const stop = new AbortController();
  const wait = world(origin).client.read('x', text, { signal: stop.signal });
  await expect.poll(() => asked.length).toBe(1);
  stop.abort();
  await expect(wait).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});

test('bytes come as they are, up to the limit', async () => {
  const { origin } = await serve((_request, response) =>
    response.setHeader('content-type', 'application/pdf').end(Buffer.alloc(1000, 7)),
  );
  const { client } = world(origin);
  const { bytes, contentType } = await client.readBytes('Binary/1', 1000, { accept: 'application/pdf', signal });
  expect([bytes.length, bytes[999], contentType]).toEqual([1000, 7, 'application/pdf']);
  expect(await codeOf(client.readBytes('Binary/1', 999, { signal }))).toBe('sync/too-large');
});

test("fhirclient's own methods come through the same door", async () => {
  const foreign = await serve((_request, response) => response.end('{}'));
  const { origin, tokens } = await serve((request, response) =>
    response.end(
      JSON.stringify({
        resourceType: 'Bundle',
        link: request.url?.includes('p=2')
          ? [{ relation: 'next', url: `${foreign.origin}/r4/x` }]
          : [{ relation: 'next', url: `${origin}/r4/Observation?p=2` }],
      }),
    ),
  );
  const { client } = world(origin);
  const pages: unknown[] = [];
  const all = async () => {
    for await (const page of client.pages('Observation?patient=1')) pages.push(page);
  };
  expect(await codeOf(all())).toBe('sync/foreign-address');
  expect(pages).toHaveLength(2);
  expect(tokens()).toEqual(['Bearer one', 'Bearer one']);
  expect(foreign.asked).toHaveLength(0);
});
