import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { deliver, readForm, send } from '../http.ts';
import { accessOf, type Tokens } from '../oauth/bearer.ts';
import { smartConfigurationOf } from '../oauth/discovery.ts';
import type { Patients } from '../patients.ts';
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
  readonly patients: Patients;
}

/** What the address of a request says before the FHIR part begins. */
export interface Prefix {
  /** `/q/<switches>` as sent, or ''. */
  readonly text: string;
  /** Where the FHIR part begins: `/r4`, or deeper. */
  readonly path: string;
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
  if (!discovery) deliver(response, prefix.quirks.deliver());
  send(
    response,
    status,
    { 'Cache-Control': 'no-store', ...door.proofs.headers(prefix.quirks.dpop()), ...headers, ...cors },
    body,
  );
}

function describe({ origin, patients, world: { profile } }: FhirDoor, prefix: Prefix, target: string): Answer {
  const root = origin + prefix.text;
  const base = root + prefix.path;
  const what = target.startsWith('/.well-known/') ? 'configuration' : 'metadata';
  const status = prefix.quirks.describe(what);
  if (status !== undefined) return new Refusal(status, 'not-found', 'This is not described here.').answer;
  if (what === 'configuration') {
    const body = smartConfigurationOf({ root, origin, base }, profile, prefix.quirks);
    return { status: 200, headers: { 'Content-Type': 'application/json' }, body };
  }
  prefix.quirks.described(patients);
  const body = capabilityOf(base, profile, `${root}/oauth/authorize`, `${root}/oauth/token`, prefix.quirks);
  return { status: 200, headers: { 'Content-Type': FHIR_JSON }, body };
}

async function data(door: FhirDoor, prefix: Prefix, target: string, request: IncomingMessage): Promise<Answer> {
  try {
    const access = await accessOf(request, door, prefix.quirks.dpop());
    const asked = request.method === 'GET' ? target : await searchByPost(request, target);
    const base = door.origin + prefix.text + prefix.path;
    const asking = requestOf(base, asked.replace(/^\//, ''), request.headers);
    return movedTo(base, `${door.origin}/r4`, answer(door.world, access, asking, prefix.quirks));
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
}

/** Absolute links in a record are below the base at which it is read. */
const movedTo = (base: string, plain: string, answer: Answer): Answer =>
  base === plain || typeof answer.body !== 'string'
    ? answer
    : { ...answer, body: answer.body.replaceAll(`${plain}/`, `${base}/`) };

/** `POST [type]/_search` with a form is the same as GET with a query. */
async function searchByPost(request: IncomingMessage, target: string): Promise<string> {
  const type = /^\/([A-Za-z]+)\/_search$/.exec(target)?.[1];
  if (request.method !== 'POST' || !type) throw new Refusal(405, 'not-supported', 'This server only reads.');
  return `/${type}?${await readForm(request)}`;
}
