import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const FORM_LIMIT = 100_000;

/** The body of a form; a body that is too large for one ends the request. */
export const readForm = async (request: IncomingMessage): Promise<URLSearchParams> =>
  new URLSearchParams(await readText(request));

/** A body as text, no larger than a form may be. */
export async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > FORM_LIMIT) throw new Error('form too large');
  }
  return text;
}

export function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    // No form-action: the browser would hold it against the redirect back to the app as well.
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  });
  response.end(html);
}

/** A body that is made while it is sent. */
export interface Streamed {
  readonly length: number;
  readonly make: () => Iterable<Buffer>;
}

export type Body = string | Buffer | Streamed;

/** How the bytes of an answer go out, where not all at once. */
export interface Delivery {
  /** So many bytes at a time, with a pause after each. */
  readonly trickle?: number;
  /** The connection is cut after so many bytes of the body; Infinity is half of it. */
  readonly cutAt?: number;
  /** The body ends after its first half, in good order. */
  readonly halved?: boolean;
}

const deliveries = new WeakMap<ServerResponse, Delivery>();

/** Says how the answer to come is to be delivered; what was said before stands where this says nothing. */
export function deliver(response: ServerResponse, delivery: Delivery): void {
  deliveries.set(response, { ...deliveries.get(response), ...delivery });
}

export function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Body,
): void {
  const delivery = deliveries.get(response);
  const whole = typeof body === 'string' ? Buffer.from(body) : body;
  const bytes = delivery?.halved && Buffer.isBuffer(whole) ? whole.subarray(0, whole.length / 2) : whole;
  // A 304 has the length of what it stands for, or none; Node would wait for a body.
  response.writeHead(
    status,
    status === 304 || status === 204 ? headers : { ...headers, 'Content-Length': String(bytes.length) },
  );
  if (Buffer.isBuffer(bytes) && !delivery) response.end(bytes);
  else void inParts(response, bytes, delivery ?? {}).catch(() => response.destroy());
}

const PAUSE = 2;

async function inParts(response: ServerResponse, body: Buffer | Streamed, delivery: Delivery): Promise<void> {
  const { trickle = Infinity, cutAt } = delivery;
  let left = cutAt === undefined ? Infinity : cutAt === Infinity ? Math.floor(body.length / 2) : cutAt;
  for (const chunk of Buffer.isBuffer(body) ? [body] : body.make()) {
    for (let at = 0; at < chunk.length && left > 0; at += trickle) {
      if (response.destroyed) return;
      const part = chunk.subarray(at, at + Math.min(trickle, left));
      left -= part.length;
      const isTaken = response.write(part);
      if (!isTaken) await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
      if (trickle !== Infinity) await sleep(PAUSE);
    }
  }
  if (cutAt === undefined) response.end();
  // What was written has to be on its way before the connection goes.
  else response.write('', () => response.destroy());
}
