import { createHash, randomBytes } from 'node:crypto';
import type { Hospital } from './hospitals.ts';

/** How somebody goes through the sign-in pages. */
export interface Visit {
  readonly app: string;
  readonly patient: string;
  readonly scope?: string;
  /** FHIR base, when it is not the plain one. */
  readonly base?: string;
  /** Values of the consent page's checkboxes to take the tick out of. */
  readonly untick?: readonly string[];
  readonly deny?: boolean;
  /** Changes to the authorization request; null takes a parameter away. */
  readonly parameters?: Readonly<Record<string, string | null>>;
}

export interface Answer {
  /** Where the hospital sent the browser. */
  readonly location: URL;
  /** The parameters of the answer, from the fragment or the query. */
  readonly parameters: URLSearchParams;
  readonly verifier: string;
}

export interface TokenResponse {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly scope: string;
  readonly patient?: string;
  readonly expires_in: number;
  readonly error?: string;
}

const CLIENT = 'sheaf-local';

/** Signs in at a hospital as a browser would, by redirects, cookies and forms, and trades the answer for access. */
export async function signIn(hospital: Hospital, visit: Visit): Promise<TokenResponse> {
  const { parameters, verifier } = await visitSignIn(hospital, visit);
  if (!parameters.has('code')) throw new Error(`signing in failed: ${parameters}`);
  const { body } = await askToken(visit.base ?? hospital.fhirBase, visit.app, {
    grant_type: 'authorization_code',
    code: parameters.get('code') ?? '',
    redirect_uri: `${visit.app}/callback`,
    code_verifier: verifier,
  });
  return body;
}

/** Only the part of the browser: ends at the app's callback address, which is not opened. */
export async function visitSignIn(hospital: Hospital, visit: Visit): Promise<Answer> {
  const base = visit.base ?? hospital.fhirBase;
  const verifier = randomBytes(32).toString('base64url');
  const browser = browserOf();
  let page = await browser.open(authorizeUrl(base, visit, verifier), visit.app);
  if (page.html !== undefined) {
    // Whoever was brought here by a launch has chosen already.
    if (page.html.includes('name="patient"')) page = await browser.submit(page, { patient: visit.patient });
    const share = [...page.html!.matchAll(/name="share" value="([^"]*)"/g)].map(([, value]) =>
      value!.replaceAll('&amp;', '&'),
    );
    page = await browser.submit(
      page,
      {
        share: share.filter((value) => !visit.untick?.includes(value)),
        answer: visit.deny ? 'deny' : 'allow',
      },
      visit.app,
    );
  }
  const parameters = new URLSearchParams(page.url.hash ? page.url.hash.slice(1) : page.url.search);
  return { location: page.url, parameters, verifier };
}

function authorizeUrl(base: string, { app, scope, parameters = {} }: Visit, verifier: string): string {
  const all: Record<string, string | null> = {
    response_type: 'code',
    client_id: CLIENT,
    redirect_uri: `${app}/callback`,
    scope: scope ?? 'openid fhirUser launch/patient offline_access patient/*.rs',
    state: 'a-state',
    nonce: 'a-nonce',
    aud: base,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...parameters,
  };
  const query = new URLSearchParams(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null));
  return `${rootOf(base)}/oauth/authorize?${query}`;
}

/** Where the endpoints of a FHIR base are. */
const rootOf = (base: string): string => base.replace(/\/(r4|api\/FHIR\/R4)$/, '');

/** Asks the token endpoint of a FHIR base, from the app's origin. */
export async function askToken(
  base: string,
  app: string,
  form: Readonly<Record<string, string>>,
): Promise<{ status: number; headers: Headers; body: TokenResponse }> {
  const response = await fetch(`${rootOf(base)}/oauth/token`, {
    method: 'POST',
    headers: { Origin: app },
    body: new URLSearchParams({ client_id: CLIENT, ...form }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as TokenResponse };
}

interface Opened {
  readonly url: URL;
  /** Undefined when the address is the app's own. */
  readonly html: string | undefined;
}

/** Cookies and redirects, and no more: the pages have no script. */
function browserOf() {
  const cookies = new Map<string, string>();

  async function open(url: string, until?: string, body?: URLSearchParams): Promise<Opened> {
    if (until !== undefined && url.startsWith(until)) return { url: new URL(url), html: undefined };
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value) cookies.set(name!, value);
      else cookies.delete(name!);
    }
    const location = response.headers.get('location');
    if (location !== null) return open(new URL(location, url).href, until);
    return { url: new URL(url), html: await response.text() };
  }

  async function submit(
    page: Opened,
    fields: Readonly<Record<string, string | readonly string[]>>,
    until?: string,
  ): Promise<Opened> {
    const action = /<form method="post" action="([^"]+)"/.exec(page.html ?? '')?.[1];
    if (action === undefined) throw new Error(`no form at ${page.url.pathname}: ${page.html?.slice(0, 200)}`);
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    return open(new URL(action, page.url).href, until, body);
  }

  return { open, submit };
}
