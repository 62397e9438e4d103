import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { FhirRequest, FhirResponse } from '../base/fhir-message.ts';
import { StoreError } from '../store/errors.ts';
import { answerLine } from '../engine/fhir-line.ts';
import { localRoutes, nameOf } from './fhir.ts';

/** The whole way but for the browser's part of it; with a real service worker: e2e/api.spec.ts. */

const SCOPE = 'https://host.test/sheaf/';
const PATIENCE = { toBegin: 60, toHear: 20, toEnd: 200 };

type Ask = (request: FhirRequest, signal: AbortSignal) => Promise<FhirResponse>;

const said = (text: string, status = 200, headers = {}): FhirResponse => ({
  status,
  headers: { 'content-type': 'application/fhir+json', ...headers },
  body: new TextEncoder().encode(text),
});

/** A tab at this address, whose engine answers so; undefined: one that the browser has frozen. */
function tab(id: string, path: string, ask: Ask | undefined) {
  const lines: MessagePort[] = [];
  const postMessage = (_message: unknown, [given]: Transferable[]) => {
    const port = given as MessagePort;
    lines.push(port);
    if (ask) answerLine(port, ask);
  };
  return { id, url: SCOPE + path, type: 'window', postMessage, lines };
}
type Tab = ReturnType<typeof tab>;

/** Asks as the page with this id would; the ports are closed afterwards, or Node would wait for more. */
async function ask(
  tabs: readonly Tab[],
  clientId: string,
  address: string,
  init: RequestInit & { mode?: string } = {},
) {
  const route = localRoutes(SCOPE, clientsOf(tabs), PATIENCE);
  const { mode, ...rest } = init;
  const request = new Request(SCOPE + address, rest);
  if (mode) Object.defineProperty(request, 'mode', { value: mode });
  const response = await route({ request, clientId });
  for (const port of tabs.flatMap(({ lines }) => lines)) port.close();
  return response;
}

const clientsOf = (tabs: readonly Tab[]) => ({
  get: async (id: string) => tabs.find((one) => one.id === id),
  matchAll: async () => tabs,
});

const issueOf = async (response: Response | undefined) =>
  ((await response!.json()) as { issue: { code: string; diagnostics: string }[] }).issue[0]!;

test('what a page asks comes to its own tab whole, and the answer back, for no cache', async () => {
  const heard: FhirRequest[] = [];
  const mine = tab('mine', 'developers/console', async (request) => {
    heard.push(request);
    return said('{"resourceType":"Patient"}', 201, { etag: 'W/"1"', location: 'Patient/1', 'cache-control': 'public' });
  });
  const other = tab('other', 'timeline', () => Promise.reject(new Error('not asked')));
  const init = { method: 'PUT', headers: { Prefer: 'return=minimal' }, body: '{"a":1}' };
  const response = (await ask([other, mine], 'mine', 'fhir/Patient/a%20b?x=%7C#part', init))!;

  expect(heard.map(({ body, ...rest }) => ({ ...rest, body: new TextDecoder().decode(body) }))).toEqual([
    {
      method: 'PUT',
      path: 'Patient/a%20b?x=%7C',
      headers: { prefer: 'return=minimal', 'content-type': 'text/plain;charset=UTF-8' },
      body: '{"a":1}',
      client: 'app',
    },
  ]);
  expect([response.status, await response.text()]).toEqual([201, '{"resourceType":"Patient"}']);
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'application/fhir+json',
    etag: 'W/"1"',
    location: 'Patient/1',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
});

test('an answer without a body has none', async () => {
  const mine = tab('mine', '', async () => ({ status: 204, headers: {}, body: new Uint8Array(0) }));
  const response = await ask([mine], 'mine', 'fhir/Patient/1', { method: 'DELETE' });
  expect([response?.status, response?.body]).toEqual([204, null]);
});

test('another app below apps/ is asked about by its own name, and answered by any tab of the app', async () => {
  const demo = tab('demo', 'apps/demo/index.html', () => Promise.reject(new Error('it has no engine')));
  const frozen = tab('frozen', 'timeline', undefined);
  const refused = tab('refused', 'fhir/Patient', undefined);
  const awake = tab('awake', 'about', async ({ client, body }) => said(`${client} ${new TextDecoder().decode(body)}`));
  const asked = { method: 'POST', body: 'all of it' };
  const response = await ask([demo, refused, frozen, awake], 'demo', 'fhir', asked);
  expect(await response!.text()).toBe('demo all of it');
  expect([demo.lines.length, refused.lines.length, frozen.lines.length]).toEqual([0, 0, 1]);
});

test('whose page it is, its address says; whoever is below neither is nobody', () => {
  const names: Readonly<Record<string, string | undefined>> = {
    [SCOPE]: 'app',
    [`${SCOPE}assets/worker.js`]: 'app',
    [`${SCOPE}appsmith`]: 'app',
    [`${SCOPE}apps/demo/`]: 'demo',
    [`${SCOPE}apps/demo/deep/er.html?x=/apps/other/`]: 'demo',
    [`${SCOPE}apps/demo`]: undefined,
    [`${SCOPE}apps/app/`]: undefined,
    [`${SCOPE}apps/%61pp/`]: undefined,
    [`${SCOPE}apps//`]: undefined,
    [`${SCOPE}fhir/Patient`]: undefined,
    'https://host.test/sheafs/': undefined,
    'https://host.test/': undefined,
    'https://host.test.evil.test/sheaf/': undefined,
    [`blob:${SCOPE}1234`]: undefined,
    'about:blank': undefined,
  };
  for (const [url, name] of Object.entries(names)) expect(nameOf(url, SCOPE), url).toBe(name);
});

test('no address below apps/ is the app itself, whatever it is called (property)', () => {
  fc.assert(
    fc.property(fc.string(), (rest) => {
      const { href } = new URL(`apps/${encodeURI(rest.toWellFormed())}`, SCOPE);
      return !href.startsWith(`${SCOPE}apps/`) || nameOf(href, SCOPE) !== 'app';
    }),
  );
});

test('what could show or run an answer is refused, and so is whoever is nobody’s page', async () => {
  const mine = tab('mine', '', async () => said('the record'));
  const stranger = { ...tab('stranger', '', undefined), url: 'blob:https://host.test/1' };
  const tabs = [mine, stranger];
  expect((await ask(tabs, '', 'fhir/Patient/1', { mode: 'navigate' }))?.status).toBe(403);
  expect((await ask(tabs, 'mine', 'fhir/Patient/1', { mode: 'no-cors' }))?.status).toBe(403);
  expect((await ask(tabs, 'stranger', 'fhir/Patient/1'))?.status).toBe(403);
  expect((await ask(tabs, '', 'fhir/Patient/1'))?.status).toBe(403);
  const options = await ask(tabs, 'mine', 'fhir/Patient/1', { method: 'OPTIONS' });
  expect([options?.status, options?.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, PUT, PATCH, DELETE']);
  expect(mine.lines).toEqual([]);
});

test('what is not below fhir/ is not its business', async () => {
  expect(await ask([], '', 'fhirs/Patient')).toBeUndefined();
  expect(await ask([], '', 'timeline', { mode: 'navigate' })).toBeUndefined();
  expect(await ask([], '', 'apps/demo/script.js')).toBeUndefined();
});

test('with no tab open, or none that answers, it says so', async () => {
  const demo = tab('demo', 'apps/demo/', undefined);
  const frozen = tab('frozen', '', undefined);
  for (const tabs of [[demo], [demo, frozen]]) {
    const response = await ask(tabs, 'demo', 'fhir/Patient');
    expect([response?.status, (await issueOf(response)).code]).toEqual([503, 'transient']);
  }
});

test('an answer that does not come in time is given up, and the engine told', async () => {
  const stopped: boolean[] = [];
  const slow = tab('slow', '', (_request, signal) => {
    signal.addEventListener('abort', () => stopped.push(true));
    return new Promise(() => {});
  });
  const route = localRoutes(SCOPE, clientsOf([slow]), PATIENCE);
  const request = new Request(`${SCOPE}fhir/Patient`);
  const response = await route({ request, clientId: 'slow' });
  expect([response?.status, (await issueOf(response)).code]).toEqual([504, 'timeout']);
  await expect.poll(() => stopped).toEqual([true]);
  slow.lines[0]!.close();
});

test('a tab that is closed while it answers is not asked again, for it may have written', async () => {
  let begun = 0;
  const dying: Tab = tab('dying', '', () => {
    begun += 1;
    setTimeout(() => dying.lines[0]!.close());
    return new Promise(() => {});
  });
  const other = tab('other', '', async () => said('by another'));
  const demo = tab('demo', 'apps/demo/', undefined);
  const response = await ask([demo, dying, other], 'demo', 'fhir', { method: 'POST', body: '{}' });
  expect([response?.status, begun, other.lines.length]).toEqual([503, 1, 0]);
});

test('a question whose asker goes away is taken back', async () => {
  const stopped: boolean[] = [];
  const leave = new AbortController();
  const slow = tab('slow', '', (_request, signal) => {
    signal.addEventListener('abort', () => stopped.push(true));
    leave.abort();
    return new Promise(() => {});
  });
  const route = localRoutes(SCOPE, clientsOf([slow]), PATIENCE);
  const request = new Request(`${SCOPE}fhir/Patient`, { signal: leave.signal });
  const response = await route({ request, clientId: 'slow' });
  expect(response?.type).toBe('error');
  await expect.poll(() => stopped).toEqual([true]);
  slow.lines[0]!.close();
});

test('a locked record is 401, a bug 500 without its words', async () => {
  const locked = tab('locked', '', () => Promise.reject(new StoreError('store/locked', 'no')));
  const broken = tab('broken', '', () => Promise.reject(new TypeError('Ada Quillfeather')));
  const first = await ask([locked], 'locked', 'fhir/Patient');
  expect([first?.status, (await issueOf(first)).code]).toEqual([401, 'login']);
  const second = await ask([broken], 'broken', 'fhir/Patient');
  expect(second?.status).toBe(500);
  expect(await second!.text()).not.toContain('Quillfeather');
});
