import { probe, type ProbeReport, type ProbeStep } from '../smart/probe/probe.ts';
import { changeSetting, readSetting } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { wishList } from '../sync/wish-list.ts';
import type { ProbeView } from './api.ts';
import { baseIn } from './catalogue/look-at.ts';
import { EngineRefusal } from './errors.ts';

export interface Probes {
  read(address: string): Promise<ProbeView>;
  /** The report, which is then kept; undefined when it was stopped. */
  run(address: string, hear: (step: ProbeStep) => void): Promise<ProbeReport | undefined>;
  stop(address: string): void;
}

/** What servers say before anybody signs in, asked when the person wants it and kept sealed, one report for each. */
export function probesOf(store: Store): Probes {
  const running = new Map<string, AbortController>();
  return {
    async read(address) {
      const fhirBase = baseOf(address);
      return { fhirBase, report: await kept(store, fhirBase) };
    },
    async run(address, hear) {
      const fhirBase = baseOf(address);
      running.get(fhirBase)?.abort();
      const stop = new AbortController();
      running.set(fhirBase, stop);
      try {
        const report = await probe(fhirBase, { wishes: WISHES, signal: stop.signal }, hear);
        await changeSetting<Kept>(store, nameOf(fhirBase), () => ({ version: VERSION, report }));
        return report;
      } catch (error) {
        if (stop.signal.aborted) return undefined;
        throw error;
      } finally {
        if (running.get(fhirBase) === stop) running.delete(fhirBase);
      }
    },
    stop: (address) => running.get(baseIn(address) ?? '')?.abort(),
  };
}

const WISHES = wishList.map(({ type }) => type);

interface Kept {
  readonly version: number;
  readonly report: ProbeReport;
}

/** Counts up when what a finding says changes: then the screen has no words for an older report. */
const VERSION = 1;

const nameOf = (fhirBase: string): string => `probe ${fhirBase}`;

async function kept(store: Store, fhirBase: string): Promise<ProbeReport | undefined> {
  const held = await readSetting<Kept>(store, nameOf(fhirBase));
  return held?.version === VERSION ? held.report : undefined;
}

function baseOf(address: string): string {
  const fhirBase = baseIn(address);
  if (fhirBase === undefined) throw new EngineRefusal('engine/bad-address', 'no address of a FHIR server');
  return fhirBase;
}
