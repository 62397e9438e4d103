import FhirClientModule from 'fhirclient/lib/FhirClient.js';
import { jsonIn } from '../base/json.ts';
import { sleep } from '../base/sleep.ts';
import { FhirError } from '../fhir/errors.ts';
import { issuesOf, wordsOf } from '../fhir/outcome.ts';
import { mayAnswer } from './attachments/address.ts';
import { SyncError } from './errors.ts';
import { readRetryAfter, waitBefore } from './retry.ts';
import { Throttle } from './throttle.ts';
import { meaningOf } from './unreadable.ts';

// CommonJS: depending on who bundles it, the class is the module or its default.
const FhirClient = ((FhirClientModule as unknown as { default?: typeof FhirClientModule }).default ??
  FhirClientModule) as typeof FhirClientModule;

/** Who may speak to a hospital, and how. */
export interface HospitalAccess {
  readonly fhirBase: string;
  /** Origins beside the FHIR base's own that may see the token. */
  readonly extraOrigins: readonly string[];
  /** Requests at once. */
  readonly concurrency: number;
  /** An address that this access surely reaches, to tell a refusal that no page may read from a network that is down. */
  readonly sure?: string;
  /** A token that is good now; renews it ahead of its end. Throws when access has ended. */
  token(): Promise<string>;
  /** A token other than `seen`, which the server has just refused. Throws when there is none. */
  renew(seen: string): Promise<string>;
  /** Sends a GET that shows the token in another way than Bearer, more than once if need be; undefined where Bearer is the way. */
  sendOtherwise?(
    request: { readonly url: string; readonly token: string },
    send: (headers: Readonly<Record<string, string>>) => Promise<Response>,
  ): Promise<Response> | undefined;
}

/** The outside world, owned by tests. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly random: () => number;
  readonly online: () => boolean;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export const browserSurroundings: Surroundings = {
  fetch: (...args) => fetch(...args),
  now: () => Date.now(),
  random: () => Math.random(),
  online: () => navigator.onLine,
  sleep,
};

/** ms for a request that only shows whether anybody answers. */
const KNOCK_LIMIT = 20_000;

/** A request that failed more often than this has had its fresh token. */
const MOST_TRIES = 3;

/** Oracle's slow searches need more than the usual 30 s; nothing seen needs more than this. */
const TIME_LIMIT = 90_000;

/** A file that may be larger than this (bytes) may also take longer. */
const USUAL_FILE = 8_000_000;

interface Ask {
  readonly accept?: string;
  readonly signal: AbortSignal;
  /** A file, which a storage elsewhere may answer with: after a redirect, or (`bare`) asked without the token. */
  readonly file?: { readonly bare: boolean; readonly time: number };
}

/**
 * The only door to a hospital's FHIR server.
 *
 * Around every request stand the token (only ever sent to allowed origins), the time limit, one
 * renewal on 401, the back-off and the rule that nothing is left in the browser's HTTP cache.
 * `fhirclient` gives the interface; its own transport parses numbers and so loses their precision,
 * and follows links anywhere with the token, which is why `fhirRequest` is ours.
 */
export class HospitalClient extends FhirClient {
  readonly #access: HospitalAccess;
  readonly #world: Surroundings;
  readonly #origins: ReadonlySet<string>;
  readonly #throttle: Throttle;
  /** The token that was sent last. */
  #shown = '';
  /** ms of the quickest answer so far: how far away the hospital is, whatever else keeps this device busy. */
  #nearest = Infinity;

  /** `throttle`: that of the host, which all connections to it share. */
  constructor(access: HospitalAccess, world: Surroundings = browserSurroundings, throttle?: Throttle) {
    super(access.fhirBase);
    this.#access = access;
    this.#world = world;
    this.#origins = new Set([new URL(access.fhirBase).origin, ...access.extraOrigins]);
    this.#throttle = throttle ?? new Throttle(access.concurrency, world.now, world.sleep);
  }

  /** ms that an answer takes at least; Infinity before the first. */
  get distance(): number {
    return this.#nearest;
  }

  /** Reads `url` (relative to the FHIR base, or absolute) and takes its text through `parse`, trying again where that helps. */
  read<T>(url: string, parse: (text: string) => T | Promise<T>, ask: Ask): Promise<T> {
    return this.#withRetries(ask.signal, async () =>
      parse(await this.#receive(url, ask, (response) => response.text())),
    );
  }

  /**
   * Reads `url` as bytes, at most `limit` of them. Where the server sends us on to a storage elsewhere, the browser takes
   * the token out (Fetch standard, "HTTP-redirect fetch"); `bare`: an address elsewhere that is never shown it.
   */
  readBytes(
    url: string,
    limit: number,
    { bare = false, ...ask }: Ask & { readonly bare?: boolean },
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; contentType: string }> {
    const file = { bare, time: Math.min(Math.max(1, limit / USUAL_FILE), 6) * TIME_LIMIT };
    return this.#withRetries(ask.signal, () =>
      this.#receive(url, { ...ask, file }, async (response) => ({
        bytes: await bytesOf(response, limit),
        contentType: response.headers.get('content-type') ?? '',
      })),
    );
  }

  /** Every request that fhirclient's own methods make comes through here. */
  override fhirRequest<T = unknown>(
    uri: string | URL,
    options: { readonly signal?: AbortSignal | null } = {},
  ): Promise<T> {
    const signal = options.signal ?? new AbortController().signal;
    return this.read(String(uri), (text) => JSON.parse(text) as T, { signal });
  }

  /** Where `url` leads, if the token may go there. Throws SyncError sync/foreign-address if not. */
  resolve(url: string, from: string = `${this.#access.fhirBase}/`): string {
    const target = URL.canParse(url, from) ? new URL(url, from) : undefined;
    if (!target || !this.#origins.has(target.origin) || target.username !== '') {
      throw new SyncError('sync/foreign-address', 'a link leads to an origin that may not see the token');
    }
    return target.href;
  }

  #withRetries<T>(signal: AbortSignal, attempt: () => Promise<T>): Promise<T> {
    return this.#throttle.run(this, signal, async () => {
      for (let tried = 1; ; tried++) {
        await this.#throttle.ready(signal);
        try {
          const result = await attempt();
          this.#throttle.answered();
          return result;
        } catch (failure) {
          await this.#afterFailure(failure, tried, signal);
        }
      }
    });
  }

  /** Returns when another try is due; throws what is worth none. */
  async #afterFailure(failure: unknown, tried: number, signal: AbortSignal): Promise<void> {
    const { error, retryAfter } = failure instanceof Refusal ? failure : { error: failure, retryAfter: undefined };
    if (!(error instanceof SyncError || error instanceof FhirError)) throw error;
    const wait = waitBefore(tried, { error, retryAfter }, this.#world.random);
    if (wait === undefined) {
      const meaning = error.code === 'sync/unreachable' ? await this.#meaningOf(error, tried, signal) : error;
      if (meaning) throw meaning;
      return;
    }
    if (error.code === 'sync/rate-limited') this.#throttle.refused(wait);
    else await this.#world.sleep(wait, signal);
  }

  async #meaningOf(error: SyncError, tried: number, signal: AbortSignal): Promise<SyncError | undefined> {
    const { sure, fhirBase } = this.#access;
    if (sure === undefined) return error;
    const ask: Ask = { signal: AbortSignal.any([signal, AbortSignal.timeout(KNOCK_LIMIT)]) };
    const answers = (path: string, token?: string) =>
      this.#fetch(`${fhirBase}/${path}`, token, ask, ask.signal).then(
        () => true,
        () => false,
      );
    const renewals = tried > MOST_TRIES ? 0 : 1;
    const meaning = await meaningOf(error, {
      open: () => answers('metadata'),
      known: async () => answers(sure, await this.#access.token()),
      renew: () => (renewals ? this.#access.renew(this.#shown).then(() => true) : Promise.resolve(false)),
    });
    signal.throwIfAborted();
    return meaning;
  }

  /** One request and its body. Connections break in bodies too, so both stand under the same time limit. */
  async #receive<T>(url: string, ask: Ask, take: (response: Response) => Promise<T>): Promise<T> {
    const target = ask.file?.bare ? url : this.resolve(url);
    const limit = AbortSignal.timeout(ask.file?.time ?? TIME_LIMIT);
    try {
      return await take(await this.#get(target, ask, AbortSignal.any([ask.signal, limit])));
    } catch (cause) {
      if (ask.signal.aborted) throw cause;
      if (limit.aborted) throw new SyncError('sync/timeout', 'no answer within the time limit', { cause });
      if (!(cause instanceof TypeError)) throw cause; // fetch and its body say TypeError for whatever went wrong on the way
      if (!this.#world.online()) throw new SyncError('sync/offline', 'the device is offline', { cause });
      throw new SyncError('sync/unreachable', 'no connection, or an answer without CORS', { cause });
    }
  }

  async #get(target: string, ask: Ask, signal: AbortSignal): Promise<Response> {
    if (ask.file?.bare) return this.#accepted(await this.#fetch(target, undefined, ask, signal), ask);
    const token = await this.#access.token();
    let response = await this.#fetch(target, token, ask, signal).catch(async (error: unknown) => {
      // Error answers often come without CORS headers, so an expired token may look like no connection.
      const fresh = error instanceof TypeError ? await this.#access.token() : token;
      if (fresh === token) throw error;
      return this.#fetch(target, fresh, ask, signal);
    });
    if (response.status === 401) response = await this.#fetch(target, await this.#access.renew(token), ask, signal);
    if (response.status === 406 && ask.accept === undefined)
      response = await this.#fetch(target, this.#shown, { ...ask, accept: 'application/json' }, signal);
    return this.#accepted(response, ask);
  }

  async #accepted(response: Response, { file }: Ask): Promise<Response> {
    if (response.redirected && !(file && mayAnswer(response.url, this.#access.fhirBase))) this.resolve(response.url);
    if (!response.ok) throw await this.#refusal(response);
    return response;
  }

  async #fetch(url: string, token: string | undefined, { accept }: Ask, signal: AbortSignal): Promise<Response> {
    signal.throwIfAborted();
    const send = async (shown: Readonly<Record<string, string>>) => {
      const asked = performance.now();
      const response = await this.#world.fetch(url, {
        headers: { accept: accept ?? 'application/fhir+json', ...shown },
        cache: 'no-store', // else the browser's own cache keeps the record readable on disk
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal,
      });
      this.#nearest = Math.min(this.#nearest, performance.now() - asked);
      return response;
    };
    if (token === undefined) return send({});
    this.#shown = token;
    return this.#access.sendOtherwise?.({ url, token }, send) ?? send({ authorization: `Bearer ${token}` });
  }

  async #refusal(response: Response): Promise<Refusal> {
    const text = await response.text().catch(() => '');
    // A server may repeat what it was shown, and its words are shown and copied.
    const issues = issuesOf(jsonIn(this.#shown ? text.replaceAll(this.#shown, '…') : text));
    const told = { said: wordsOf(issues), issue: issues[0]?.code.slice(0, 40) || undefined };
    const error = new SyncError(codeOf(response.status), `the server answered ${response.status}`, told);
    const { headers } = response;
    const now = Date.parse(headers.get('date') ?? '') || this.#world.now();
    return new Refusal(error, readRetryAfter(headers.get('retry-after'), now));
  }
}

/** A refusal on its way to #withRetries, with what the server said about waiting. */
class Refusal extends Error {
  readonly error: SyncError;
  readonly retryAfter: number | undefined;

  constructor(error: SyncError, retryAfter: number | undefined) {
    super(error.message);
    this.error = error;
    this.retryAfter = retryAfter;
  }
}

function codeOf(status: number) {
  if (status === 401) return 'sync/unauthorized';
  if (status === 403) return 'sync/forbidden';
  if (status === 404 || status === 410) return 'sync/not-found';
  if (status === 429 || status === 503) return 'sync/rate-limited';
  if (status === 408 || status >= 500) return 'sync/server-error';
  return 'sync/refused';
}

async function bytesOf(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  // Most say how long they are; only one that does not has to be counted as it comes, which is slower.
  const length = Number(response.headers.get('content-length') ?? Infinity);
  if (length <= limit) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader?.cancel();
      throw new SyncError('sync/too-large', `more than ${limit} bytes`);
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
