import type { IncomingMessage, ServerResponse } from 'node:http';

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

export function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  // A 304 has the length of what it stands for, or none; Node would wait for a body.
  response.writeHead(
    status,
    status === 304 || status === 204 ? headers : { ...headers, 'Content-Length': String(bytes.length) },
  );
  response.end(bytes);
}
