import type { FromEngine, ToEngine } from '../base/fhir-line.ts';
import type { FhirRequest, FhirResponse } from '../base/fhir-message.ts';
import { failureOf, type Failure } from '../base/errors.ts';

type Ask = (request: FhirRequest, signal: AbortSignal) => Promise<FhirResponse>;

/** Answers what comes over a line of the service worker's, for as long as it stands. */
export function answerLine(port: MessagePort, ask: Ask, now: () => number = Date.now): void {
  const running = new Map<number, AbortController>();
  const say = (message: FromEngine, transfer: Transferable[] = []) => port.postMessage(message, transfer);

  async function answer(id: number, request: FhirRequest): Promise<void> {
    const stop = new AbortController();
    running.set(id, stop);
    say({ id, taken: true });
    const response = await ask(request, stop.signal).catch(failed);
    running.delete(id);
    // What nobody waits for any more was told so; the body is given away.
    if (!stop.signal.aborted) say({ id, response }, response.body ? [response.body.buffer] : []);
  }

  port.onmessage = ({ data }: MessageEvent<ToEngine>) => {
    if ('stop' in data) running.get(data.id)?.abort();
    else if (now() <= data.until) void answer(data.id, data.request);
  };
  // The service worker ends when nothing was asked for a while, and begins with a new line.
  port.addEventListener('close', () => {
    for (const stop of running.values()) stop.abort();
  });
}

/** Before the store is open there is no server that could word it. */
function failed(error: unknown): FhirResponse {
  const failure = failureOf(error);
  const isLocked = failure?.code === 'store/locked';
  const issue = isLocked
    ? { severity: 'error', code: 'login', diagnostics: 'The record is locked. Open Sheaf, unlock it, and ask again.' }
    : { severity: 'fatal', code: 'exception', diagnostics: `The record could not be asked (${codeOf(failure)}).` };
  return {
    status: isLocked ? 401 : 500,
    headers: { 'content-type': 'application/fhir+json; charset=utf-8' },
    body: new TextEncoder().encode(JSON.stringify({ resourceType: 'OperationOutcome', issue: [issue] })),
  };
}

const codeOf = (failure: Failure | undefined): string => failure?.code ?? 'a bug';
