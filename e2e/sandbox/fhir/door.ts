import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { readForm, send } from '../http.ts';
import { accessOf, type Tokens } from '../oauth/bearer.ts';
import { smartConfigurationOf } from '../oauth/discovery.ts';
import type { Quirks } from '../switches.ts';
import { capabilityOf } from './capability.ts';
import { corsHeaders } from './cors.ts';
import { type Answer, FHIR_JSON, Refusal } from './outcome.ts';
import type { FhirWorld } from './pages.ts';
import { requestOf } from './request.ts';
import { answer } from './server.ts';

export interface FhirDoor extends Tokens {
  readonly origin: string;
  readonly appOrigins: readonly string[];
  readonly world: FhirWorld;
}

/** What the address of a request says before the FHIR part begins. */
export interface Prefix {
  /** `/q/<switches>` as sent, or ''. */
  readonly text: string;
  readonly quirks: Quirks;
}

const DISCOVERY = /^\/(\.well-known\/smart-configuration|metadata)(\?|$)/;

/** Answers everything below a FHIR base: discovery to everybody, data to whoever has a token, all of it with CORS. */
export async function answerFhir(
  door: FhirDoor,
  prefix: Prefix,
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin: from } = request.headers;
  const discovery = DISCOVERY.test(target);
  const allowed = discovery ? 'any' : door.appOrigins;
  if (request.method === 'OPTIONS') return send(response, 204, corsHeaders(from, allowed, true), '');

  const late = prefix.quirks.wait();
  if (late > 0) await sleep(late);
  const {
    status,
    headers = {},
    body,
  } = discovery ? describe(door, prefix, target) : await data(door, prefix, target, request);
  const cors = prefix.quirks.withoutCors('fhir', status) ? {} : corsHeaders(from, allowed, false);
  send(
    response,
    status,
    { 'Cache-Control': 'no-store', ...door.proofs.headers(prefix.quirks.dpop()), ...headers, ...cors },
    body,
  );
}

function describe({ origin, world: { profile } }: FhirDoor, prefix: Prefix, target: string): Answer {
  const root = origin + prefix.text;
  const what = target.startsWith('/.well-known/') ? 'configuration' : 'metadata';
  const status = prefix.quirks.describe(what);
  if (status !== undefined) return new Refusal(status, 'not-found', 'This is not described here.').answer;
  if (what === 'configuration') {
    const body = smartConfigurationOf(root, origin, profile, prefix.quirks);
    return { status: 200, headers: { 'Content-Type': 'application/json' }, body };
  }
  const body = capabilityOf(`${root}/r4`, profile, `${root}/oauth/authorize`, `${root}/oauth/token`, prefix.quirks);
  return { status: 200, headers: { 'Content-Type': FHIR_JSON }, body };
}

async function data(door: FhirDoor, prefix: Prefix, target: string, request: IncomingMessage): Promise<Answer> {
  try {
    const access = await accessOf(request, door, prefix.quirks.dpop());
    const asked = request.method === 'GET' ? target : await searchByPost(request, target);
    const base = `${door.origin}${prefix.text}/r4`;
    return answer(door.world, access, requestOf(base, asked.replace(/^\//, ''), request.headers), prefix.quirks);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** `POST [type]/_search` with a form is the same as GET with a query. */
async function searchByPost(request: IncomingMessage, target: string): Promise<string> {
  const type = /^\/([A-Za-z]+)\/_search$/.exec(target)?.[1];
  if (request.method !== 'POST' || !type) throw new Refusal(405, 'not-supported', 'This server only reads.');
  return `/${type}?${await readForm(request)}`;
}
