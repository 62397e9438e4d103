import type { FhirRequest, FhirResponse } from '../base/fhir-message.ts';
import { AppError } from '../base/errors.ts';
import { type Answer, outcomeAnswer, refused, responseOf } from './answer.ts';
import { acceptsJson, type Ask, readAsk } from './ask.ts';
import { permissionsOf } from './authorization.ts';
import { FhirRefusal, refusal } from './outcome.ts';
import { dispatch, isOpen } from './routes.ts';
import { openSession, type ServerDeps, type Session } from './session.ts';

export interface FhirServer {
  /** Never rejects for what was asked: a refusal is an answer. */
  handle(request: FhirRequest, signal: AbortSignal): Promise<FhirResponse>;
}

/** The record as a FHIR server. It knows neither HTTP nor the service worker: a request comes and an answer goes. */
export function createFhirServer(deps: ServerDeps): FhirServer {
  return {
    async handle(request, signal) {
      let ask: Ask | undefined;
      let answer: Answer;
      try {
        ask = readAsk(request);
        answer = await answered(deps, ask, request.client, signal);
      } catch (error) {
        answer = answerTo(error);
      }
      return responseOf(answer, ask);
    },
  };
}

async function answered(deps: ServerDeps, ask: Ask, client: string, signal: AbortSignal): Promise<Answer> {
  // A file has a type of its own, and by `Accept` it is told which of its two forms is meant.
  if (ask.path[0] !== 'Binary' && !acceptsJson(ask)) {
    throw refusal(
      406,
      'not-supported',
      'This server speaks JSON of FHIR R4 alone: application/fhir+json.',
      'http.Accept',
    );
  }
  return dispatch(await sessionFor(deps, ask, client, signal), ask);
}

async function sessionFor(deps: ServerDeps, ask: Ask, client: string, signal: AbortSignal): Promise<Session> {
  const grant = (await deps.grants()).find((one) => one.client === client && one.until > deps.now());
  const permissions = grant ? permissionsOf(grant.scopes) : undefined;
  if (!permissions && !isOpen(ask)) {
    const text = `The person has not allowed this page to use their record, or not any more. Ask them with the page allow?client=${encodeURIComponent(client.toWellFormed())}&scope=user/*.rs of the app.`;
    throw refusal(401, 'login', text, undefined, { 'www-authenticate': 'Bearer realm="Sheaf", error="invalid_token"' });
  }
  const { personId } = grant ?? {};
  return openSession({ deps, permissions: permissions ?? new Map(), client, personId, signal });
}

/** What went wrong, in words that hold nothing of the record. */
function answerTo(error: unknown): Answer {
  if (error instanceof FhirRefusal) return refused(error);
  if (error instanceof AppError) {
    const known = STORE_REFUSALS[error.code];
    if (known) return outcomeAnswer(known.status, [{ severity: 'error', code: known.code, text: known.text }]);
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return outcomeAnswer(499, [{ severity: 'error', code: 'timeout', text: 'The request was given up.' }]);
  }
  const code = error instanceof AppError ? ` (${error.code})` : '';
  return outcomeAnswer(500, [
    { severity: 'error', code: 'exception', text: `The server failed at this request${code}.` },
  ]);
}

const STORE_REFUSALS: Readonly<
  Record<string, { readonly status: number; readonly code: 'login' | 'no-store'; readonly text: string }>
> = {
  'store/locked': { status: 401, code: 'login', text: 'The record is locked. Open Sheaf, unlock it, and ask again.' },
  'store/full': { status: 507, code: 'no-store', text: 'The browser gives no more space. Nothing was written.' },
};
