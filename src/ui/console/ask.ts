import type { Engine } from '../../engine/api.ts';
import { fhirBase, hasBody, type ConsoleRequest } from './request.ts';

export interface ConsoleAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As text, where it is one. */
  readonly text: string | undefined;
  readonly ms: number;
  /** By `fetch`, as any page asks; straight from the engine, where the service worker does not serve this page. */
  readonly byFetch: boolean;
}

type Asked = Pick<ConsoleRequest, 'method' | 'path' | 'body'> & { readonly headers: Readonly<Record<string, string>> };

/**
 * Whether `fetch` gets to the service worker from here. On a first visit, and after a reload that was forced, it would get
 * to the host, which is not to hear what is asked.
 */
export const isServed = (): boolean => Boolean(navigator.serviceWorker?.controller);

/** Throws AbortError when `signal` says so, and TypeError where the service worker gave no answer at all. */
export async function askRecord(asked: Asked, engine: Engine, signal: AbortSignal): Promise<ConsoleAnswer> {
  const body = hasBody(asked) ? new TextEncoder().encode(asked.body) : undefined;
  const byFetch = isServed();
  const started = performance.now();
  const { status, headers, bytes } = byFetch
    ? await throughServiceWorker(asked, body, signal)
    : await throughEngine(asked, body, engine);
  signal.throwIfAborted();
  const ms = performance.now() - started;
  const isText = /json|xml|text|^$/.test(headers['content-type'] ?? '');
  return { status, headers, bytes, text: isText ? new TextDecoder().decode(bytes) : undefined, ms, byFetch };
}

type Received = Pick<ConsoleAnswer, 'status' | 'headers' | 'bytes'>;

async function throughServiceWorker(
  { method, path, headers }: Asked,
  body: Uint8Array<ArrayBuffer> | undefined,
  signal: AbortSignal,
): Promise<Received> {
  const response = await fetch(fhirBase() + path, { method, headers, body: body ?? null, signal });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

async function throughEngine(
  { method, path, headers }: Asked,
  body: Uint8Array<ArrayBuffer> | undefined,
  engine: Engine,
): Promise<Received> {
  const response = await engine.askFhir({ method, path, headers, body, client: 'app' });
  return { status: response.status, headers: response.headers, bytes: response.body ?? new Uint8Array(0) };
}
