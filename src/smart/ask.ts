import { SmartError } from './errors.ts';
import { type SmartOptions, withWorld } from './options.ts';

export interface Answer {
  /** 0 for a redirect that was not followed. */
  readonly status: number;
  readonly text: string;
  /** As far as the server lets an app read them. */
  readonly headers: Headers;
}

/** Long for a person who waits, short enough for a gateway that has hung; not measured. */
const TIME_LIMIT = 30_000;

/** No cookie goes along, no address of ours is told, and no failure is remembered by the HTTP cache. */
const QUIETLY = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' } as const;

/**
 * One request and the whole text of its answer, whatever its status.
 *
 * No answer is a SmartError that says which kind of none, as far as a browser lets an app know.
 */
export async function ask(url: string, init: RequestInit, options: SmartOptions): Promise<Answer> {
  const { fetch, isOnline, signal } = withWorld(options);
  const limit = AbortSignal.timeout(TIME_LIMIT);
  let reached = false;
  try {
    const response = await fetch(url, {
      ...QUIETLY,
      ...init,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    reached = true;
    return { status: response.status, text: await response.text(), headers: response.headers };
  } catch (cause) {
    signal?.throwIfAborted();
    if (limit.aborted) throw new SmartError('smart/no-answer', `no answer in ${TIME_LIMIT} ms`, { cause });
    if (!isOnline()) throw new SmartError('smart/offline', 'this device is offline', { cause });
    if (reached)
      throw new SmartError('smart/unreachable', 'the connection broke in the middle of the answer', { cause });
    const there = await isThere(url, options);
    signal?.throwIfAborted();
    if (there) throw new SmartError('smart/no-cors', 'no CORS for this app', { cause });
    throw new SmartError('smart/unreachable', 'no connection', { cause });
  }
}

/**
 * Whether anything answers at all, by a request whose answer nobody may read.
 *
 * `fetch` fails with the same TypeError for no network and no CORS, but they ask different things
 * of a person. A server that forbids even this (Cross-Origin-Resource-Policy) counts as not there.
 */
async function isThere(url: string, options: SmartOptions): Promise<boolean> {
  const { fetch, signal } = withWorld(options);
  const limits = [AbortSignal.timeout(5_000), ...(signal ? [signal] : [])];
  return fetch(url, { ...QUIETLY, method: 'HEAD', mode: 'no-cors', signal: AbortSignal.any(limits) }).then(
    () => true,
    () => false,
  );
}
