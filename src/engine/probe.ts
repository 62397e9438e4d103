import { serversOf } from './catalogue/servers.ts';
import { probe, type ProbeReport, type ProbeStep } from '../smart/probe/probe.ts';
import { readConnection, readGrant } from '../store/connections.ts';
import { wishList } from '../sync/wish-list.ts';
import { accessOf } from './access.ts';
import type { Engine, ProbeView } from './api.ts';
import { baseIn } from './catalogue/look-at.ts';
import type { Context } from './context.ts';
import { EngineRefusal } from './errors.ts';
import { keep, listProbes, readKept } from './probe-kept.ts';

type ProbeCalls = Pick<Engine, 'readProbe' | 'probe' | 'probeRecord' | 'stopProbe' | 'readProbesOf'>;

/** What servers say, asked when the person wants it and kept sealed: a report for each, of one or both halves. */
export function probesOf(context: Context): ProbeCalls {
  const running = new Map<string, AbortController>();
  return {
    readProbe: (address) => viewOf(context, baseOf(address)),
    probe: (address, hear) =>
      alone(running, baseOf(address), (fhirBase, signal) => probeDoor(context, fhirBase, hear, signal)),
    async probeRecord(connectionId, hear) {
      const connection = await readConnection(context.store, connectionId);
      if (!connection) throw new EngineRefusal('engine/unknown-connection', 'no such connection');
      const done = await alone(running, baseOf(connection.fhirBase), async (fhirBase, signal) => {
        // What it says to anybody belongs to what it says to somebody.
        const { report } = await readKept(context.store, fhirBase);
        if (!report) await probeDoor(context, fhirBase, hear, signal);
        await probeInside(context, connectionId, fhirBase, hear, signal);
        return fhirBase;
      });
      return done === undefined ? undefined : viewOf(context, done);
    },
    stopProbe: async (address) => running.get(baseIn(address) ?? '')?.abort(),
    async readProbesOf(platformId) {
      const bases = (await listProbes(context.store)).map(({ fhirBase }) => fhirBase);
      const platformOf = bases.length > 0 ? await platformsIn(context) : () => '';
      const own = bases.filter((base) => platformOf(base) === platformId);
      const views = await Promise.all(own.map((base) => viewOf(context, base)));
      return views.filter(({ report }) => report !== undefined);
    },
  };
}

/** One at a time for each server: whoever begins anew ends what ran. Undefined when it was stopped. */
async function alone<T>(
  running: Map<string, AbortController>,
  fhirBase: string,
  work: (fhirBase: string, signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  running.get(fhirBase)?.abort();
  const stop = new AbortController();
  running.set(fhirBase, stop);
  try {
    return await work(fhirBase, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) return undefined;
    throw error;
  } finally {
    if (running.get(fhirBase) === stop) running.delete(fhirBase);
  }
}

type Hear = (step: ProbeStep) => void;

const WISHES = wishList.map(({ type }) => type);

async function probeDoor({ store }: Context, fhirBase: string, hear: Hear, signal: AbortSignal): Promise<ProbeReport> {
  const report = await probe(fhirBase, { wishes: WISHES, signal }, hear);
  await keep(store, fhirBase, { report });
  return report;
}

async function probeInside(
  context: Context,
  connectionId: string,
  fhirBase: string,
  hear: Hear,
  signal: AbortSignal,
): Promise<void> {
  const { store } = context;
  const [connection, grant] = await Promise.all([readConnection(store, connectionId), readGrant(store, connectionId)]);
  if (!connection) throw new EngineRefusal('engine/unknown-connection', 'no such connection');
  const endpoint = await (await context.catalogue()).endpoint(connection.endpointId);
  const access = {
    ...accessOf(context, connectionId, { ...endpoint, fhirBase: connection.fhirBase }),
    patientId: connection.patientId,
    scope: grant?.scope ?? '',
    refreshable: grant?.refreshToken !== undefined,
  };
  const { probeRecord } = await import('../smart/probe/record.ts');
  await keep(store, fhirBase, { record: await probeRecord(access, { wishes: WISHES, signal }, hear) });
}

async function viewOf({ store }: Context, fhirBase: string): Promise<ProbeView> {
  const { report, record } = await readKept(store, fhirBase);
  return { fhirBase, report, record };
}

/** What the person entered counts before what lists say of the same server. */
async function platformsIn(context: Context): Promise<(fhirBase: string) => string> {
  const { tables, added } = await (await context.catalogue()).known();
  const [own, published] = [serversOf(added.providers), serversOf(tables)];
  return (fhirBase) => own.endpointAt(fhirBase)?.platformId ?? published.platformOf(fhirBase);
}

function baseOf(address: string): string {
  const fhirBase = baseIn(address);
  if (fhirBase === undefined) throw new EngineRefusal('engine/bad-address', 'no address of a FHIR server');
  return fhirBase;
}
