import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, openPicker, options, test } from './world.ts';

/** The guards of the page that no piece of source can show alone: docs/security.md has all of them. */

test('no string becomes HTML or code, no script comes from elsewhere, and the app itself needs none of it', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) broken.push(message.text());
  });
  await openPicker(page); // its own worker has the list then, and the page its lazy parts
  await expect(options(page).first()).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.ready.then((ready) => ready.active?.state === 'activated'));
  expect(broken, 'by the app itself').toEqual([]);

  const refused = await page.evaluate(async (elsewhere) => {
    const why = async (act: () => unknown) => {
      try {
        await act();
        return 'it was done';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    const policies = (
      globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
    ).trustedTypes;
    const blob = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
    return {
      html: await why(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      frame: await why(() => (document.createElement('iframe').srcdoc = '<b>x</b>')),
      parsed: await why(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
      timer: await why(() => Reflect.apply(setTimeout, globalThis, ['1'])),
      script: await why(() => (document.createElement('script').src = `${elsewhere}/x.js`)),
      worker: await why(() => new Worker(`${elsewhere}/x.js`)),
      blob: await why(() => new Worker(blob)),
      policy: await why(() => policies.createPolicy('mine', {})),
      another: await why(() => policies.createPolicy('default', { createHTML: (text: string) => text })),
    };
  }, lakeside.origin);
  expect(refused).toEqual({
    html: 'TypeError',
    frame: 'TypeError',
    parsed: 'TypeError',
    timer: expect.stringMatching(/TypeError|EvalError/),
    script: 'TypeError',
    worker: 'TypeError',
    blob: 'TypeError',
    policy: 'TypeError',
    another: 'TypeError',
  });

  // A stranger's page, as documents are shown: there, and without a script, a picture from elsewhere or this origin.
  await page.evaluate((elsewhere) => {
    const html = `<p>Well.</p><script>document.body.append('ran')</script><img src="${elsewhere}/seen.png">`;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html; charset=utf-8' }));
    document.body.append(frame);
    return new Promise((resolve) => (frame.onload = resolve));
  }, lakeside.origin);
  await expect(page.frameLocator('iframe').locator('body')).toHaveText('Well.');
  expect(page.frames()[1]!.url()).toMatch(/^blob:/);
  expect(lakeside.requests.filter(({ path }) => path.includes('seen.png'))).toEqual([]);
});

test('the policy is strict, and the page has it whatever its host sends', async ({ world }) => {
  const text = await (await fetch(world.app.origin)).text();
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/
    .exec(text)![1]!
    .replaceAll('&#39;', "'");
  const directives = new Map(policy.split('; ').map((one) => [one.split(' ', 1)[0]!, one] as const));
  expect(policy).not.toMatch(/unsafe-|\*(?!$|[ ;]|:)|nonce-|strict-dynamic/);
  expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<script'));
  expect(
    ['default-src', 'script-src', 'base-uri', 'form-action', 'trusted-types'].map((name) => directives.get(name)),
  ).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'trusted-types default',
  ]);
  expect(directives.has('require-trusted-types-for')).toBe(true);
  expect(text).toContain('<meta name="referrer" content="no-referrer"');
});

test('messages of other windows reach nothing: no page of the app listens, and none keeps hold of it', async ({
  page,
  context,
  world,
}) => {
  await context.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: unknown[]) {
      if (type === 'message' && (this === undefined || this === globalThis)) heard.push(String(new Error().stack));
      return Reflect.apply(listen, this ?? globalThis, [type, ...rest]);
    };
  });
  const { app } = world;
  await page.goto(`${app.origin}/storage`); // which opens the store; the front door has no need of it
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.ready.then((ready) => ready.active?.state === 'activated'));

  const stranger = await context.newPage();
  await stranger.goto(world.hospital('lakeside').origin);
  const popup = context.waitForEvent('page');
  await stranger.evaluate((url) => void Object.assign(globalThis, { opened: window.open(url) }), app.origin);
  const opened = await popup;
  await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
  const hold = await stranger.evaluate(() => {
    const { opened: it } = globalThis as unknown as { opened: Window };
    it.postMessage({ type: 'SKIP_WAITING' }, '*');
    it.postMessage({ id: '1', type: 'APPLY', path: ['forgetEverything'], argumentList: [] }, '*');
    return it.closed; // to its opener the window is gone: Cross-Origin-Opener-Policy
  });
  expect(hold).toBe(true);
  for (const one of [page, opened]) {
    expect(await one.evaluate(() => [(globalThis as unknown as { heard: string[] }).heard, onmessage])).toEqual([
      [],
      null,
    ]);
  }
  // Even a window that had hold of it: nobody listens, so nothing happens.
  await page.evaluate(() => postMessage({ id: '1', type: 'APPLY', path: ['forgetEverything'], argumentList: [] }, '*'));
  expect(await page.evaluate(() => indexedDB.databases().then((all) => all.map(({ name }) => name)))).toContain(
    'sheaf',
  );
});

test('no other site may show the app in a frame', async ({ page, world }) => {
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<iframe src="${world.app.origin}/about"></iframe>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  world.guests.push(`http://127.0.0.1:${port}`);
  await page.goto(`http://127.0.0.1:${port}`);
  expect(world.app.requests).toContain('/about');
  expect(await page.frames()[1]!.locator('#root').count()).toBe(0);
  site.closeAllConnections();
  site.close();
});
