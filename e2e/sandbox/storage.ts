import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServedBinary } from './fhir/record.ts';
import { send } from './http.ts';

/** A request as the storage saw it: no token of anybody's may be in it. */
export interface StorageRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Where a hospital keeps its files when it does not hand them out itself: an origin of its own, open to whoever has a link. */
export interface FileStorage {
  readonly origin: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly StorageRequest[];
  /** Keeps a file under a key, and answers a link that opens it; without CORS headers, if said. */
  readonly link: (key: string, file: ServedBinary, cors?: boolean) => string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export function fileStorage(port: number): FileStorage {
  const files = new Map<string, ServedBinary>();
  const requests: StorageRequest[] = [];
  const sign = (path: string) => createHmac('sha256', 'storage').update(path).digest('hex').slice(0, 32);
  let known = port;
  let server: Server | undefined;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = 'GET', url = '/', headers } = request;
    requests.push({ method, path: url, headers });
    const { pathname, searchParams } = new URL(url, 'http://storage');
    const [, cors, key = ''] = /^\/(cors|plain)\/(.*)$/.exec(pathname) ?? [];
    const allowed = cors === 'cors' ? { 'Access-Control-Allow-Origin': '*' } : {};
    const refuse = (status: number, words: string) =>
      send(response, status, { ...allowed, 'Content-Type': 'text/plain' }, words);
    if (method === 'OPTIONS') return send(response, 204, allowed, '');
    if (headers.authorization !== undefined) return refuse(400, 'Only one way to authorize is allowed.');
    if (searchParams.get('X-Signature') !== sign(pathname)) return refuse(403, 'The signature does not match.');
    const file = files.get(decodeURIComponent(key));
    if (!file) return refuse(404, 'No such key.');
    send(response, 200, { ...allowed, 'Content-Type': file.contentType }, file.chunks ?? file.bytes);
  }

  return {
    get origin() {
      return `http://127.0.0.1:${known}`;
    },
    requests,
    link(key, file, cors = true) {
      files.set(key, file);
      const path = `/${cors ? 'cors' : 'plain'}/${encodeURIComponent(key)}`;
      return `http://127.0.0.1:${known}${path}?X-Expires=300&X-Signature=${sign(path)}`;
    },
    async start() {
      if (server) return;
      const one = createServer(answer);
      await new Promise<void>((resolve, reject) => {
        one.once('error', reject);
        one.listen(known, '127.0.0.1', resolve);
      });
      known = (one.address() as AddressInfo).port;
      server = one;
    },
    async stop() {
      const one = server;
      server = undefined;
      if (!one) return;
      const closed = new Promise((resolve) => one.close(resolve));
      one.closeAllConnections();
      await closed;
    },
  };
}
