import type { Request } from '@playwright/test';
import { countByType, readLog } from './kept.ts';
import { askToken } from './sandbox/visitor.ts';
import { consent, expect, pick, test } from './world.ts';

/** A hospital that binds access to a key of this device's (DPoP), with nonces of its own in every proof. */

test.use({ resources: 150 });

const shown = (requests: readonly Request[], scheme: string) =>
  requests.filter((one) => one.headers()['authorization']?.startsWith(`${scheme} `));

test('a record comes whole with proofs, over a renewal and a restart, and what is stolen opens nothing', async ({
  page,
  world,
}) => {
  const lakeside = world.hospital('lakeside');
  const person = lakeside.patients[0]!;
  const base = lakeside.quirky('dpop=nonce');
  world.app.hospitals = [base.replace(/\/r4$/, '')];
  const requests: Request[] = [];
  page.context().on('request', (request) => requests.push(request));

  await pick(page, 'lake', /Lakeside/);
  const hold = lakeside.hold(({ method, path }) => method === 'GET' && path.includes('Immunization'));
  await consent(page, person.name);
  await hold.reached(1);
  await expect(page.getByRole('heading', { name: /^Fetching/ })).toBeVisible();
  // In the middle of it the tab is gone, and the token ends meanwhile: the key is what is left to go on by.
  const provider = page.url();
  await page.goto('about:blank');
  lakeside.expireTokens();
  await page.goto(provider);
  hold.release();
  await expect(page.getByRole('heading', { name: /^Fetched/ })).toBeVisible({ timeout: 60_000 });
  expect(countByType(await readLog(page))).toEqual(lakeside.expected(person.id));

  expect(shown(requests, 'Bearer')).toEqual([]);
  const last = shown(requests, 'DPoP').at(-1)!;
  const renewals = requests.filter((one) => one.postData()?.includes('grant_type=refresh_token') ?? false);
  expect(renewals.every((one) => one.headers()['dpop'] !== undefined)).toBe(true);

  // Whoever has seen all that went over the wire has tokens and old proofs, and no key.
  const { authorization = '', dpop = '' } = last.headers();
  const token = authorization.replace('DPoP ', '');
  const statusOf = async (headers: Record<string, string>) =>
    (await fetch(`${base}/Patient/${person.id}`, { headers })).status;
  expect(await statusOf({ authorization: `Bearer ${token}` })).toBe(401);
  expect(await statusOf({ authorization })).toBe(401);
  expect(await statusOf({ authorization, dpop })).toBe(401);
  const stolen = new URLSearchParams(renewals.at(-1)?.postData() ?? '').get('refresh_token') ?? '';
  const { body } = await askToken(base, world.app.origin, { grant_type: 'refresh_token', refresh_token: stolen });
  expect(body.error).toBe('invalid_dpop_proof');

  // All of which has disturbed nothing.
  lakeside.expireTokens();
  const renewed = () =>
    lakeside.requests.filter(
      ({ method, path, status }) => method === 'POST' && path.endsWith('/token') && status === 200,
    );
  const before = renewed().length;
  await page.getByRole('button', { name: 'Fetch what is new' }).click();
  await expect.poll(() => renewed().length).toBe(before + 1);
  await expect(page.getByRole('button', { name: 'Sign in again' })).toHaveCount(0);
});
