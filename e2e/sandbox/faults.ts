import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { corsHeaders } from './fhir/cors.ts';
import { Refusal } from './fhir/outcome.ts';
import type { RequestMatch, SeenRequest } from './gate.ts';
import { deliver, send } from './http.ts';

/**
 * What may go wrong: an answer that comes late; 500; 503 with Retry-After in seconds or as a date; 429; 500 without CORS
 * headers; a web page with status 200; a body that ends in its middle; a connection that is cut while the body comes, or
 * before anything does.
 */
export const FAULTS = ['late', 'error', 'busy', 'throttled', 'hidden', 'page', 'truncated', 'cut', 'dead'] as const;
export type FaultKind = (typeof FAULTS)[number];

/** What was done to which request. */
export interface Fault {
  readonly method: string;
  readonly path: string;
  readonly kind: FaultKind;
}

export interface FaultOptions {
  /** How many of the requests go wrong, 0 to 1; one in ten if not said. */
  readonly share?: number;
  readonly kinds?: readonly FaultKind[];
  /** Which requests may go wrong; reads of data below a FHIR base, if not said. */
  readonly matches?: RequestMatch;
  /** Seconds that Retry-After names. */
  readonly retryAfter?: number;
  /** The most that a late answer is late, in ms. */
  readonly latest?: number;
}

/** Faults that are going on, until they are stopped. */
export interface Faults {
  readonly log: readonly Fault[];
  readonly stop: () => void;
}

export interface FaultInjector {
  /** Begins: `random` (0 ≤ x < 1) is asked twice or thrice for each request. */
  start(random: () => number, options?: FaultOptions): Faults;
  /** True where the request is answered (or cut off) already. */
  strike(seen: SeenRequest, request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

interface Going extends Required<FaultOptions> {
  readonly random: () => number;
  readonly log: Fault[];
}

const DATA = /^(\/q\/[^/]*)?\/(r4|api\/FHIR\/R4)(?!\/(metadata|\.well-known)\b)/;

export function faultInjector(appOrigins: readonly string[], now: () => number): FaultInjector {
  const all = new Set<Going>();
  return {
    start(random, options = {}) {
      const going: Going = {
        share: 0.1,
        kinds: FAULTS,
        matches: ({ method, path }) => method === 'GET' && DATA.test(path),
        retryAfter: 1,
        latest: 40,
        ...options,
        random,
        log: [],
      };
      all.add(going);
      return { log: going.log, stop: () => void all.delete(going) };
    },
    async strike(seen, { headers }, response) {
      const { method, path } = seen;
      for (const going of all) {
        const { random, kinds, share, log } = going;
        if (!going.matches(seen) || random() >= share) continue;
        const kind = kinds[Math.floor(random() * kinds.length)]!;
        log.push({ method, path, kind });
        if (await STRIKES[kind](response, corsHeaders(headers.origin, appOrigins, false), going, now)) return true;
      }
      return false;
    },
  };
}

type Strike = (
  response: ServerResponse,
  cors: Record<string, string>,
  going: Going,
  now: () => number,
) => boolean | Promise<boolean>;

const refuse = (response: ServerResponse, status: number, headers: Record<string, string>): true => {
  const { answer } = new Refusal(status, 'transient', 'Something went wrong by chance.', headers);
  send(response, answer.status, answer.headers ?? {}, answer.body);
  return true;
};

const STRIKES: Record<FaultKind, Strike> = {
  async late(_response, _cors, { random, latest }) {
    await sleep(random() * latest);
    return false;
  },
  error: (response, cors) => refuse(response, 500, cors),
  busy(response, cors, { random, retryAfter }, now) {
    // A date has whole seconds: the next one that is late enough.
    const date = new Date(Math.ceil(now() / 1000 + retryAfter) * 1000).toUTCString();
    return refuse(response, 503, { ...cors, 'Retry-After': random() < 0.5 ? String(retryAfter) : date });
  },
  throttled: (response, cors, { retryAfter }) => refuse(response, 429, { ...cors, 'Retry-After': String(retryAfter) }),
  hidden: (response) => refuse(response, 500, {}),
  page(response, cors) {
    send(response, 200, { ...cors, 'Content-Type': 'text/html' }, '<!doctype html><title>Please wait</title>');
    return true;
  },
  truncated(response) {
    deliver(response, { halved: true });
    return false;
  },
  cut(response, _cors, { random }) {
    deliver(response, { cutAt: random() < 0.5 ? Infinity : Math.floor(random() * 2000) });
    return false;
  },
  dead(response) {
    response.destroy();
    return true;
  },
};
