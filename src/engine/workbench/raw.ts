import { failureOf } from '../../base/errors.ts';
import { isSafe } from '../../catalog/parse.ts';
import { ask } from '../../smart/ask.ts';
import { recorder } from '../../smart/workbench/recorder.ts';
import { EngineRefusal } from '../errors.ts';
import type { Trial } from './trial.ts';
import type { RawRequest, TrialExchange } from './types.ts';
import { endpointsOf } from './view.ts';

/** Makes one request as a developer wrote it. No answer is an answer here, too. */
export async function askRaw(trial: Trial, request: RawRequest): Promise<TrialExchange> {
  const target = targetOf(trial, request.path);
  const headers = headersOf(request.headers);
  const mayGo = request.withToken && maySeeToken(trial, target) && trial.traded !== undefined;
  if (mayGo && !headers.has('authorization')) {
    headers.set('authorization', `Bearer ${trial.traded.grant.accessToken}`);
  }
  const { method, body } = request;
  const { fetch, records } = recorder();
  // Where it leads on to, the token must not: a redirect is shown and not followed.
  const init = { method, headers, redirect: 'manual' as const, ...(body === '' || hasNone(method) ? {} : { body }) };
  try {
    await ask(target, init, { fetch });
    return { ...records[0]!, what: 'raw' };
  } catch (error) {
    const failure = failureOf(error);
    const record = records[0];
    if (!failure || !record) throw error;
    return { ...record, what: 'raw', failure };
  }
}

function targetOf({ pending }: Trial, path: string): string {
  const text = path.trim();
  const base = `${pending.server.fhirBase}/`;
  const isWhole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const target = isWhole ? text : base + text.replace(/^\/+/, '');
  if (!URL.canParse(target) || !isSafe(target)) {
    throw new EngineRefusal('engine/bad-address', 'neither https nor this machine');
  }
  const { username, password, href } = new URL(target);
  if (username !== '' || password !== '') throw new EngineRefusal('engine/bad-address', 'with a name or a password');
  return href;
}

/** The FHIR base's origin, and the very endpoints that the token belongs to. */
export function maySeeToken(trial: Trial, target: string): boolean {
  const { origin, pathname } = new URL(target);
  if (origin === new URL(trial.pending.server.fhirBase).origin) return true;
  return endpointsOf(trial).some(([, endpoint]) => {
    const known = new URL(endpoint);
    return known.origin === origin && known.pathname === pathname;
  });
}

function headersOf(lines: string): Headers {
  const headers = new Headers({ accept: 'application/fhir+json' });
  for (const line of lines.split('\n').filter((one) => one.trim() !== '')) {
    const at = line.indexOf(':');
    try {
      headers.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
    } catch {
      throw new EngineRefusal('engine/bad-headers', 'a line that is no header');
    }
  }
  return headers;
}

const hasNone = (method: string): boolean => method === 'GET' || method === 'HEAD';
