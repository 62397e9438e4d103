import type { FhirRequest, FhirResponse } from '../base/fhir-message.ts';
import { openLine, type Line, type Outcome, type Patience, type Tab } from './fhir-line.ts';

/**
 * The record as a FHIR server at `<scope>fhir/`, for the pages of this origin, and the way to other apps of this origin
 * at `<scope>apps/`. What is asked goes to the engine of an open tab and what it says comes back: here is neither
 * key nor record (decision 5), and nothing of it is kept in a cache.
 *
 * Only a script of a page below the scope is answered. Other origins do not come by here; what could show or run an
 * answer (a navigation, a frame, an image, a script) is refused.
 */

interface Asker {
  /** Whose grant it is: `app`, or an app's folder below `<scope>apps/`; undefined for whoever is neither. */
  readonly name: string | undefined;
  /** The tab to ask first: its own. */
  readonly tab: Client | undefined;
}

/** Of a fetch event. */
interface Asked {
  readonly request: Request;
  readonly clientId: string;
}

/** A page or worker of this origin. */
interface Client extends Tab {
  readonly id: string;
  readonly url: string;
  readonly type: string;
}

interface Clients {
  get(id: string): Promise<Client | undefined>;
  matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: true }): Promise<readonly Client[]>;
}

const FHIR = /^fhir(?=[/?]|$)/;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const PATIENCE: Patience = { toBegin: 3_000, toHear: 500, toEnd: 120_000 };

/** Answers what is below `fhir/` and navigations below `apps/`; undefined for all else, which is the shell's. */
export function localRoutes(scope: string, clients: Clients, patience = PATIENCE) {
  const fhir = answerFhir(scope, clients, patience);
  return (event: Asked): Promise<Response> | undefined => {
    const path = pathBelow(event.request.url, scope);
    if (path === undefined) return undefined;
    if (FHIR.test(path)) return fhir(event, path.replace(/^fhir\/?/, ''));
    if (event.request.mode === 'navigate' && path.startsWith('apps/')) return otherApp(event.request);
    return undefined;
  };
}

function answerFhir(scope: string, clients: Clients, patience: Patience) {
  // Whose page it is never changes, and is asked with every request.
  const askers = new Map<string, Asker>();
  const lines = new Map<string, Line>();

  async function askerOf(clientId: string): Promise<Asker> {
    const known = askers.get(clientId);
    if (known) return known;
    const client = clientId === '' ? undefined : await clients.get(clientId);
    const name = client && nameOf(client.url, scope);
    const asker = { name, tab: name === 'app' && client?.type === 'window' ? client : undefined };
    if (askers.size >= 100) askers.clear(); // of pages long closed
    askers.set(clientId, asker);
    return asker;
  }

  /** The asker's own tab; else one that was asked before, as it may hold an export; else any. */
  async function tabsFor({ tab }: Asker): Promise<readonly Client[]> {
    if (tab) return [tab];
    const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
    const ours = open.filter(({ url }) => nameOf(url, scope) === 'app');
    return ours.toSorted((a, b) => Number(lines.has(b.id)) - Number(lines.has(a.id)));
  }

  function lineTo(tab: Client): Line {
    const line = lines.get(tab.id) ?? openLine(tab, patience, () => lines.delete(tab.id));
    lines.set(tab.id, line);
    return line;
  }

  async function askTabs(request: FhirRequest, asker: Asker, signal: AbortSignal): Promise<Outcome> {
    const tabs = await tabsFor(asker);
    for (const tab of tabs) {
      // The body is given away; while there is somebody else to ask, a copy of it.
      const mine = request.body && tab !== tabs.at(-1) ? { ...request, body: request.body.slice() } : request;
      const outcome = await lineTo(tab).ask(mine, signal);
      if (outcome !== 'not-taken') return outcome;
      lines.delete(tab.id);
    }
    return 'not-taken';
  }

  return async ({ request, clientId }: Asked, path: string): Promise<Response> => {
    if (request.mode === 'navigate') return plain(403, 'The record is read by apps, and not shown as a page.');
    if (!isScripts(request)) return refusal(403, 'forbidden', 'Only scripts may ask, by fetch.');
    if (!METHODS.includes(request.method)) return refusal(405, 'not-supported', `There is no ${request.method} here.`);
    const asker = await askerOf(clientId);
    if (asker.name === undefined)
      return refusal(403, 'forbidden', 'Only pages of this app, or of apps below it, may ask.');
    const headers = Object.fromEntries(request.headers);
    const body =
      request.method === 'GET' || request.method === 'HEAD' ? undefined : new Uint8Array(await request.arrayBuffer());
    const outcome = await askTabs(
      { method: request.method, path, headers, body, client: asker.name },
      asker,
      request.signal,
    );
    return typeof outcome === 'string' ? FAILED[outcome]() : responseOf(outcome);
  };
}

/** An app's folder has a slash behind it; a folder called `app` would be taken for the app itself. */
export function nameOf(url: string, scope: string): string | undefined {
  const path = pathBelow(url, scope);
  if (path === undefined || FHIR.test(path)) return undefined; // where a navigation was refused, nobody is at home
  if (!path.startsWith('apps/')) return 'app';
  const name = /^apps\/([A-Za-z\d][\w.~-]{0,63})\//.exec(path)?.[1];
  return name === 'app' ? undefined : name;
}

/** The rest of an address below the scope, with its query; undefined for any other, also for `blob:` and `about:`. */
function pathBelow(address: string, scope: string): string | undefined {
  return address.startsWith(scope) ? address.slice(scope.length).replace(/#.*$/s, '') : undefined;
}

/** A script's fetch has no destination; an image, a script, a style or a frame has. */
const isScripts = ({ mode, destination }: Request): boolean =>
  destination === '' && (mode === 'cors' || mode === 'same-origin');

const FAILED: Readonly<Record<Extract<Outcome, string>, () => Response>> = {
  'not-taken': () =>
    refusal(503, 'transient', 'No tab with Sheaf is open, or none that answers. Open Sheaf and ask again.'),
  lost: () =>
    refusal(503, 'transient', 'The tab that answered was closed. What was to be written may be written, or not.'),
  late: () => refusal(504, 'timeout', 'It took too long. What was to be written may be written, or not.'),
  stopped: () => Response.error(),
};

const NO_BODY = [204, 205, 304];

function responseOf({ status, headers, body }: FhirResponse): Response {
  const all = new Headers(headers);
  all.set('cache-control', 'no-store');
  all.set('x-content-type-options', 'nosniff');
  return new Response(NO_BODY.includes(status) ? null : (body ?? null), { status, headers: all });
}

function refusal(status: number, code: string, diagnostics: string): Response {
  const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] };
  const headers = {
    'content-type': 'application/fhir+json; charset=utf-8',
    ...(status === 405 && { allow: METHODS.join(', ') }),
  };
  return responseOf({ status, headers, body: new TextEncoder().encode(JSON.stringify(outcome)) });
}

const plain = (status: number, text: string): Response =>
  responseOf({
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: new TextEncoder().encode(text),
  });

/** As the host sends it; nothing of it is kept here. */
async function otherApp(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return plain(
      503,
      'This app is not kept on this device, and its host does not answer. Sheaf itself works without a network.',
    );
  }
}
