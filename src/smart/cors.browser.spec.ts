import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';

/** Only a browser knows CORS: these are answered by real servers on another origin than the page's. */
const OPEN = { 'access-control-allow-origin': '*' };
const JSON_TYPE = { 'content-type': 'application/json' };

type Handle = (req: IncomingMessage, res: ServerResponse) => void;
const servers: Server[] = [];

async function serve(handle: Handle): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/r4`;
}

/** A server that is discovered without trouble and answers at its token endpoint as told. */
const serveTokens = (token: Handle) =>
  serve((req, res) => {
    if (req.url === '/r4/token') return token(req, res);
    res.writeHead(200, { ...OPEN, ...JSON_TYPE });
    res.end(JSON.stringify({ authorization_endpoint: 'authorize', token_endpoint: 'token' }));
  });

test.beforeEach(({ page }) => page.goto('/e2e/blank.html'));

test.afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

test('a server without CORS is told apart from one that is not there', async ({ page }) => {
  const closed = await serve((_req, res) => res.writeHead(200, JSON_TYPE).end('{}'));
  const open = await serve((_req, res) => res.writeHead(404, OPEN).end());
  const broken = await serve((_req, res) => res.writeHead(503, OPEN).end());
  const gone = await serve(() => {});
  servers.pop()?.close();

  const codes = await page.evaluate(
    async (bases) => {
      const { discover } = await import('/src/smart/discover.ts');
      const codeOf = (base: string) => discover(base).then(String, (error: { code: string }) => error.code);
      return Promise.all(bases.map(codeOf));
    },
    [closed, open, broken, gone],
  );
  expect(codes).toEqual(['smart/no-cors', 'smart/gone', 'smart/server-error', 'smart/unreachable']);
});

test('a device without a network is told so', async ({ page, context }) => {
  const base = await serve((_req, res) => res.writeHead(200, OPEN).end('{}'));
  await page.evaluate(() => import('/src/smart/discover.ts'));
  await context.setOffline(true);
  const code = await page.evaluate(async (fhirBase) => {
    const { discover } = await import('/src/smart/discover.ts');
    return discover(fhirBase).then(String, (error: { code: string }) => error.code);
  }, base);
  expect(code).toBe('smart/offline');
});

const TOKEN_ENDPOINTS: readonly (readonly [string, string, Handle])[] = [
  ['lets no app in a browser read it', 'smart/token-no-cors', (_req, res) => res.writeHead(200, JSON_TYPE).end('{}')],
  [
    'sends the app elsewhere',
    'smart/bad-token-response',
    (_req, res) => res.writeHead(302, { ...OPEN, location: '/' }).end(),
  ],
  [
    'breaks off',
    'smart/unreachable',
    (_req, res) => void res.writeHead(200, { ...OPEN, 'content-length': 9 }).write('{', () => res.destroy()),
  ],
];
for (const [what, code, handle] of TOKEN_ENDPOINTS) {
  test(`a token endpoint that ${what} is ${code}`, async ({ page }) => {
    expect(await page.evaluate(signInAt, await serveTokens(handle))).toBe(code);
  });
}

test('the code goes to the token endpoint without a preflight, a cookie or our address', async ({ page, context }) => {
  const seen: IncomingMessage[] = [];
  const base = await serveTokens((req, res) => {
    seen.push(req);
    const tokens = { access_token: 'a', token_type: 'Bearer', expires_in: 60, patient: 'p-1' };
    res.writeHead(200, { ...OPEN, ...JSON_TYPE }).end(JSON.stringify(tokens));
  });
  await context.addCookies([{ name: 'session', value: 'theirs', url: base }]);
  expect(await page.evaluate(signInAt, base)).toBe('p-1');
  expect(seen.map(({ method }) => method)).toEqual(['POST']);
  expect(seen[0]?.headers).not.toHaveProperty('cookie');
  expect(seen[0]?.headers).not.toHaveProperty('referer');
});

test('the steps run in a worker, where there is no window', async ({ page }) => {
  const base = await serveTokens((_req, res) => res.writeHead(400, OPEN).end('{"error":"invalid_grant"}'));
  const code = await page.evaluate(
    ([fhirBase, steps]) => {
      const script = `(${steps})(${JSON.stringify(fhirBase)}, ${JSON.stringify(location.origin)}).then(postMessage)`;
      const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), {
        type: 'module',
      });
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
    },
    [base, signInAt.toString()] as const,
  );
  expect(code).toBe('smart/code-used');
});

/** All three steps with an answer made up here; the patient, or the code of the error. Runs in the browser. */
async function signInAt(fhirBase: string, app = ''): Promise<string> {
  const steps = ['/src/smart/discover.ts', '/src/smart/begin.ts', '/src/smart/callback.ts', '/src/smart/exchange.ts'];
  const load = (path: string) => import(/* @vite-ignore */ app + path);
  const [{ discover }, { beginSignIn }, { readCallback }, { exchange }] = await Promise.all(steps.map(load));
  const quirks = { responseMode: 'fragment', audTrailingSlash: false, issuer: null, prompt: null };
  const endpoint = { id: 'ehr', clientId: 'sheaf', fhirBase, scopes: ['openid'], quirks };
  const redirectUri = 'https://app.test/callback';
  try {
    const server = await discover(fhirBase);
    const { pending } = await beginSignIn(endpoint, server, { redirectUri, returnTo: '/' });
    const answer = readCallback(`${redirectUri}#code=c&state=${pending.state}`, pending);
    return (await exchange(answer, pending)).grant.patientId;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
