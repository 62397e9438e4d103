import { type SmartOptions, withWorld } from '../options.ts';
import { MOST_ASKED } from './addresses.ts';
import { askerOf, type Asked, type Heard, type How } from './asker.ts';

/** Whose record, and by which access. The tokens are asked for before each request, as the sync does. */
export interface RecordAccess {
  readonly fhirBase: string;
  /** Origins beside the FHIR base's own that may see the token. */
  readonly extraOrigins: readonly string[];
  readonly patientId: string;
  /** Scopes granted, separated by spaces. */
  readonly scope: string;
  /** A refresh token came along. */
  readonly refreshable: boolean;
  /** A token that is good now. Throws when access has ended. */
  readonly token: () => Promise<string>;
  /** A token other than `seen`, which the server has just refused. Throws when there is none. */
  readonly renew: (seen: string) => Promise<string>;
  /** Sends it otherwise than with the token as a Bearer; undefined where that is how it goes. */
  readonly sendOtherwise?:
    | ((
        what: { readonly url: string; readonly token: string },
        send: (headers: Readonly<Record<string, string>>) => Promise<Response>,
      ) => Promise<Response> | undefined)
    | undefined;
}

export interface RecordAsker {
  readonly asked: readonly Asked[];
  readonly heard: readonly Heard[];
  /** Where `url` leads; undefined where the token may not go. */
  readonly allowed: (url: string, from?: string) => string | undefined;
  /** Undefined when it is not to be asked, because enough was asked or the server wants to be left alone. */
  readonly ask: (url: string, how?: RecordHow) => Promise<Heard | undefined>;
}

export interface RecordHow extends Pick<How, 'headersOnly'> {
  /** What is told and kept of the address: never the patient's id, nor anything of the server's making. */
  readonly shown: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** One renewal when it is refused. Only for what any access allows: elsewhere 401 may be meant for the question. */
  readonly renews?: boolean;
}

/** Asks with the access, and keeps to what the sync keeps to: the token goes to allowed origins only. */
export function recordAskerOf(access: RecordAccess, options: SmartOptions, tell: (shown: string) => void): RecordAsker {
  const { fetch } = withWorld(options);
  const origins = new Set([new URL(access.fhirBase).origin, ...access.extraOrigins]);
  const heard: Heard[] = [];
  let made = 0;
  let isWeary = false;
  const asker = askerOf({ ...options, fetch: counted }, tell);

  function counted(url: string, init: RequestInit): Promise<Response> {
    made += 1;
    const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '');
    const send = (more: object) => fetch(url, { ...init, headers: { ...(init.headers as object), ...more } });
    return (token && access.sendOtherwise?.({ url, token }, send)) || fetch(url, init);
  }

  function allowed(url: string, from = `${access.fhirBase}/`): string | undefined {
    const target = URL.canParse(url, from) ? new URL(url, from) : undefined;
    return target && origins.has(target.origin) && target.username === '' ? target.href : undefined;
  }

  async function send(url: string, token: string, { shown, headersOnly = false, headers }: RecordHow): Promise<Heard> {
    const isThere = heard.some(({ reach }) => reach === 'answered');
    const all = { accept: 'application/fhir+json', ...headers, authorization: `Bearer ${token}` };
    const one = await asker.ask(url, { headers: all }, { shown, headersOnly, isThere });
    heard.push(one);
    isWeary ||= one.status === 429;
    return one;
  }

  return {
    asked: asker.asked,
    heard,
    allowed,
    async ask(url, how = { shown: url }) {
      const target = allowed(url);
      const token = target && (await access.token());
      if (!target || !token || made >= MOST_ASKED || isWeary) return undefined;
      const first = await send(target, token, how);
      if (first.status !== 401 || !how.renews) return first;
      return send(target, await access.renew(token), how);
    },
  };
}
