import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Where the catalogue says that the local hospitals listen, in their order. */
const CATALOGUE_ORIGINS = ['http://127.0.0.1:9471', 'http://127.0.0.1:9472', 'http://127.0.0.1:9473'];

export interface AppServer {
  readonly origin: string;
  /** What is served. */
  folder: string;
  /** Where the local hospitals really listen, in the catalogue's order; set it once they do. */
  hospitals: readonly string[];
  /** Answers some paths in its own way (true: it did or will), as a host with a bad day. */
  answer: ((path: string, response: ServerResponse) => boolean) | undefined;
  /** Paths asked for so far, with their query. */
  readonly requests: readonly string[];
  start(): Promise<void>;
  /** Really gone: the port is closed and so is every open connection. */
  stop(): Promise<void>;
}

/** Serves a built folder as any static host would: files, index.html for a navigation to another address. */
export function appServer(folder: string, preferredPort = 0): AppServer {
  let port = preferredPort;
  const requests: string[] = [];
  const headers = headersOf(folder);
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://app').pathname);
    if (app.answer?.(path, response)) return;
    if (path === '/config.json' || path.startsWith('/catalog/')) sendCatalogue(path, app, request, response);
    else if (path.startsWith(DEMO)) sendDemo(path.slice(DEMO.length), response);
    else sendFile(app.folder, path, response);
  });
  const app: AppServer = {
    folder,
    hospitals: CATALOGUE_ORIGINS,
    answer: undefined,
    requests,
    get origin() {
      return `http://127.0.0.1:${port}`;
    },
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          port = (server.address() as AddressInfo).port; // the same again after a stop
          resolve();
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return app;
}

/** All that docs/deploy.md asks a host to send: so workers, which have no policy of a page, run under one here, too. */
function headersOf(folder: string): Readonly<Record<string, string>> {
  const page = join(folder, 'index.html');
  const policy = existsSync(page) ? POLICY.exec(readFileSync(page, 'utf8'))?.[1]?.replaceAll('&#39;', "'") : undefined;
  return {
    ...(policy ? { 'content-security-policy': `${policy}; frame-ancestors 'none'` } : {}),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  };
}

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/;

/** With the hospitals where they really are, and a tag by which an unchanged file is not sent again. */
function sendCatalogue(
  path: string,
  { folder, hospitals }: AppServer,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const file = join(folder, normalize(path));
  if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(404).end();
  const text = readFileSync(file, 'utf8');
  const moved = CATALOGUE_ORIGINS.reduce((all, origin, i) => all.replaceAll(origin, hospitals[i] ?? origin), text);
  const etag = `"${createHash('sha256').update(moved).digest('base64url').slice(0, 16)}"`;
  const headers = { 'cache-control': 'no-cache', etag };
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(moved);
}

/** Where an example of another app of this origin is, as a deployment might put one beside Sheaf. */
const DEMO = '/apps/demo/';
const DEMO_FILES: Readonly<Record<string, string>> = {
  '': fileURLToPath(new URL('../demo/index.html', import.meta.url)),
  'demo.js': fileURLToPath(new URL('../demo/demo.js', import.meta.url)),
  // As its makers built it.
  'fhir-client.js': createRequire(import.meta.url).resolve('fhirclient/build/fhir-client.pure.min.js'),
};

function sendDemo(name: string, response: ServerResponse) {
  const file = DEMO_FILES[name];
  if (file === undefined) return void response.writeHead(404).end();
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(readFileSync(file));
}

function sendFile(folder: string, path: string, response: ServerResponse) {
  const file = join(folder, normalize(path));
  const found = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
  if (!found && extname(path) !== '') return void response.writeHead(404).end();
  const served = found ? file : join(folder, 'index.html');
  // Names of assets carry their hash; everything else must be asked again, or updates never arrive.
  const caching = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, {
    'content-type': TYPES[extname(served)] ?? 'application/octet-stream',
    'cache-control': caching,
  });
  // A journey that ends takes the folder along, maybe while a service worker still fetches from it.
  createReadStream(served)
    .on('error', () => response.destroy())
    .pipe(response);
}
