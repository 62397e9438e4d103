import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands under a path; a text or bytes, or anything else as JSON. */
export interface ShelfFile {
  readonly body?: unknown;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection breaks after so many bytes. */
  readonly breaksAt?: number;
}

/** A server of plain files on this machine that any page may read, for specs. Files may be changed while it runs. */
export interface Shelf {
  readonly origin: string;
  readonly files: Record<string, ShelfFile>;
  readonly requests: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  stop(): Promise<void>;
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
};

export async function startShelf(files: Record<string, ShelfFile> = {}): Promise<Shelf> {
  const requests: Shelf['requests'] = [];
  const server = createServer(({ url = '', method, headers }, response) => {
    const file = files[url];
    if (method !== 'OPTIONS') requests.push({ path: url, headers });
    const bytes = bytesOf(file?.body);
    const status = method === 'OPTIONS' ? 204 : (file?.status ?? (file ? 200 : 404));
    response.writeHead(status, { ...CORS, 'content-length': bytes.length, ...file?.headers });
    if (file?.breaksAt === undefined) response.end(bytes);
    else response.write(bytes.subarray(0, file.breaksAt), () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, files, requests, stop };
}

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  return Buffer.from(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
}
