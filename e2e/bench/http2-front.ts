import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, type IncomingMessage, request as ask } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Front {
  readonly origin: string;
  stop(): Promise<void>;
}

const OPENSSL = 'openssl';

/** Whether this machine can make a certificate. */
export function canMakeCertificates(): boolean {
  try {
    execFileSync(OPENSSL, ['version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** What HTTP/2 has no use for. */
const OF_A_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'upgrade']);

/** The same hospital over HTTP/2 and TLS, on 127.0.0.1: every address of its own in what it says is one of these. */
export async function http2Front(hospital: string): Promise<Front> {
  const server = createSecureServer({ ...certificate(), allowHTTP1: true });
  const agent = new Agent({ keepAlive: true });
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => void sessions.add(session));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const inward = renaming(origin, hospital);
  const outward = renaming(hospital, origin);
  server.on('request', (request, response) => {
    pass(request, response, { hospital, agent, inward, outward }).catch(() => response.stream?.close());
  });
  return {
    origin,
    stop: async () => {
      agent.destroy();
      for (const session of sessions) session.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type Rename = (text: string) => string;

/** As it is, and as it is in an address. */
function renaming(from: string, to: string): Rename {
  const [host, other] = [new URL(from).host, new URL(to).host];
  const pairs = [
    [from, to],
    [encodeURIComponent(from), encodeURIComponent(to)],
    [host, other],
  ] as const;
  return (text) => pairs.reduce((now, [one, another]) => now.replaceAll(one, another), text);
}

interface Way {
  readonly hospital: string;
  readonly agent: Agent;
  readonly inward: Rename;
  readonly outward: Rename;
}

async function pass(request: Http2ServerRequest, response: Http2ServerResponse, way: Way): Promise<void> {
  const headers = Object.entries(request.headers)
    .filter(([name]) => !name.startsWith(':') && !OF_A_CONNECTION.has(name))
    .map(([name, value]) => [name, way.inward(String(value))]);
  const body = await textOf(request);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const url = way.hospital + way.inward(request.url);
    const asked = ask(url, { method: request.method, agent: way.agent, headers: Object.fromEntries(headers) }, resolve);
    asked.on('error', reject);
    asked.end(way.inward(body.toString('utf8')));
  });
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value === undefined || OF_A_CONNECTION.has(name)) continue;
    response.setHeader(name, typeof value === 'string' ? way.outward(value) : value);
  }
  const whole = await textOf(answer);
  response.statusCode = answer.statusCode ?? 502;
  const isText = /json|text|html/.test(answer.headers['content-type'] ?? '');
  response.end(isText ? way.outward(whole.toString('utf8')) : whole);
}

async function textOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A certificate for 127.0.0.1 that nobody vouches for, made now and thrown away. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    const how = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=127.0.0.1';
    execFileSync(OPENSSL, [...how.split(' '), '-keyout', key, '-out', cert], { stdio: 'pipe' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
