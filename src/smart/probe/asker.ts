import { ask } from '../ask.ts';
import { SmartError } from '../errors.ts';
import { type SmartOptions, withWorld } from '../options.ts';
import { shortly } from './finding.ts';

/**
 * What became of a request. 'no-cors': something is there, but no page may read it; 'nobody': nothing is, or it
 * broke off; 'too-large': more than anybody wants to wait for, the rest was left.
 */
export type Reach = 'answered' | 'no-cors' | 'nobody' | 'too-slow' | 'too-large';

export interface Heard {
  readonly reach: Reach;
  /** 0 where nothing could be read, and for a redirect that was not followed. */
  readonly status: number;
  readonly text: string;
  /** Those that a page may read. */
  readonly headers: Headers;
  /** Where it was sent on to; '' when it was answered where it was asked. */
  readonly movedTo: string;
  readonly ms: number;
}

/**
 * A request that was made, for whoever wants to know whom the probe asked. After one that could not be read comes
 * the HEAD whose answer nobody reads, if anything was there.
 */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly reach: Reach;
  readonly status: number;
  readonly ms: number;
}

export interface Asker {
  readonly asked: readonly Asked[];
  readonly ask: (url: string, init?: RequestInit, how?: How) => Promise<Heard>;
}

export interface How {
  /** What is told and kept of the address, where it holds what is nobody else's business. */
  readonly shown?: string;
  /** Leave once it is known that and how it answers: its body may be a whole record. */
  readonly headersOnly?: boolean;
  /** Somebody there has answered before: what cannot be read is there, and needs no second request to tell. */
  readonly isThere?: boolean;
}

/** Bytes. The longest CapabilityStatement that was seen has a few MB. */
const LARGEST = 10e6;

/**
 * Asks as signing in does (`ask`), and takes whatever comes for an answer. Throws for two things alone: the signal, and
 * SmartError smart/offline, for then nothing is found out about the server.
 */
export function askerOf(options: SmartOptions, tell: (url: string) => void): Asker {
  const { fetch, now } = withWorld(options);
  const asked: Asked[] = [];
  const msSince = (begun: number) => Math.max(0, Math.round(now() - begun));
  return {
    asked,
    async ask(url, init = {}, { shown = shortly(url, 500), headersOnly = false, isThere = false } = {}) {
      tell(shown);
      const begun = now();
      const got: { response?: Response; isTooLarge?: boolean; isThere?: Asked } = {};
      const listening = async (at: string, how: RequestInit): Promise<Response> => {
        if (how.mode === 'no-cors' && isThere) return new Response(null);
        const since = now();
        const response = await fetch(at, how);
        if (how.mode === 'no-cors') {
          got.isThere = { method: 'HEAD', url: shown, reach: 'answered', status: 0, ms: msSince(since) };
          return response;
        }
        got.response = response;
        if (headersOnly) {
          void response.body?.cancel().catch(() => {});
          return new Response(null);
        }
        return response.body ? upTo(LARGEST, response, () => (got.isTooLarge = true)) : response;
      };
      const said = await ask(url, init, { ...options, fetch: listening }).catch(reachOf);
      const { response } = got;
      const reach = got.isTooLarge ? 'too-large' : typeof said === 'string' ? said : 'answered';
      const heard: Heard = {
        reach,
        status: reach === 'answered' ? (response?.status ?? 0) : 0,
        text: typeof said === 'string' ? '' : said.text,
        headers: response?.headers ?? new Headers(),
        movedTo: response?.redirected ? response.url : '',
        ms: msSince(begun),
      };
      const { status, ms } = heard;
      asked.push({ method: init.method ?? 'GET', url: shown, reach, status, ms });
      if (got.isThere) asked.push(got.isThere);
      return heard;
    },
  };
}

const REACHES = { 'smart/no-cors': 'no-cors', 'smart/unreachable': 'nobody', 'smart/no-answer': 'too-slow' } as const;

function reachOf(error: unknown): Reach {
  const reach = error instanceof SmartError && error.code in REACHES && REACHES[error.code as keyof typeof REACHES];
  if (!reach) throw error;
  return reach;
}

/** The same answer, which breaks off when it becomes too long. */
function upTo(most: number, response: Response, onMore: () => void): Response {
  let size = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      size += chunk.length;
      if (size <= most) return out.enqueue(chunk);
      onMore();
      out.error(new Error('too large'));
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body!.pipeThrough(limit), { status, statusText, headers });
}
