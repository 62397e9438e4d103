import { expect, type BrowserContext, type Request, type TestInfo } from '@playwright/test';
import type { World } from './world.ts';

/** Where the requests of one browser went, and what they carried that they must not. */
interface Traffic {
  /** Requests of pages and workers: to the app's host, to each hospital, and to any other origin by its name. */
  readonly byRole: Readonly<Record<string, number>>;
  /** What no request may be; a line each. */
  readonly leaks: readonly string[];
}

/** In an address these are secrets, wherever they go. */
const NEVER = ['access_token', 'refresh_token', 'id_token', 'code_verifier', 'assertion', 'client_assertion'];

type Around = Pick<World, 'app' | 'hospitals' | 'guests'>;

/** Whatever a journey is about, nothing of it may go elsewhere; what went where is in the report, test by test. */
export async function watched(context: BrowserContext, world: Around, info: TestInfo, journey: () => Promise<void>) {
  const traffic = trafficOf(context, world);
  await journey();
  const { byRole, leaks } = traffic();
  info.annotations.push({ type: 'requests', description: JSON.stringify(byRole) });
  expect(leaks).toEqual([]);
}

/** Listens to all pages and workers of a browser; to be asked at the end. */
function trafficOf(context: BrowserContext, world: Around): () => Traffic {
  const seen: Request[] = [];
  context.on('request', (request) => seen.push(request));
  return () => {
    const byRole: Record<string, number> = {};
    const secrets = secretsOf(seen);
    const leaks: string[] = [];
    for (const request of seen) {
      const url = new URL(request.url());
      if (url.origin === 'null' || url.protocol === 'blob:') continue; // about:, data:, blob:: nobody is asked
      const role = roleOf(world, url.origin);
      byRole[role] = (byRole[role] ?? 0) + 1;
      for (const what of leaksOf(request, url, role, secrets, world))
        leaks.push(`${what}: ${request.method()} ${role} ${url.pathname}`);
    }
    return { byRole, leaks };
  };
}

function roleOf({ app, hospitals, guests }: Around, origin: string): string {
  if (origin === app.origin) return 'app';
  if (guests.includes(origin)) return 'guest';
  return hospitals.find((hospital) => hospital.origin === origin)?.id ?? origin;
}

/** Tokens and codes as they were really sent: the first by the worker, the second in a form to a token endpoint. */
function secretsOf(seen: readonly Request[]): ReadonlySet<string> {
  const secrets = new Set<string>();
  for (const request of seen) {
    const token = /^(?:Bearer|DPoP) (.{8,})$/.exec(request.headers()['authorization'] ?? '')?.[1];
    if (token) secrets.add(token);
    const form = request.method() === 'POST' ? new URLSearchParams(request.postData() ?? '') : new URLSearchParams();
    for (const name of ['code', 'code_verifier', 'refresh_token']) {
      const value = form.get(name);
      if (value) secrets.add(value);
    }
  }
  return secrets;
}

const isHospital = (role: string, hospitals: Around['hospitals']) => hospitals.some(({ id }) => id === role);

function* leaksOf(request: Request, url: URL, role: string, secrets: ReadonlySet<string>, { app, hospitals }: Around) {
  const headers = request.headers();
  if (role === url.origin) yield 'another origin was asked';
  if (headers['authorization'] && !isHospital(role, hospitals)) yield 'a token for no hospital';
  // The one address that holds a code is the hospital's way back to the app.
  const isAnswer = request.isNavigationRequest() && url.origin + url.pathname === `${app.origin}/callback`;
  const said = [...url.searchParams.keys()];
  if (NEVER.some((name) => said.includes(name))) yield 'a secret by its name in an address';
  const spelled = decodeURIComponent(url.href);
  if (!isAnswer && [...secrets].some((secret) => spelled.includes(secret))) yield 'a secret in an address';
  const referrer = headers['referer'] ?? '';
  if (referrer.startsWith(app.origin) && role !== 'app') yield 'the app told a hospital where it is';
  if (/[?&#](code|state|launch)=/.test(referrer)) yield 'an answer as a referrer';
}
