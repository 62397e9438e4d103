/** What a page may send without asking first, and read without being told. @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
const SENT = new Set(['accept', 'accept-language', 'content-language', 'content-type']);
const READ = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
];

/**
 * `fetch` as a page of `origin` has it: Node asks nobody for leave, a browser does. A TypeError where a browser would
 * have one. Of addresses that send on, only the last is asked for leave.
 */
export function pageFetch(origin: string) {
  return async (url: string, { mode, ...init }: RequestInit): Promise<Response> => {
    if (mode === 'no-cors') {
      await fetch(url, init);
      return new Response(null);
    }
    const headers = new Headers(init.headers);
    const unusual = [...headers.keys()].filter((name) => !SENT.has(name));
    if (unusual.length > 0) await askLeave(url, init, origin, unusual);
    headers.set('origin', origin);
    const response = await fetch(url, { ...init, headers });
    // A page sees of one that it did not follow that there was one, and nothing more.
    if (init.redirect === 'manual' && response.status >= 300 && response.status < 400) return Response.error();
    if (!allows(response, origin)) throw new TypeError('no leave to read the answer');
    const exposed = namesIn(response, 'access-control-expose-headers');
    const seen = [...response.headers].filter(([name]) => READ.includes(name) || holds(exposed, name));
    const { status, redirected, url: from } = response;
    return Object.defineProperties(new Response(response.body, { status, headers: seen }), {
      redirected: { value: redirected },
      url: { value: from },
    });
  };
}

async function askLeave(
  url: string,
  { method = 'GET', signal }: RequestInit,
  origin: string,
  names: readonly string[],
) {
  const headers = {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': [...names].sort().join(','),
  };
  const response = await fetch(url, { method: 'OPTIONS', headers, redirect: 'error', signal: signal ?? null });
  await response.body?.cancel();
  const allowed = namesIn(response, 'access-control-allow-headers');
  // A star stands for every header but this one.
  const isAllowed = (name: string) => allowed.includes(name) || (allowed.includes('*') && name !== 'authorization');
  if (!response.ok || !allows(response, origin) || !names.every(isAllowed)) throw new TypeError('no leave to ask');
}

const allows = ({ headers }: Response, origin: string): boolean =>
  ['*', origin].includes(headers.get('access-control-allow-origin') ?? '');

const holds = (names: readonly string[], name: string): boolean => names.includes('*') || names.includes(name);

const namesIn = ({ headers }: Response, header: string): readonly string[] =>
  (headers.get(header) ?? '').split(',').map((name) => name.trim().toLowerCase());
