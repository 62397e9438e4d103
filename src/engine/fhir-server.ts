import type { FhirRequest, FhirResponse } from '../base/fhir-message.ts';
import { createFhirServer, type FhirServer } from '../api/server.ts';
import type { ServerDeps } from '../api/session.ts';
import type { Context } from './context.ts';
import { forgetRemembered, recordOf, remembered } from './sources.ts';

const servers = new WeakMap<Context, FhirServer>();

/** The record's own answer to a FHIR request. */
export function askFhir(
  context: Context,
  base: string,
  request: FhirRequest,
  signal: AbortSignal = new AbortController().signal,
): Promise<FhirResponse> {
  let server = servers.get(context);
  if (!server) servers.set(context, (server = serverOf(context, base)));
  return server.handle(request, signal);
}

const serverOf = (context: Context, base: string): FhirServer => createFhirServer(serverDeps(context, base));

/** What it works with; the app's own forms write by the same rules. */
export const serverDeps = (context: Context, base: string): ServerDeps => ({
  store: context.store,
  base: `${base}fhir/`,
  now: Date.now,
  newId: () => crypto.randomUUID(),
  grants: () => remembered(context).grants,
  record: ({ isFresh }) => (isFresh ? recordOf(context) : remembered(context).record),
  wrote({ hasNewSource }) {
    forgetRemembered(context);
    context.events.record();
    if (!hasNewSource) return;
    context.events.connections();
    // Where it fails, the next question about people has the same answer, as long as nobody is forgotten.
    void keepPeople(context).catch(() => {});
  },
});

/** People of whom nobody has spoken go by their first connection: from now on they have a name that outlives it. */
async function keepPeople(context: Context): Promise<void> {
  const { people } = await recordOf(context);
  const { placeConnection } = await import('./people-calls.ts');
  for (const { id, own, sourceIds } of people) {
    const connection = sourceIds.find((sourceId) => sourceId !== own);
    if (own !== undefined && connection !== undefined) await placeConnection(context, connection, id);
  }
}
