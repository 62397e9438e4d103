import { isObject, textsOf } from '../base/json.ts';

/** What the picker reads, as the host last served it: public, the same for everybody, nothing of the person's. */
const KEPT = 'sheaf-catalogue';

/** ms. Wifi that lets nothing through would hold the picker up for minutes, with a copy lying here. */
const PATIENCE = 3_000;

const SETTINGS = 'config.json';
const TABLES = ['catalog/tables.json', 'catalog/platforms.json'];

/**
 * The settings, and everything in the folder of the catalogue: lists that a deployment adds lie there too.
 * With a query it is none of these, and a query may hold what somebody typed.
 */
export function isOfCatalogue(url: URL, scope: string): boolean {
  const { origin, pathname } = new URL(scope);
  if (url.origin !== origin || url.search !== '' || !url.pathname.startsWith(pathname)) return false;
  const path = url.pathname.slice(pathname.length);
  return path === SETTINGS || /^catalog\/./.test(path);
}

/** Of an event of the service worker's: what else it is to live for. */
interface Waiting {
  waitUntil(promise: Promise<unknown>): void;
}

/** The host's answer where it comes whole and soon; else the copy, if there is one. A late answer is the next visit's. */
export async function catalogueFile(request: Request, event: Waiting): Promise<Response> {
  const cache = await caches.open(KEPT);
  const kept = await copyOf(cache, request.url);
  const fresh = freshFile(request, cache, kept);
  event.waitUntil(fresh.catch(() => undefined));
  if (!kept) return (await fresh).response;
  const soon = await Promise.race([fresh.catch(() => undefined), patience()]);
  return soon?.counts ? soon.response : kept;
}

/**
 * Brings what is not there yet, so that somebody who never opened the picker finds it offline all the same.
 *
 * A large catalogue is some 1.4 MB on the line, as much as a photo: not where the person asked to save data or the
 * browser says that the line is slow or paid by the byte. There it comes when the picker is first opened. Most browsers
 * do not say; once, after everything else, is fair then. What is there is never asked for again here.
 */
export async function keepCatalogue(scope: string): Promise<void> {
  if (isMetered()) return;
  running ??= bringMissing(scope).finally(() => (running = undefined));
  await running;
}
let running: Promise<void> | undefined;

async function bringMissing(scope: string): Promise<void> {
  const cache = await caches.open(KEPT);
  const bring = async (path: string): Promise<Response | undefined> => {
    if (!URL.canParse(path, scope)) return undefined;
    const url = new URL(path, scope);
    const kept = await copyOf(cache, url.href);
    if (kept || !isOfCatalogue(url, scope)) return kept;
    const fresh = await freshFile(new Request(url, { cache: 'no-cache' }), cache, undefined).catch(() => undefined);
    return fresh?.response;
  };
  const settings = await bring(SETTINGS);
  for (const path of [...TABLES, ...(await listsIn(settings))]) await bring(path);
}

/** Whether these settings are good is for the app to say. */
async function listsIn(settings: Response | undefined): Promise<readonly string[]> {
  const json: unknown = await settings?.json().catch(() => undefined);
  return isObject(json) ? textsOf(json['catalogs']) : [];
}

interface Fresh {
  readonly response: Response;
  /** It is the file, or the host's word that there is none any more; no failure and no web page. */
  readonly counts: boolean;
}

/** Asks as the request asks, so that an unchanged file costs no bytes; keeps what comes. Throws where it breaks off. */
async function freshFile(request: Request, cache: Cache, kept: Response | undefined): Promise<Fresh> {
  const response = await fetch(request);
  const isGone = response.status === 404 || response.status === 410;
  if (isGone) await cache.delete(request.url);
  if (isGone || !isFit(response)) return { response, counts: isGone };
  const etag = response.headers.get('etag');
  if (kept && etag !== null && etag === kept.headers.get('etag')) {
    void response.body?.cancel();
    return { response: kept, counts: true };
  }
  // Whole before anybody sees it: half a file that breaks off in the page could not be taken back for the copy.
  const body = await response.blob();
  const whole = () => new Response(body, { headers: headersOf(response) });
  await cache.put(request.url, whole()).catch(() => undefined); // a full disk costs the copy, not the answer
  return { response: whole(), counts: true };
}

/** A host that knows no better answers a file it lacks with the app's page. */
const isFit = ({ status, type, redirected, headers }: Response) =>
  status === 200 && type === 'basic' && !redirected && !(headers.get('content-type') ?? '').includes('html');

// No length and no encoding: they are of the bytes on the line.
const headersOf = ({ headers }: Response): Headers =>
  new Headers(
    ['content-type', 'etag', 'last-modified'].flatMap((name) =>
      headers.has(name) ? [[name, headers.get(name)!]] : [],
    ),
  );

const copyOf = (cache: Cache, url: string) => cache.match(url, { ignoreVary: true });

const patience = () => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));

/** @see https://wicg.github.io/netinfo/ Chromium has it, and no type of TypeScript's. */
interface NetworkInformation {
  readonly saveData?: boolean;
  readonly type?: string;
  readonly effectiveType?: string;
}

function isMetered(): boolean {
  const { connection } = navigator as { readonly connection?: NetworkInformation };
  return (
    connection !== undefined &&
    (connection.saveData === true || connection.type === 'cellular' || /2g/.test(connection.effectiveType ?? ''))
  );
}
